// What a review costs beside reading alone: `npm run bench:review`. Ratios of one run, judged by nobody.
import { readFile } from 'node:fs/promises';
import { bundled } from '../scripts/bundled.mjs';
import { longDocx, longPdf } from './long-papers.mjs';

const pages = 40;
const rounds = 7;

const { readPaper, reviewPapers } = await bundled('src/core/contract/index.ts');
const { composeReview, reportHtml } = await bundled('src/core/report/index.ts');
const { scopeOf } = await bundled('src/core/scope/index.ts');

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function timed(work) {
  const started = performance.now();
  const value = await work();
  return { value, ms: performance.now() - started };
}

async function read(file, bytes) {
  const result = await readPaper(file, bytes.slice());
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const example = await read(
  'terms.docx',
  new Uint8Array(await readFile(new URL('../examples/larkspur-assist-terms.docx', import.meta.url))),
);
const papers = {
  'long.docx': await longDocx(example, pages),
  'long.pdf': await longPdf(example, pages),
};

for (const [file, bytes] of Object.entries(papers)) {
  const reading = [];
  const whole = [];
  let words = 0;
  for (let round = 0; round <= rounds; round++) {
    const alone = await timed(() => read(file, bytes));
    const review = await timed(async () => {
      const paper = await read(file, bytes);
      const findings = reviewPapers([paper]);
      return reportHtml(composeReview({ papers: [paper], findings, scope: scopeOf({}) }));
    });
    words = alone.value.words;
    if (round === 0) continue;
    reading.push(alone.ms);
    whole.push(review.ms);
  }
  const ratio = median(whole.map((ms, i) => ms / reading[i]));
  console.log(
    `${file}: ${words} words; reading ${median(reading).toFixed(0)} ms, review with report ${median(whole).toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
