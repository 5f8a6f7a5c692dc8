import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flagIds, termIds } from '../terms/index.ts';
import { readModel } from './judgement/model.ts';

const breach =
  'Fennel shall notify Customer of a personal data breach within 48 hours after becoming aware of it.';
const audit = 'Customer may audit the security of Fennel once in every twelve months on reasonable notice.';
const cap = 'The liability of Fennel is limited to the fees paid in the twelve months before the claim.';
const other = 'Fees are due thirty days after the date of the invoice. Fennel may send invoices by post.';

/** Papers of three suppliers that do not exist, with what a reader says of them. */
const labelled = [
  { supplier: 'fennel', quotes: { 'incident-notification': breach, 'liability-cap': cap } },
  { supplier: 'larkfield', quotes: { 'audit-rights': audit } },
  { supplier: 'wrenfield', quotes: { 'incident-notification': breach, 'audit-rights': audit } },
] as const;

/** The folder that the script trains on: docs/, gold/, suppliers.json. */
function writePapers(folder: string): void {
  for (const part of ['docs', 'gold']) mkdirSync(join(folder, part), { recursive: true });
  for (const { supplier, quotes } of labelled) {
    const quoted = new Map<string, string>(Object.entries(quotes));
    const sentences = [...quoted.values(), other].map((sentence) => sentence.replaceAll('Fennel', supplier));
    const labelOf = (subject: string) => {
      const quote = quoted.get(subject)?.replaceAll('Fennel', supplier);
      return {
        status: quote ? 'covered' : 'absent',
        present: quote !== undefined,
        quotes: quote ? [quote] : [],
      };
    };
    const gold = {
      document: `${supplier}.md`,
      terms: Object.fromEntries(termIds.map((term) => [term, labelOf(term)])),
      flags: Object.fromEntries(flagIds.map((flag) => [flag, labelOf(flag)])),
    };
    writeFileSync(join(folder, 'docs', `${supplier}.md`), `# Terms\n\n${sentences.join('\n\n')}\n`);
    writeFileSync(join(folder, 'gold', `${supplier}.json`), JSON.stringify(gold));
  }
  const suppliers = labelled.map(({ supplier }) => [supplier, [`${supplier}.md`]]);
  writeFileSync(join(folder, 'suppliers.json'), JSON.stringify(Object.fromEntries(suppliers)));
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candour-train-'));
  writePapers(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function train(out: string): Buffer {
  const file = join(folder, out);
  const none = join(folder, 'nothing');
  execFileSync(
    process.execPath,
    ['scripts/train.mjs', '--papers', folder, '--corpus', none, '--phrasebook', none, '--out', file],
    { stdio: 'pipe' },
  );
  return readFileSync(file);
}

describe('training', { timeout: 120_000 }, () => {
  it('gives the same bytes from the same papers, and a model that can be read', () => {
    const first = train('first.json');
    expect(train('second.json').equals(first)).toBe(true);
    const model = readModel(JSON.parse(first.toString('utf8')));
    expect(model.subjects).toEqual([...termIds, ...flagIds]);
    expect(model.trainedOn.papers).toBe(labelled.length);
    const incident = model.subjects.indexOf('incident-notification');
    expect(model.present.of('bias', incident)).toBeLessThan(0);
  });
});
