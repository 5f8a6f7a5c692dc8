// What an annex and its redline cost beside reading the document: `npm run bench:redline`. Ratios of one run.
import { median, residentNow, residentPeak, timed } from './measures.mjs';
import { prepared } from './prepared.mjs';

const rounds = 15;
const warmUp = 4;
const file = 'long.docx';

const { parts, docx } = await prepared();
const { composeAnnex, composeReview, readDocxWithParagraphs, redline, reviewPapers, scopeOf } = parts;

function read(bytes) {
  const { result } = readDocxWithParagraphs(file, bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const papers = [read(docx)];
const review = composeReview({ papers, findings: reviewPapers(papers), scope: scopeOf({}) });
const options = { author: 'Customer', date: '2026-12-02T12:00:00Z' };

const before = residentNow();
for (const mode of ['schedule', 'in-place']) {
  const [reading, writing, ratios] = [[], [], []];
  let placed = 0;
  for (let round = 0; round <= rounds; round++) {
    const alone = await timed(() => read(docx));
    const made = await timed(() => {
      const annex = composeAnnex(review, { version: '1', date: '2026-12-02' });
      return redline(file, docx, annex, { ...options, mode, reviewed: papers[0] });
    });
    if (!made.value.ok) throw new Error(made.value.fault.message);
    placed = made.value.placed.length;
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
  `resident memory: ${before} MB once reviewed, ${residentPeak()} MB at the peak of ${2 * (rounds + 1)} redlines`,
);
