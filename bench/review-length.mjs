// How the time of a review grows with the length of a paper: words against milliseconds, and a fitted slope.
//   node bench/review-length.mjs
import { bundled } from '../scripts/bundled.mjs';

const clauses = [
  'Provider shall notify Customer of a personal data breach without undue delay and in any case within 48 hours after becoming aware of it.',
  'Customer shall not, and shall not permit any other person to, use the Service to send unlawful, harassing or deceptive material; reverse engineer it; or train a competing model.',
  'The Service is provided “as is” and Provider makes no warranty that Outputs will be accurate, complete or fit for any purpose.',
  'Provider maintains a list of its subprocessors, gives 30 days’ notice of changes, and binds each of them to the same obligations.',
  'These Terms are governed by the laws of England, and the courts of England have exclusive jurisdiction over any dispute arising out of them.',
  'Fees are payable within 30 days of the date of the invoice; Provider may charge interest on late payments at four per cent above the base rate.',
];

/** A paper of about so many words, in numbered clauses under headings. */
function paperOf(words) {
  const lines = ['# Terms of Service'];
  for (let count = 0, at = 0; count < words; at++) {
    if (at % 12 === 0) lines.push(`## ${at / 12 + 1}. Part ${at / 12 + 1}`);
    const clause = `${Math.floor(at / 12) + 1}.${(at % 12) + 1} ${clauses[(at * 7) % clauses.length]} Reference ${at}.`;
    lines.push(clause);
    count += clause.split(' ').length;
  }
  return lines.join('\n\n');
}

const core = await bundled('src/core/contract/index.ts');
const rows = [];
core.reviewPapers([core.readMarkdown('warm-up.md', paperOf(5_000))]);
for (const words of [5_000, 10_000, 20_000, 50_000, 100_000]) {
  const text = paperOf(words);
  const start = performance.now();
  const paper = core.readMarkdown('bench.md', text);
  const read = performance.now() - start;
  core.reviewPapers([paper]);
  rows.push({ words: paper.words, read, all: performance.now() - start });
}
for (const { words, read, all } of rows) {
  console.log(
    `${String(words).padStart(7)} words  read ${read.toFixed(0).padStart(5)} ms  reviewed ${all.toFixed(0).padStart(6)} ms  ${((1000 * all) / words).toFixed(1)} µs a word`,
  );
}
const slope = (points) => {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [points.map(([one]) => one), points.map(([, one]) => one)];
  const [mx, my] = [mean(x), mean(y)];
  return (
    points.reduce((sum, [a, b]) => sum + (a - mx) * (b - my), 0) /
    points.reduce((sum, [a]) => sum + (a - mx) ** 2, 0)
  );
};
const exponent = slope(rows.map(({ words, all }) => [Math.log(words), Math.log(all)]));
console.log(`time grows as words to the power of ${exponent.toFixed(2)} (1 is linear)`);
