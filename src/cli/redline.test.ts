import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptAll } from '../core/redline/index.ts';
import { main } from './main.ts';

const terms = 'examples/larkspur-assist-terms.docx';
const use = ['--use', 'examples/use.yaml'];
const fixed = ['--author', 'Borough Counsel', '--date', '2026-12-02'];

async function run(...args: string[]) {
  const said = { out: '', error: '' };
  const code = await main(args, {
    out: (text) => {
      said.out += text;
    },
    error: (text) => {
      said.error += text;
    },
    isTerminal: false,
    columns: 100,
    colour: false,
  });
  return { code, ...said };
}

describe('annex, redline and compare', () => {
  const folder = mkdtempSync(join(tmpdir(), 'candour-cli-'));
  const redlined = join(folder, 'redline.docx');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    const { code, error } = await run('redline', terms, ...use, ...fixed, '--out', redlined);
    if (code !== 0) throw new Error(error);
  });

  it('writes the redline, and as JSON says what was put where and why', async () => {
    const out = join(folder, 'in-place.docx');
    const { code, out: text } = await run(
      'redline',
      terms,
      ...use,
      ...fixed,
      '--in-place',
      '--json',
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(existsSync(out)).toBe(true);
    const { placed } = JSON.parse(text);
    expect(placed.some(({ where }: { where: string }) => where === 'in-place')).toBe(true);
    expect(placed.every(({ why }: { why: string }) => why.length > 10)).toBe(true);
  });

  it('never writes over the document itself', async () => {
    const { code, error } = await run('redline', terms, ...use, '--out', terms);
    expect(code).toBe(2);
    expect(error).toContain('the document itself');
  });

  it('says of a PDF that it cannot be redlined, and what to do instead', async () => {
    const out = join(folder, 'no.docx');
    const { code, error } = await run('redline', 'examples/larkspur-assist-dpa.pdf', ...use, '--out', out);
    expect(code).toBe(2);
    expect(error).toContain('no Word document');
    expect(existsSync(out)).toBe(false);
  });

  it('refuses a date that is none', async () => {
    const { code, error } = await run('redline', terms, ...use, '--date', 'tomorrow', '--out', redlined);
    expect(code).toBe(2);
    expect(error).toContain('2026-12-02');
  });

  it('writes the annex and the note in the formats asked for', async () => {
    const { code, error } = await run(
      'annex',
      terms,
      ...use,
      ...fixed,
      '--out',
      folder,
      '--format',
      'docx,md',
      '--note',
    );
    expect(code).toBe(0);
    for (const name of ['annex.docx', 'annex.md', 'negotiation-note.docx', 'negotiation-note.md'])
      expect(error).toContain(join(folder, name));
    expect(readFileSync(join(folder, 'annex.md'), 'utf8')).toContain('AI security annex');
  });

  it('takes the playbook that it writes to start from', async () => {
    const playbook = join(folder, 'playbook.yaml');
    expect((await run('playbook', 'init', playbook)).code).toBe(0);
    expect((await run('playbook', 'init', playbook)).error).toContain('left as it is');
    expect((await run('annex', terms, ...use, ...fixed, '--playbook', playbook)).code).toBe(0);
  });

  it('tells a counter-draft that was accepted from one that was not looked at', async () => {
    const untouched = join(folder, 'untouched.docx');
    writeFileSync(untouched, readFileSync(redlined));
    const accepted = join(folder, 'accepted.docx');
    const result = acceptAll('redline.docx', readFileSync(redlined));
    if (result.ok) writeFileSync(accepted, result.bytes);
    expect(await run('compare', redlined, untouched)).toMatchObject({
      code: 0,
      out: expect.stringContaining('open'),
    });
    const { code, out, error } = await run('compare', redlined, accepted, '--out', folder);
    expect(code).toBe(0);
    expect(out).toContain('accepted');
    expect(error).toContain('comparison.html');
  });

  it('exits with 1 where the supplier struck what we proposed', async () => {
    const { code, out } = await run('compare', redlined, terms, '--json');
    expect(code).toBe(1);
    const { clauses } = JSON.parse(out);
    expect(new Set(clauses.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(['struck']));
  });
});
