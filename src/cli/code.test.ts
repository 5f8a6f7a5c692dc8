import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { principles, provisions } from '../core/code/index.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-code-'));
  vi.stubEnv('CANDOUR_DATA', join(folder, 'data'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function candour(args: readonly string[], terminal: Partial<Io> = {}) {
  let [out, error] = ['', ''];
  const io: Io = {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    isTerminal: false,
    columns: 100,
    colour: false,
    ...terminal,
  };
  const code = await main(['code', ...args], io);
  return { code, out, error };
}

const listed = z.object({
  version: z.object({ id: z.string() }),
  provisions: z.array(
    z.object({ id: z.string(), label: z.string(), officialWording: z.string().optional() }),
  ),
});
const idsOf = (json: string) => listed.parse(JSON.parse(json)).provisions.map(({ id }) => id);

describe('candour code', () => {
  it('lists every provision under its principle, with its strength and who is obliged', async () => {
    const { code, out, error } = await candour([]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const { title } of principles) expect(out).toContain(title);
    for (const { id, title } of provisions)
      expect(out).toMatch(new RegExp(`^  ${id} .*${title.split(' ')[0]}`, 'm'));
    expect(out).toContain('72 provisions: 49 required (of which 4 mixed');
  });

  it('filters by role, phase, strength and principle', async () => {
    const { out } = await candour(['--role', 'Data Custodian', '--strength', 'recommended', '--json']);
    expect(idsOf(out)).toEqual(['1.2.1', '2.5.1']);
    expect(idsOf((await candour(['--phase', 'end-of-life', '--json'])).out)).toEqual(['13.1', '13.2']);
    expect(idsOf((await candour(['--phase', 'secure deployment', '--json'])).out)).toHaveLength(5);
    expect((await candour(['--principle', '8'])).out).toBe((await candour(['8'])).out);
  });

  it('says so when nothing fits', async () => {
    const { code, out } = await candour(['--role', 'affected-entity']);
    expect(code).toBe(0);
    expect(out).toMatch(/nothing that fits/);
  });

  it.each(['8.1.2', '5.2.4-1.2', '8.1.2.a'])('shows a provision by any of its ids: %s', async (id) => {
    const { code, out } = await candour([id]);
    expect(code).toBe(0);
    for (const words of [
      '8.1.2',
      'ETSI 5.2.4-1.2',
      'Duties',
      'Why it matters',
      'Example measures',
      'Evidence',
    ])
      expect(out).toContain(words);
  });

  it('speaks the ids and titles of the version asked for', async () => {
    const { out } = await candour(['--principle', '12', '--version', 'en']);
    expect(out).toContain("5.4.2: Monitor the system's behaviour");
    expect(out).toMatch(/^ {2}5\.4\.2-1 +required/m);
    const json = listed.parse(JSON.parse((await candour(['8.1.2', '--version', 'ts', '--json'])).out));
    expect(json).toMatchObject({ version: { id: 'ts' }, provisions: [{ id: '8.1.2', label: '5.2.4-1.2' }] });
  });

  it('writes the whole catalogue as OSCAL', async () => {
    const { code, out } = await candour(['--oscal', '--version', 'en']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      catalog: { metadata: { version: 'V2.1.1', 'oscal-version': '1.2.1' } },
    });
  });

  it.each([40, 80, 110])('keeps within %i columns', async (columns) => {
    const outs = [await candour([], { columns }), await candour(['3.2'], { columns })];
    for (const { out } of outs)
      for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it('is bold only where colour is wanted', async () => {
    expect((await candour(['5.1'])).out).not.toContain('\u001b');
    expect((await candour(['5.1'], { colour: true, isTerminal: true })).out).toContain('\u001b[1m');
  });

  it.each([
    [['5.9'], 'Principle 5 has 5.1, 5.2, 5.3, 5.3.1, 5.4, 5.4.1, 5.4.2'],
    [['5.2.4-9'], 'Did you mean "5.2.4-'],
    [['security'], 'Valid ids are those of the UK Code, 1.1 to 13.2'],
    [['14'], 'Choose a number from 1 to 13'],
    [['--role', 'boss'], 'developer, system-operator, data-custodian, end-user, affected-entity'],
    [['--phase', 'secure lunch'], '"secure design", "secure development"'],
    [['--strength', 'must'], 'required, recommended, possible'],
    [['--principle', 'two'], 'Choose a number from 1 to 13'],
    [['--version', 'iso'], 'uk, ts, en'],
    [['5.1', '--role', 'developer'], 'an id or filters, not both'],
    [['5.1', '5.2'], 'one provision at a time'],
    [['5.1', '--oscal'], 'the whole catalogue'],
    [['--colour'], "Unknown option '--colour'"],
  ])('answers %j with exit 2 and what would be right', async (args, sentence) => {
    const { code, out, error } = await candour(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(sentence);
  });
});

describe('candour code import-text', () => {
  /** Words of our own in the layout of the page. */
  const page = principles
    .map(({ number, title, provisions: held }) =>
      [
        `Principle ${number}: ${title}`,
        ...held.map(({ id }) => `${id} Gardeners shall, should or may water bed ${id}.`),
      ].join('\n\n'),
    )
    .join('\n\n');
  const saved = async (content: string | Uint8Array, name = 'code.txt') => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };

  it('keeps the wording in the data folder and shows it beside our summary', async () => {
    const file = await saved(page);
    expect((await candour(['5.1'])).out).toContain('Not imported');
    const { code, out, error } = await candour(['import-text', file]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('72 of 72');
    const shown = (await candour(['5.1'])).out;
    expect(shown).toContain('Gardeners shall, should or may water bed 5.1.');
    expect(shown).toContain('from code.txt, imported');
    expect(shown).toContain(provisions.find(({ id }) => id === '5.1')?.whyItMatters.slice(0, 30));
    const [first] = listed.parse(JSON.parse((await candour(['5.1', '--json'])).out)).provisions;
    expect(first?.officialWording).toBe('Gardeners shall, should or may water bed 5.1.');
  });

  it('keeps it from other people on the machine, and leaves no draft behind', async () => {
    await candour(['import-text', await saved(page)]);
    const data = join(folder, 'data');
    expect(await readdir(data)).toEqual(['official-wording.json']);
    expect((await stat(join(data, 'official-wording.json'))).mode & 0o077).toBe(0);
  });

  it('says which provisions a page lacks, and keeps the others', async () => {
    const { code, out, error } = await candour([
      'import-text',
      await saved(page.replace('\n13.2 Gard', '\n')),
    ]);
    expect(code).toBe(0);
    expect(out).toContain('71 of 72');
    expect(error).toContain('No wording was found for 13.2');
    expect((await candour(['13.2'])).out).toContain('code.txt has no wording for 13.2');
  });

  it('reads a page that a Windows program saved', async () => {
    const file = await saved(
      Buffer.from(page.replaceAll('Gardeners', 'Gardeners\u00a0\u00e9 \u0093wise\u0094'), 'latin1'),
    );
    expect((await candour(['import-text', file])).code).toBe(0);
    expect((await candour(['5.1'])).out).toContain('Gardeners é “wise” shall');
  });

  it('leaves the earlier copy alone when the next file is not the page', async () => {
    await candour(['import-text', await saved(page)]);
    const path = join(folder, 'data', 'official-wording.json');
    const before = await readFile(path, 'utf8');
    const { code, error } = await candour([
      'import-text',
      await saved('1.1 The Supplier shall act.', 'terms.txt'),
    ]);
    expect(code).toBe(2);
    expect(error).toContain('terms.txt: This does not look like the Code');
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  it.each([
    [['import-text'], 'name one saved page'],
    [['import-text', 'a', 'b'], 'name one saved page'],
    [['import-text', 'a', '--json'], 'and no options'],
    [['import-text', '/nowhere/code.html'], 'there is no file at /nowhere/code.html'],
    [['import-text', tmpdir()], 'is a folder'],
  ])('answers %j with exit 2 and what to do', async (args, sentence) => {
    const { code, error } = await candour(args);
    expect(code).toBe(2);
    expect(error).toContain(sentence);
  });

  it('says that a kept copy is damaged, and shows the rest all the same', async () => {
    await candour(['import-text', await saved(page)]);
    await writeFile(join(folder, 'data', 'official-wording.json'), '{');
    const { code, out, error } = await candour(['5.1']);
    expect(code).toBe(0);
    expect(out).toContain('Why it matters');
    expect(error).toContain('is damaged. Import the page again');
  });
});
