import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { machineFormSchema } from '../core/report/index.ts';
import { main } from './main.ts';

const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const use = join(examples, 'use.yaml');
const terms = join(examples, 'larkspur-assist-terms.docx');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candour-review-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function candour(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await main(args, {
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
    isTerminal: false,
    columns: 100,
    colour: false,
  });
  return { code, out, error };
}

describe('candour review', () => {
  it('tells of each term, the gaps and what to do next, and ends with 1 where a required duty is not met', async () => {
    const { code, out, error } = await candour('review', examples, '--use', use);
    expect(error).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('Notice of incidents: 72 hours');
    expect(out).toMatch(/Gaps, most pressing first\n {2}- /);
    expect(out).toContain('no legal advice');
  });

  it('prints one object and nothing else with --json, every quote a slice of its paper', async () => {
    const paper = join(folder, 'terms.md');
    const text =
      '# Terms\n\n1. **Incidents.** The Supplier shall notify the Customer of a security incident within 24 hours.\n';
    await writeFile(paper, text);
    const { code, out } = await candour('review', paper, '--json');
    const form = machineFormSchema.parse(JSON.parse(out));
    const found = form.terms['incident-notification'];
    expect(code).toBe(1);
    expect(found).toMatchObject({ status: 'covered', params: { hours: 24 } });
    for (const quote of found?.quotes ?? []) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it('names a paper in another language as not judged, and ends with 2', async () => {
    const french = join(folder, 'contrat.md');
    const clause =
      'Le fournisseur informe le client de tout incident de sécurité dans les quarante-huit heures après en avoir pris connaissance, et il lui donne les informations dont il dispose sur la nature de cet incident.';
    await writeFile(french, `# Conditions générales\n\n${`${clause}\n\n`.repeat(4)}`);
    const alone = await candour('review', french, '--json');
    expect(alone).toMatchObject({ code: 2, out: '' });
    expect(alone.error).toContain('contrat.md reads as French, and only English is judged.');
    expect(alone.error).toContain('nothing was reviewed');

    const beside = await candour('review', french, terms, '--json');
    expect(beside.code).toBe(2);
    const { papers, unread } = machineFormSchema.parse(JSON.parse(beside.out));
    expect(papers.map(({ file }) => file)).toEqual(['larkspur-assist-terms.docx']);
    expect(unread.map(({ file }) => file)).toEqual(['contrat.md']);
  });

  it('writes the report, the findings and the annex, and no half-written file', async () => {
    const out = join(folder, 'out');
    await candour('review', examples, '--use', use, '--out', out);
    expect((await readdir(out)).sort()).toEqual(['annex.docx', 'annex.md', 'findings.json', 'report.html']);
    expect(await readFile(join(out, 'annex.md'), 'utf8')).toContain('Warning of AI Security Threats');
  });

  it('reads the other papers when one cannot be read, names the one, and ends with 2', async () => {
    const noise = join(folder, 'noise.pdf');
    await writeFile(noise, new Uint8Array([0, 1, 2, 3, 255]));
    const { code, out, error } = await candour('review', terms, noise, '--use', use);
    expect(code).toBe(2);
    expect(error).toContain('noise.pdf');
    expect(out).toContain('larkspur-assist-terms.docx');
  });

  it('writes nothing when no paper can be read', async () => {
    const empty = join(folder, 'empty.docx');
    const out = join(folder, 'nothing');
    await writeFile(empty, '');
    const { code, error } = await candour('review', empty, '--out', out);
    expect(code).toBe(2);
    expect(error).toContain('empty.docx');
    expect(existsSync(out)).toBe(false);
  });

  it('says what is wrong with the way it was called', async () => {
    expect(await candour('review')).toMatchObject({
      code: 2,
      error: expect.stringContaining('at least one paper'),
    });
    expect(await candour('review', join(folder, 'gone.pdf'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('gone.pdf'),
    });
    const bad = join(folder, 'use.yaml');
    await writeFile(bad, 'answers:\n  purpos: staff-aid\n');
    expect(await candour('review', terms, '--use', bad)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/line 2: .*"purpos".*"purpose"/),
    });
    expect(await candour('revew')).toMatchObject({ code: 2, error: expect.stringContaining('"review"') });
  });
});
