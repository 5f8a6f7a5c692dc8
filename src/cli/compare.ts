import { parseArgs } from 'node:util';
import {
  type ClauseOutcome,
  compareDrafts,
  comparisonHtml,
  type DraftComparison,
  type Outcome,
  type ParagraphChange,
  type WordPiece,
} from '../core/negotiation/index.ts';
import { type Command, exit, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { readInputs } from './review-files.ts';
import { wrap } from './wrap.ts';
import { writeFiles, wroteLines } from './write-files.ts';

const usage = `
candour compare OURS.docx THEIRS.docx [--out DIR] [--json]

Holds a supplier's counter-draft against the redline that we sent: which clauses they accepted, changed, moved or
struck, and what else they changed. Changes made with tracking off are found and marked.

  --out DIR    writes comparison.html there
  --json       prints one JSON object and nothing else

Exit code: 0 everything stands as we proposed it, 1 something was changed, 2 bad usage or an unreadable draft.
`;

export const compareCommand: Command = {
  name: 'compare',
  summary: "hold a supplier's counter-draft against our redline",
  usage,
  run: runCompare,
};

async function runCompare(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length !== 2) throw new UsageError('name two drafts: ours, then theirs.');
  const [ours, theirs] = await readInputs(positionals);
  if (ours === undefined || theirs === undefined)
    throw new UsageError('the two drafts are one and the same file.');
  const result = compareDrafts(ours, theirs);
  if (!result.ok) {
    io.error(`${result.fault.message} ${result.fault.mend}\n`);
    return exit.usage;
  }
  const { comparison } = result;
  io.out(values.json ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison, io));
  if (values.out !== undefined) {
    const html = comparisonHtml(comparison, ours.file, theirs.file);
    io.error(wroteLines(await writeFiles(values.out, { 'comparison.html': html })));
  }
  const stands = comparison.elsewhere.length === 0 && comparison.clauses.every(isAsProposed);
  return stands ? exit.done : exit.found;
}

const isAsProposed = ({ outcome }: ClauseOutcome) => outcome === 'accepted' || outcome === 'open';

type Look = Pick<Io, 'columns' | 'colour'>;

const nameWidth = 10;

function comparisonText({ clauses, elsewhere, authors, warnings }: DraftComparison, look: Look): string {
  const lines = [
    ...warnings.map((warning) => `! ${wrap(warning, look.columns, 2, 2)}`),
    ...(authors.length > 0 ? [`New tracked changes are by ${authors.join(', ')}.`] : []),
    '',
    'What we proposed',
    ...clauses.flatMap((clause) => clauseLines(clause, look)),
    ...(elsewhere.length === 0 ? [] : ['', 'What else they changed']),
    ...elsewhere.flatMap((change) => changeLines(change, look)),
  ];
  return `${lines.join('\n').replace(/^\n+/, '')}\n`;
}

const colours: Readonly<Record<Outcome, number>> = {
  accepted: 32,
  open: 39,
  changed: 33,
  moved: 36,
  struck: 31,
};

function clauseLines({ outcome, heading, says, paragraphs }: ClauseOutcome, look: Look): string[] {
  const name = outcome.padEnd(nameWidth);
  const mark = look.colour ? `\u001b[${colours[outcome]}m${name}\u001b[0m` : name;
  const changes = outcome === 'changed' ? paragraphs.filter(({ kind }) => kind !== 'same') : [];
  return [
    `  ${mark}${wrap(heading, look.columns, nameWidth + 2, nameWidth + 2)}`,
    ...(outcome === 'accepted' || outcome === 'open' ? [] : [indented(says, nameWidth + 2, look)]),
    ...changes.flatMap((change) => changeLines(change, look)),
  ];
}

function changeLines(change: ParagraphChange, look: Look): string[] {
  const { kind, before, after, words, marked, numberBefore, numberAfter } = change;
  const silent = marked === 'silent' || marked === 'both' ? ' (not tracked)' : '';
  const number = numberAfter ?? numberBefore ?? '';
  const text =
    words.length > 0 ? words.map((piece) => pieceText(piece, look)).join('') : (after ?? before ?? '');
  return [indented(`${kind}${silent}: ${[number, text].filter(Boolean).join(' ')}`, 4, look)];
}

/** In a terminal without colour, and in a file, brackets say what colour would. */
function pieceText({ kind, text }: WordPiece, { colour }: Look): string {
  if (kind === 'same') return text;
  if (!colour) return kind === 'added' ? `[+${text}+]` : `[-${text}-]`;
  return kind === 'added' ? `\u001b[32m${text}\u001b[0m` : `\u001b[9;31m${text}\u001b[0m`;
}

function indented(text: string, indent: number, { columns }: Look): string {
  return `${' '.repeat(indent)}${wrap(text, columns, indent, indent)}`;
}
