// Writes into a folder what a bench measures (parts.mjs, bundled) and measures with (long.docx, long.pdf). The bundler and
// the writers of the papers need more memory than the product; here they need it in a process of their own:
//   node bench/prepare.mjs FOLDER
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleTo } from '../scripts/bundled.mjs';
import { longDocx, longPdf } from './long-papers.mjs';

const pages = 40;
const [folder] = process.argv.slice(2);
const bundle = join(folder, 'parts.mjs');

await bundleTo('bench/parts.mjs', bundle);
const { readPaper } = await import(pathToFileURL(bundle).href);
const example = new URL('../examples/larkspur-assist-terms.docx', import.meta.url);
const read = await readPaper('terms.docx', new Uint8Array(await readFile(example)));
if (!read.ok) throw new Error(read.fault.message);
await writeFile(join(folder, 'long.docx'), await longDocx(read.paper, pages));
await writeFile(join(folder, 'long.pdf'), await longPdf(read.paper, pages));
