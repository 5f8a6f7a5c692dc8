// What the papers examined say, term by term: how many cover it, touch it or leave it out, and the figures they give.
// Counted from readers' labels, not from the judgement. Writes figures only.
//   node scripts/market-facts.mjs --on 2026-11-22 [--papers ../shared/contracts]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};
const on = option('on', null);
if (!/^\d{4}-\d{2}-\d{2}$/.test(on ?? '')) {
  console.error('Say on which day the papers were examined: --on 2026-11-22');
  process.exit(2);
}
const folder = join(option('papers', '../shared/contracts'), 'gold');
// Papers written to test a reader, and model clauses, are no market.
const papers = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && !/^(?:synth-|Bonterms|OCP)/.test(name))
  .sort()
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const terms = {};
for (const { terms: labels } of papers) {
  for (const [term, { status, params = {} }] of Object.entries(labels)) {
    terms[term] ??= { covered: 0, weak: 0, absent: 0, figures: {} };
    terms[term][status]++;
    if (status === 'absent') continue;
    for (const [name, value] of Object.entries(params)) {
      if (typeof value !== 'number') continue;
      terms[term].figures[name] ??= [];
      terms[term].figures[name].push(value);
    }
  }
}
for (const { figures } of Object.values(terms))
  for (const list of Object.values(figures)) list.sort((a, b) => a - b);
const target = 'src/core/contract/market-facts.json';
writeFileSync(target, `${JSON.stringify({ on, papers: papers.length, terms }, null, 1)}\n`);
console.log(`${target}: ${papers.length} papers, ${Object.keys(terms).length} terms`);
