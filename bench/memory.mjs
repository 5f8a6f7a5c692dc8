// 500 reviews in one process: does memory grow? `npm run bench:memory`. Prints the resident size on the way.
import { readFile } from 'node:fs/promises';
import { bundled } from '../scripts/bundled.mjs';

const reviews = 500;
const every = 100;

const { readPaper, reviewPapers } = await bundled('src/core/contract/index.ts');
const { composeReview, reportHtml } = await bundled('src/core/report/index.ts');
const { scopeOf } = await bundled('src/core/scope/index.ts');

const names = ['larkspur-assist-terms.docx', 'larkspur-assist-dpa.pdf'];
const files = await Promise.all(
  names.map(async (name) => [
    name,
    new Uint8Array(await readFile(new URL(`../examples/${name}`, import.meta.url))),
  ]),
);

const megabytes = () => Math.round(process.memoryUsage.rss() / 2 ** 20);

console.log(`before: ${megabytes()} MB resident`);
for (let done = 1; done <= reviews; done++) {
  const papers = [];
  for (const [name, bytes] of files) {
    const result = await readPaper(name, bytes.slice());
    if (result.ok) papers.push(result.paper);
  }
  reportHtml(composeReview({ papers, findings: reviewPapers(papers), scope: scopeOf({}) }));
  if (done % every === 0) console.log(`after ${done} reviews of two papers: ${megabytes()} MB resident`);
}
