// What an annex and its redline cost beside reading the document: `npm run bench:redline`. Ratios of one run.
import { readFile } from 'node:fs/promises';
import { bundled } from '../scripts/bundled.mjs';
import { longDocx } from './long-papers.mjs';

const pages = 40;
const rounds = 15;
const warmUp = 4;
const file = 'long.docx';

const parts = await bundled('bench/redline-parts.mjs');
const { composeAnnex, composeReview, readDocxWithParagraphs, redline, reviewPapers, scopeOf } = parts;

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Time of the processor, so that other work on the machine does not count. */
function timed(work) {
  const started = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(started);
  return { value, ms: (user + system) / 1000 };
}

function read(bytes) {
  const { result } = readDocxWithParagraphs(file, bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const example = new Uint8Array(
  await readFile(new URL('../examples/larkspur-assist-terms.docx', import.meta.url)),
);
const bytes = await longDocx(read(example), pages);
const papers = [read(bytes)];
const review = composeReview({ papers, findings: reviewPapers(papers), scope: scopeOf({}) });
const options = { author: 'Customer', date: '2026-12-02T12:00:00Z' };

const megabytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20);
const before = megabytes();
let peak = 0;
for (const mode of ['schedule', 'in-place']) {
  const [reading, writing, ratios] = [[], [], []];
  let placed = 0;
  for (let round = 0; round <= rounds; round++) {
    const alone = timed(() => read(bytes));
    const made = timed(() => {
      const annex = composeAnnex(review, { version: '1', date: '2026-12-02' });
      return redline(file, bytes, annex, { ...options, mode, reviewed: papers[0] });
    });
    if (!made.value.ok) throw new Error(made.value.fault.message);
    placed = made.value.placed.length;
    peak = Math.max(peak, megabytes());
    if (round < warmUp) continue;
    reading.push(alone.ms);
    writing.push(made.ms);
    ratios.push(made.ms / alone.ms);
  }
  console.log(
    `${mode}: ${papers[0].words} words, ${placed} things placed; reading ${median(reading).toFixed(0)} ms, annex and redline ${median(writing).toFixed(0)} ms, ratio ${median(ratios).toFixed(2)}`,
  );
}
console.log(
  `resident memory: ${before} MB once reviewed, ${peak} MB at the peak of ${2 * (rounds + 1)} redlines`,
);
