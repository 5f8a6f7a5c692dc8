// What reading costs beside bare text extraction by the same libraries: `node bench/read.mjs`. Ratios of one run.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { bundled } from '../scripts/bundled.mjs';
import { longDocx, longPdf } from './long-papers.mjs';

const pages = 40;
const rounds = 15;
const warmUps = 5;
const root = fileURLToPath(new URL('..', import.meta.url));
const shared = join(root, '../shared/contracts/pdf');

const { readPaper } = await bundled('src/core/contract/read/index.ts');
const { openArchive } = await bundled('src/core/contract/read/archive.ts');
const { parseXml } = await bundled('src/core/contract/read/xml-tree.ts');

async function read(file, bytes) {
  const result = await readPaper(file, bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

/** The words of a Word document: its main part unpacked and parsed, nothing made of it. */
function bareDocx(bytes) {
  const opened = openArchive(bytes);
  const parsed = opened.ok && parseXml(opened.archive.part('word/document.xml'));
  const words = (element) =>
    typeof element === 'string'
      ? element
      : element.children.map(words).join(element.name === 'w:p' ? '\n' : '');
  return words(parsed.root);
}

async function barePdf(bytes) {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: true });
  await document.destroy();
  return text;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function milliseconds(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function compare(file, bytes, bare) {
  const full = [];
  const alone = [];
  for (let round = -warmUps; round < rounds; round++) {
    const took = [await milliseconds(() => bare(bytes)), await milliseconds(() => read(file, bytes))];
    if (round < 0) continue;
    alone.push(took[0]);
    full.push(took[1]);
  }
  const ratio = median(full.map((ms, at) => ms / alone[at]));
  return { full: median(full), alone: median(alone), ratio };
}

const example = await read(
  'terms.docx',
  new Uint8Array(await readFile(join(root, 'examples/larkspur-assist-terms.docx'))),
);
const long = [
  ['long.docx', await longDocx(example, pages), bareDocx],
  ['long.pdf', await longPdf(example, pages), barePdf],
];
for (const [file, bytes, bare] of long) {
  const { full, alone, ratio } = await compare(file, new Uint8Array(bytes), bare);
  console.log(
    `${file} (${pages} pages): bare text ${alone.toFixed(0)} ms, read as a paper ${full.toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
}

if (existsSync(shared)) {
  const files = (await readdir(shared)).filter((file) => file.endsWith('.pdf')).sort();
  const ratios = [];
  let seconds = 0;
  let words = 0;
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(join(shared, file)));
    const { full, ratio } = await compare(file, bytes, barePdf);
    ratios.push(ratio);
    seconds += full / 1000;
    words += (await read(file, bytes)).words;
  }
  console.log(
    `${files.length} shared PDFs, ${words} words: ${(seconds / files.length).toFixed(3)} s a document, ratio ${median(ratios).toFixed(2)}`,
  );
}
