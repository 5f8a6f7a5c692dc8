import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('.', import.meta.url));

/** The way of the data. A folder of the core may import those before it. */
const core = [
  'code',
  'terms',
  'scope',
  'contract',
  'report',
  'sheet',
  'annex',
  'redline',
  'negotiation',
  'bom',
  'assurance',
  'watch',
  'portfolio',
];
const outside: Record<string, string[]> = {
  store: ['core'],
  app: ['core', 'store'],
  http: ['core', 'app'],
  pages: ['core', 'app'],
  cli: ['core', 'store', 'app', 'http', 'pages'],
};
const pure = /^(node:(fs|net|http|https|child_process|worker_threads|os)|hono|kysely|pg|@electric-sql)/;

interface Import {
  file: string;
  target: string;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|tsx)$/.test(entry.name) && !/\.(?:test|fixture)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const text = readFileSync(path, 'utf8');
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g);
  return [...found].map(([, target]) => ({ file: relative(src, path), target: target ?? '' }));
}

/** `core/code/x.ts` lives in house `core/code`; `store/x.ts` in `store`; a file in src/ itself, or above it, in none. */
function houseOf(path: string): string | null {
  const [first, second, third] = path.split('/');
  if (second === undefined || first === '..') return null;
  return first === 'core' && third !== undefined ? `core/${second}` : (first ?? null);
}

function allowed(from: string, to: string): boolean {
  if (from.startsWith('core/')) {
    return to.startsWith('core/') && core.indexOf(to.slice(5)) < core.indexOf(from.slice(5));
  }
  return (outside[from] ?? []).includes(to.split('/')[0] ?? '');
}

const imports = sources(src).flatMap(importsOf);
const inner = imports
  .filter(({ target }) => target.startsWith('.'))
  .map(({ file, target }) => ({ file, to: relative(src, resolve(dirname(join(src, file)), target)) }));

describe('the borders of the house', () => {
  it('knows every folder', () => {
    const houses = new Set(sources(src).map((path) => houseOf(relative(src, path))));
    const known = new Set([...core.map((name) => `core/${name}`), ...Object.keys(outside)]);
    expect([...houses].filter((house) => house !== null && !known.has(house))).toEqual([]);
  });

  it('lets each folder import only from those above it', () => {
    const broken = inner.filter(({ file, to }) => {
      const [from, into] = [houseOf(file), houseOf(to)];
      return from !== null && into !== null && from !== into && !allowed(from, into);
    });
    expect(broken).toEqual([]);
  });

  it("opens no folder but by its index, so that no one reaches into another's inside", () => {
    const broken = inner.filter(({ file, to }) => {
      const [from, into] = [houseOf(file), houseOf(to)];
      return from !== into && into !== null && !/\/index\.tsx?$/.test(to);
    });
    expect(broken).toEqual([]);
  });

  it('keeps the core pure: no database, no HTTP, no file system', () => {
    const broken = imports.filter(({ file, target }) => file.startsWith('core/') && pure.test(target));
    expect(broken).toEqual([]);
  });

  it('asks the request who acts, so that nobody acts as the one who has the machine', () => {
    const door = join(src, 'http/access/');
    const outside = ['http', 'pages'].flatMap((folder) => sources(join(src, folder)));
    const taken = outside.filter(
      (path) => !path.startsWith(door) && readFileSync(path, 'utf8').includes('localPerson'),
    );
    expect(taken.map((path) => `${relative(src, path)}: take c.var.actor`)).toEqual([]);
  });

  it('has no folder or file named after nothing', () => {
    const named = sources(src).filter((path) =>
      /\/(utils?|helpers?|common|misc|types)(\/|\.tsx?$)/.test(path),
    );
    expect(named).toEqual([]);
  });
});
