// 500 reviews in one process: does memory grow? `npm run bench:memory`. Prints the resident size on the way.
import { readFile } from 'node:fs/promises';
import { residentNow, residentPeak } from './measures.mjs';
import { prepared } from './prepared.mjs';

const reviews = 500;
const every = 100;

const { parts } = await prepared();
const { composeReview, readPaper, reportHtml, reviewPapers, scopeOf } = parts;

const names = ['larkspur-assist-terms.docx', 'larkspur-assist-dpa.pdf'];
const files = await Promise.all(
  names.map(async (name) => [
    name,
    new Uint8Array(await readFile(new URL(`../examples/${name}`, import.meta.url))),
  ]),
);

console.log(`before: ${residentNow()} MB resident`);
for (let done = 1; done <= reviews; done++) {
  const papers = [];
  for (const [name, bytes] of files) {
    const result = await readPaper(name, bytes.slice());
    if (result.ok) papers.push(result.paper);
  }
  reportHtml(composeReview({ papers, findings: reviewPapers(papers), scope: scopeOf({}) }));
  if (done % every === 0) console.log(`after ${done} reviews of two papers: ${residentNow()} MB resident`);
}
console.log(`at the peak: ${residentPeak()} MB resident`);
