// How many of the clause numbers read from Word documents LibreOffice shows too: `node bench/word-numbers.mjs FILE...`.
// Needs `soffice` on the path. LibreOffice is no judge where it departs from Word, as in legal levels and restarts.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { bundled } from '../scripts/bundled.mjs';

const run = promisify(execFile);
const { readDocxWithParagraphs } = await bundled('src/core/contract/read/index.ts');

const folded = (text) => text.replace(/[\s\u00a0\ufeff]+/g, ' ').trim();
/** Longer labels than this no list prints. */
const longestLabel = 24;

async function linesOf(file, folder) {
  await run('soffice', [
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    '--headless',
    '--convert-to',
    'txt:Text',
    '--outdir',
    folder,
    file,
  ]);
  const text = await readFile(join(folder, basename(file).replace(/\.docx$/i, '.txt')), 'utf8');
  return text.split('\n').map(folded).filter(Boolean);
}

/** Finds each paragraph among LibreOffice's lines, in order, and holds the labels against each other. */
function compare(paragraphs, lines) {
  let at = 0;
  let agree = 0;
  const differ = [];
  for (const { text, number } of paragraphs) {
    const words = folded(text.split('\n')[0]);
    if (words === '' || number?.bullet) continue;
    const own = folded(`${number?.label ?? ''} ${words}`);
    const found = lines.findIndex(
      (line, index) => index >= at && line.endsWith(words) && line.length - words.length < longestLabel,
    );
    if (found < 0) {
      if (number?.label) differ.push(`ours "${own.slice(0, 60)}", not found in LibreOffice's text`);
      continue;
    }
    at = found + 1;
    if (!number?.label && lines[found] === words) continue;
    if (lines[found].replaceAll(' ', '') === own.replaceAll(' ', '')) agree += 1;
    else differ.push(`ours "${own.slice(0, 60)}", LibreOffice's "${lines[found].slice(0, 60)}"`);
  }
  return { agree, differ };
}

const folder = await mkdtemp(join(tmpdir(), 'word-numbers-'));
try {
  const total = { agree: 0, differ: 0 };
  for (const file of process.argv.slice(2)) {
    const { paragraphs } = readDocxWithParagraphs(basename(file), new Uint8Array(await readFile(file)));
    const { agree, differ } = compare(paragraphs, await linesOf(file, folder));
    total.agree += agree;
    total.differ += differ.length;
    console.log(`${basename(file)}: ${agree} of ${agree + differ.length} numbers agree`);
    for (const line of differ) console.log(`  ${line}`);
  }
  console.log(`All: ${total.agree} of ${total.agree + total.differ} numbers agree`);
} finally {
  await rm(folder, { recursive: true });
}
