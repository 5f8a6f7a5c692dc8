import { basename, dirname, extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Placed, type Redline, redline } from '../core/redline/index.ts';
import { annexFor, annexOptions, annexOptionsHelp } from './annex-input.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { reviewFiles } from './review.ts';
import { readInputs } from './review-files.ts';
import { wrap } from './wrap.ts';
import { writeFiles } from './write-files.ts';

const usage = `
candour redline FILE.docx [PAPER...] --out REDLINE.docx [--in-place]

Gives a supplier's Word document back with the annex in it as tracked changes, a comment on each clause. The annex
stands in a schedule at the end, which one sentence makes part of the contract. Further PAPERs are read with the
document, so that what they promise is not asked for again.

  --out REDLINE.docx   the file to write; without it FILE-redline.docx beside the document
  --in-place           puts each clause into the section it belongs to, and mends weak words in their sentence
${annexOptionsHelp}

Exit code: 0 done, 2 bad usage or a document that cannot be redlined.
`;

export const redlineCommand: Command = {
  name: 'redline',
  summary: "write the annex into the supplier's Word document as tracked changes",
  usage,
  run: runRedline,
};

async function runRedline(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { ...annexOptions, 'in-place': { type: 'boolean', default: false } },
  });
  const [path, ...others] = positionals;
  if (path === undefined) throw new UsageError('name the document to redline.');
  const out = values.out ?? besideOf(path);
  if (resolve(out) === resolve(path))
    throw new UsageError('--out is the document itself. Name another file.');
  const review = await reviewFiles([path, ...others], values.use, io);
  for (const { fault } of review.unread) io.error(`${fault.message} ${fault.mend}\n`);
  const [input] = await readInputs([path]);
  const paper = review.papers.findIndex(({ file }) => file === input?.file || file === path);
  if (input === undefined || paper < 0) return exit.usage;
  const { annex, author, at } = await annexFor(review, values);
  const mode = values['in-place'] ? 'in-place' : 'schedule';
  const result = redline(input.file, input.bytes, annex, {
    author,
    date: at,
    mode,
    paper,
    reviewed: review.papers[paper],
  });
  if (!result.ok) {
    io.error(`${result.fault.message} ${result.fault.mend}\n`);
    return exit.usage;
  }
  const [written] = await writeFiles(dirname(out), { [basename(out)]: result.bytes });
  io.out(values.json ? redlineJson(input.file, result) : redlineText(result, io));
  io.error(`Wrote ${written}\n`);
  return exit.done;
}

function besideOf(path: string): string {
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-redline.docx`;
}

type Made = Extract<Redline, { ok: true }>;

function redlineJson(file: string, { placed, warnings, broken }: Made): string {
  return `${JSON.stringify({ file, placed, warnings, brokenReferences: broken }, null, 2)}\n`;
}

function redlineText({ placed, warnings }: Made, { columns }: Io): string {
  const lines = [
    'Put into the document, as tracked changes:',
    ...placed.flatMap((one) => placedLines(one, columns)),
  ];
  const warned = warnings.map((warning) => `! ${wrap(warning, columns, 2, 2)}`);
  return `${[...lines, ...(warned.length > 0 ? ['', ...warned] : [])].join('\n')}\n`;
}

function placedLines({ number, title, says, before, after, leftOut }: Placed, columns: number): string[] {
  const line = (words: string) => `        ${wrap(words, columns, 8, 8)}`;
  return [
    `${(number ?? '').padEnd(7)} ${title}`,
    line(says),
    ...(before === null || after === null ? [] : [line(`was: ${before}`), line(`now: ${after}`)]),
    ...(leftOut.length === 0
      ? []
      : [line('The paragraph that the changed sentence makes needless is left out.')]),
  ];
}
