import { parseArgs } from 'node:util';
import {
  type Annex,
  annexJson,
  type DocumentFormat,
  documentFormats,
  writeDocument,
} from '../core/annex/index.ts';
import { annexFor, annexOptions, annexOptionsHelp } from './annex-input.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { reviewFiles } from './review.ts';
import { wrap } from './wrap.ts';
import { writeFiles, wroteLines } from './write-files.ts';

const usage = `
candour annex FILE... --out DIR [--format docx,pdf,md,html] [--note]

Writes an annex with the clauses that close the gaps of a supplier's papers, and only those. For papers that cannot be
redlined it says where each clause belongs.

  --out DIR            where annex.docx and the rest are written; without it only the list of clauses is printed
  --format LIST        any of docx, pdf, md, html; without it docx
  --note               writes the negotiation note too: why, our position, what to concede. It is not for the supplier
${annexOptionsHelp}

Exit code: 0 done, 2 bad usage or a paper that could not be read.
`;

export const annexCommand: Command = {
  name: 'annex',
  summary: 'write the clauses that close the gaps, as a paper of its own',
  usage,
  run: runAnnex,
};

const isFormat = (name: string): name is DocumentFormat => documentFormats.some((format) => format === name);

async function runAnnex(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...annexOptions,
      format: { type: 'string', default: 'docx' },
      note: { type: 'boolean', default: false },
    },
  });
  if (positionals.length === 0) throw new UsageError('name at least one paper or folder.');
  const formats = formatsOf(values.format);
  const review = await reviewFiles(positionals, values.use, io);
  for (const { fault } of review.unread) io.error(`${fault.message} ${fault.mend}\n`);
  if (review.papers.length === 0) return exit.usage;
  const { annex } = await annexFor(review, values);
  io.out(values.json ? `${JSON.stringify(annexJson(annex), null, 2)}\n` : annexText(annex, io));
  if (values.out !== undefined) {
    const files = await filesOf(annex, formats, values.note);
    io.error(wroteLines(await writeFiles(values.out, files)));
  }
  return review.unread.length > 0 ? exit.usage : exit.done;
}

function formatsOf(list: string): DocumentFormat[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase());
  return names.map((name) => {
    if (isFormat(name)) return name;
    throw new UsageError(`--format ${name} is not known. Choose any of ${documentFormats.join(', ')}.`);
  });
}

async function filesOf(
  annex: Annex,
  formats: readonly DocumentFormat[],
  withNote: boolean,
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const format of formats) {
    files[`annex.${format}`] = await writeDocument(annex, 'annex', format);
    if (withNote) files[`negotiation-note.${format}`] = await writeDocument(annex, 'note', format);
  }
  return files;
}

function annexText({ clauses, title }: Annex, { columns }: Io): string {
  if (clauses.length === 0) return 'The papers call for no further clause in this use.\n';
  const lines = clauses.flatMap(({ number, heading, position, reason, place }) => [
    `${String(number).padStart(3)}. ${heading} (${position})`,
    `     ${wrap(reason.says, columns, 5, 5)}`,
    ...(place === null ? [] : [`     ${wrap(place.says, columns, 5, 5)}`]),
  ]);
  return `${title}: ${clauses.length} clauses\n\n${lines.join('\n')}\n`;
}
