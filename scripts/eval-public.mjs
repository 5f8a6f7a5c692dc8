// Measures on labels that nobody here wrote: CUAD (clauses found in contracts) and ACORD (retrieval), both CC BY 4.0.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** NDCG@5 of the retrieval step on ACORD's test queries, rated 0 to 5 by lawyers. */
export function evaluateAcord(folder, core) {
  const lines = (name) =>
    readFileSync(join(folder, 'acord', name), 'utf8')
      .split('\n')
      .filter(Boolean);
  const clauses = lines('corpus.jsonl').map((line) => JSON.parse(line));
  const index = core.clauseIndex(clauses.map(({ text }) => text));
  const rated = new Map();
  for (const line of lines('qrels/test.tsv').slice(1)) {
    const [query, id, score] = line.split('\t');
    if (!rated.has(query)) rated.set(query, new Map());
    rated.get(query).set(id, Number(score));
  }
  const figures = {};
  for (const [name, share] of Object.entries({ words: 0, vectors: 1, fused: undefined })) {
    const each = [...rated].map(([query, scores]) => {
      const found = index.search(query, clauses.length, share).map(({ at }) => scores.get(clauses[at]._id));
      return ndcg(found.filter((score) => score !== undefined).slice(0, 5), [...scores.values()]);
    });
    figures[name] = (100 * each.reduce((sum, value) => sum + value, 0)) / each.length;
  }
  console.log(
    `ACORD, ${rated.size} test queries, NDCG@5: words ${figures.words.toFixed(1)}, vectors ${figures.vectors.toFixed(1)}, fused ${figures.fused.toFixed(1)}`,
  );
  return figures;
}

function ndcg(found, all) {
  const gain = (scores) =>
    scores.reduce((sum, score, place) => sum + (2 ** score - 1) / Math.log2(place + 2), 0);
  const best = gain([...all].sort((a, b) => b - a).slice(0, 5));
  return best === 0 ? 0 : gain(found) / best;
}

/** Audit rights and liability cap in CUAD's 510 contracts: precision and recall of "it is there", at contract level. */
export function evaluateCuad(folder, core, review) {
  const scratch = mkdtempSync(join(tmpdir(), 'cuad-'));
  execFileSync('tar', ['-xJf', join(folder, 'cuad/full_contract_txt.tar.xz'), '-C', scratch]);
  const files = readdirSync(scratch, { recursive: true })
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const labels = cuadLabels(readFileSync(join(folder, 'cuad/master_clauses.csv'), 'utf8'));
  const tallies = { 'Audit Rights': cell(), 'Cap on Liability': cell() };
  for (const file of files) {
    const label = labels.get(nameOf(file));
    if (label === undefined) continue;
    const findings = review([core.readMarkdown(file, readFileSync(join(scratch, file), 'utf8'))]);
    tally(tallies['Audit Rights'], findings.terms['audit-rights'].status !== 'absent', label['Audit Rights']);
    tally(tallies['Cap on Liability'], findings.flags['liability-cap'].present, label['Cap on Liability']);
  }
  rmSync(scratch, { recursive: true });
  for (const [name, { tp, fp, fn, tn }] of Object.entries(tallies)) {
    console.log(
      `CUAD, ${tp + fp + fn + tn} contracts, ${name}: precision ${(tp / (tp + fp || 1)).toFixed(2)}, recall ${(tp / (tp + fn || 1)).toFixed(2)}`,
    );
  }
}

const cell = () => ({ tp: 0, fp: 0, fn: 0, tn: 0 });
function tally(into, got, want) {
  into[want ? (got ? 'tp' : 'fn') : got ? 'fp' : 'tn']++;
}

const nameOf = (file) =>
  basename(file)
    .replace(/\.(?:txt|pdf)$/i, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();

/** The lawyers' yes or no by contract, from CUAD's spreadsheet. */
function cuadLabels(csv) {
  const [head, ...rows] = csvRows(csv);
  const answer = (name) => head.indexOf(`${name}-Answer`);
  return new Map(
    rows.map((row) => [
      nameOf(row[0] ?? ''),
      {
        'Audit Rights': row[answer('Audit Rights')] === 'Yes',
        'Cap on Liability': row[answer('Cap on Liability')] === 'Yes',
      },
    ]),
  );
}

function csvRows(text) {
  const rows = [[]];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (quoted && character === '"' && text[at + 1] === '"') value += text[at++];
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ',') {
      rows.at(-1).push(value);
      value = '';
    } else if (!quoted && character === '\n') {
      rows.at(-1).push(value.replace(/\r$/, ''));
      rows.push([]);
      value = '';
    } else value += character;
  }
  rows.at(-1).push(value);
  return rows;
}
