// What a review costs beside reading alone: `npm run bench:review`. Ratios of one run, judged by nobody.
import { median, timed } from './measures.mjs';
import { prepared } from './prepared.mjs';

const rounds = 11;
const warmUp = 4;

const { parts, docx, pdf } = await prepared();
const { composeReview, readPaper, reportHtml, reviewPapers, scopeOf } = parts;

async function read(file, bytes) {
  const result = await readPaper(file, bytes.slice());
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

for (const [file, bytes] of Object.entries({ 'long.docx': docx, 'long.pdf': pdf })) {
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
    if (round < warmUp) continue;
    reading.push(alone.ms);
    whole.push(review.ms);
  }
  const ratio = median(whole.map((ms, i) => ms / reading[i]));
  console.log(
    `${file}: ${words} words; reading ${median(reading).toFixed(0)} ms, review with report ${median(whole).toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
}
