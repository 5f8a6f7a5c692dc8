// How far the judgement can be trusted: leaves one supplier out at a time, trains without its papers, reviews them
// with the product's own reviewer, and prints figures by term and every miss with its text.
//   node scripts/eval.mjs [--papers ../shared/contracts] [--folds 34] [--misses all|TERM] [--half A|B] [--suppliers NAME,NAME] [--public] [--labels FILE] [--beside FOLDER] [--json]
// The papers of our own corpus are trained on as the others are, but figures are of the labelled papers alone.
// Passage weights of a fold never saw the held-out supplier; its paper-wide decision is fitted on the held-out
// evidence of the other suppliers.
import { bundled } from './bundled.mjs';
import { corpusPapers, isOurs } from './corpus-papers.mjs';
import { judgementByFold } from './cross-validate.mjs';
import { measureBeside } from './eval-beside.mjs';
import { evaluateLabels } from './eval-labels.mjs';
import { evaluateAcord, evaluateCuad } from './eval-public.mjs';
import { agreeWithScorer } from './eval-score.mjs';
import { fitDecision } from './fit-decision.mjs';
import { prepare } from './judgement-data.mjs';
import { labelledPapers } from './labelled.mjs';
import { f1, measure } from './measure.mjs';
import { packModel } from './pack-model.mjs';
import { phrasebookExamples } from './phrasebook-examples.mjs';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? true);
};
const folder = option('papers', '../shared/contracts');
const core = await bundled('src/core/contract/training.ts');
const { papers, sha256 } = labelledPapers(folder, core);
const ours = corpusPapers('src/core/contract/corpus', core).papers;
const { examples } = phrasebookExamples('src/core/contract/phrasebook', core);
const data = prepare([...papers, ...ours], core, core.subjects, examples);
const { rows, fits } = judgementByFold(data, Number(option('folds', 34)));

const judged = fits.flatMap((fitted, fold) => {
  const decision = fitDecision(
    rows.filter((row) => row.fold !== fold),
    data.subjects,
  );
  const model = core.readModel(
    packModel(data, fitted, decision, {
      trainedOn: { papers: papers.length, written: ours.length, sentences: examples.length, sha256 },
    }),
  );
  const review = core.reviewerWith(model, core.finder);
  const held = new Set(rows.filter((row) => row.fold === fold).map(({ paper }) => paper));
  return [...held].map((paper) => ({ paper, findings: review([paper.paper]) }));
});
const results = judged.filter(({ paper }) => !isOurs(paper));

const figure = (value) => value.toFixed(3);
const line = ({ presence, macro, threeWay, quoteHit, params, flags }) =>
  `presence F1 ${figure(presence)} micro, ${figure(macro)} macro; three-way ${figure(threeWay)}; quotes ${figure(quoteHit)}; parameters ${figure(params)}; flags F1 ${figure(flags)}`;

/** How often a finding is right that is put as sure, and one that a person is asked to read. */
function printConfidence(confidence) {
  for (const [level, { n, three, presence }] of Object.entries(confidence))
    console.log(
      `${level} confidence: ${n} findings, three-way ${figure(three / (n || 1))}, presence ${figure(presence / (n || 1))}`,
    );
}

/** The rows by subject and the misses asked for, with their text. `papers` are those that were measured. */
function printMeasured({ terms, flags, misses: all }, papers) {
  for (const [term, row] of Object.entries({ ...terms, ...flags })) {
    const status = `three-way ${(row.three / (row.n || 1)).toFixed(2)}`;
    console.log(
      `${term.padEnd(26)} F1 ${f1(row).toFixed(2)}  too many ${row.fp}  overlooked ${row.fn}  ${status}  quotes ${row.hits}/${row.tp}  parameters ${row.right}/${row.params}  (${row.tp + row.fn} of ${row.n})`,
    );
  }
  for (const { what, subject, file, label, finding } of all.filter(
    ({ subject: one }) => misses === 'all' || misses === one,
  )) {
    console.log(`\n${subject} · ${file}: ${what}`);
    const text = papers.find((paper) => paper.file === file).text;
    for (const { start, end } of label.spans.slice(0, 2))
      console.log(`  reader: ${text.slice(start, end).replace(/\s+/g, ' ').slice(0, 300)}`);
    for (const quote of [...finding.quotes, ...(finding.closest ?? [])].slice(0, 3))
      console.log(`  found:  ${quote.text.replace(/\s+/g, ' ').slice(0, 300)}`);
  }
}

const misses = option('misses', null);
const half = option('half', null);
const shown = half === null ? results : results.filter(({ paper }) => paper.half === half);
const all = measure(shown);
printMeasured(all, papers);
console.log(
  `\n${shown.length} papers of ${new Set(shown.map(({ paper }) => paper.supplier)).size} suppliers, ${fits.length} folds, ${all.outside} of ${all.quotes} quotes outside the text`,
);
console.log(line(all.totals));
for (const one of half === null ? ['A', 'B'] : [])
  console.log(`half ${one}: ${line(measure(results.filter(({ paper }) => paper.half === one)).totals)}`);
// Suppliers that a round of rules did not draw on tell most of papers not yet seen.
const named = option('suppliers', null)?.split(',') ?? [];
const aside = results.filter(({ paper }) => named.includes(paper.supplier));
if (aside.length > 0)
  console.log(`${aside.length} papers of ${named.join(', ')}: ${line(measure(aside).totals)}`);
if (half === null && ours.length > 0)
  console.log(
    `${ours.length} papers of our own corpus, each left out: ${line(measure(judged.filter(({ paper }) => isOurs(paper))).totals)}`,
  );
printConfidence(all.confidence);
if (half === null) agreeWithScorer(folder, results, all);
if (process.argv.includes('--public')) {
  evaluateAcord(folder, core);
  // The model that Candour carries: nothing of CUAD is in its training.
  const { reviewPapers } = await bundled('src/core/contract/index.ts');
  evaluateCuad(folder, core, reviewPapers);
}
const beside = option('beside', null);
if (beside !== null) {
  // The model that Candour carries: none of these papers is in its training.
  const { reviewPapers } = await bundled('src/core/contract/index.ts');
  const { papers: others, measured } = measureBeside(beside, core, reviewPapers);
  console.log(`\n${others.length} papers of ${beside}, never trained on:`);
  printMeasured(measured, others);
  console.log(`${others.length} papers beside: ${line(measured.totals)}`);
}
const labels = option('labels', null);
if (labels !== null) {
  // The model that Candour carries: no review of this house is in its training.
  const { reviewPapers } = await bundled('src/core/contract/index.ts');
  evaluateLabels(labels, await bundled('src/core/report/index.ts'), reviewPapers);
}
if (process.argv.includes('--json')) console.log(JSON.stringify({ papers: shown.length, ...all.totals }));
