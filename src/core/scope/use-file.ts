import { type CST, type Document, isMap, isNode, isScalar, LineCounter, Parser, parseDocument } from 'yaml';
import { z } from 'zod';
import { type Answers, parseAnswers, shown, suggestion } from './answers.ts';
import { questionIds } from './questions.ts';

/** A use of a system: what it is called, and the answers about it. A name is empty where nobody gave one. */
export interface Use {
  readonly supplier: string;
  readonly system: string;
  readonly use: string;
  readonly answers: Answers;
}

/** What is wrong with a use file, in one sentence that says what to do. */
export interface UseFault {
  /** 1-based; null where the fault is not in one place. */
  readonly line: number | null;
  readonly message: string;
}

export type UseRead =
  | { readonly ok: true; readonly use: Use }
  | { readonly ok: false; readonly faults: readonly UseFault[] };

const longestFile = 64_000;
const longestName = 200;
const deepest = 20;
const names = ['supplier', 'system', 'use'] as const;
const keys = [...names, 'answers'] as const;

/**
 * Reads a use file (YAML). Faults carry the line they stand on; an unknown key is refused by its name, with the
 * nearest valid one. At most 64,000 characters.
 */
export function parseUse(yaml: string): UseRead {
  if (yaml.length > longestFile) {
    return failed(
      null,
      `A use file has at most ${longestFile.toLocaleString('en-GB')} characters; this has more.`,
    );
  }
  if (nesting(yaml) > deepest) {
    return failed(null, 'The file is nested too deeply. Start again from a new example.');
  }
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) {
    return {
      ok: false,
      faults: document.errors.map(({ pos, message }) => ({
        line: lines.linePos(pos[0]).line,
        message: `This is not valid YAML: ${message.split('\n')[0]}`,
      })),
    };
  }
  return useOf(document, (offset) => lines.linePos(offset).line);
}

/**
 * How deep the file nests, found without recursion: composing a document descends by recursion, and a file of nothing
 * but brackets would run out of stack there, which can end the whole process.
 */
function nesting(yaml: string): number {
  let level: CST.Token[] = [...new Parser().parse(yaml)];
  let depth = 0;
  while (level.length > 0) {
    level = level.flatMap(partsOf);
    depth += 1;
  }
  return depth;
}

function partsOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((part) => part != null));
}

function useOf(document: Document, lineAt: (offset: number) => number): UseRead {
  const content = contentOf(document);
  if (content === null) {
    return failed(1, `A use file lists ${keys.join(', ')}, each with a colon. Start from a new example.`);
  }
  const lineOf = (path: readonly string[]): number | null => {
    const offset = keyOffset(document, path);
    return offset === null ? null : lineAt(offset);
  };
  const unknown = Object.keys(content).filter((key) => !keys.some((known) => known === key));
  const answers = parseAnswers(content.answers);
  const faults: UseFault[] = [
    ...unknown.map((key) => ({ line: lineOf([key]), message: unknownKey(key) })),
    ...names.flatMap((name) => {
      const fault = nameFault(name, content[name]);
      return fault === null ? [] : [{ line: lineOf([name]), message: fault }];
    }),
    ...(answers.ok
      ? []
      : answers.faults.map(({ key, message }) => ({
          line: lineOf(key === '' ? ['answers'] : ['answers', key]),
          message,
        }))),
  ];
  if (faults.length > 0 || !answers.ok) {
    return { ok: false, faults: faults.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  }
  const [supplier, system, use] = names.map((name) => nameOf(content[name]));
  return {
    ok: true,
    use: { supplier: supplier ?? '', system: system ?? '', use: use ?? '', answers: answers.answers },
  };
}

/** The document as an object; null where it is none, or where its aliases would make it very large. */
function contentOf(document: Document): Record<string, unknown> | null {
  try {
    const content = z.record(z.string(), z.unknown()).safeParse(document.toJS({ maxAliasCount: 20 }) ?? {});
    return content.success ? content.data : null;
  } catch (error) {
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** Where the last key of a path stands, in characters from the start. */
function keyOffset(document: Document, path: readonly string[]): number | null {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1));
  return isNode(pair?.key) ? (pair.key.range?.[0] ?? null) : null;
}

const scalarName = z.union([z.string(), z.number()]).nullish();

function nameOf(value: unknown): string {
  const name = scalarName.safeParse(value);
  return name.success ? String(name.data ?? '').trim() : '';
}

function nameFault(name: string, value: unknown): string | null {
  if (!scalarName.safeParse(value).success) return `"${name}" must be a name. Write it in quotation marks.`;
  return nameOf(value).length > longestName
    ? `"${name}" is longer than ${longestName} characters. Shorten it.`
    : null;
}

function unknownKey(key: string): string {
  return questionIds.some((id) => id === key)
    ? `"${key}" belongs under "answers:". Move it there and put two spaces before it.`
    : `A use file has no "${shown(key)}".${suggestion(key, keys)} It lists ${keys.join(', ')}.`;
}

function failed(line: number | null, message: string): UseRead {
  return { ok: false, faults: [{ line, message }] };
}
