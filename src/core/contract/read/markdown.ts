import type { Clause, ClauseRole, Paper, PaperKind, Run } from '../paper.ts';
import { printedNumber } from './clause-number.ts';
import { type Block, markdownBlocks } from './markdown-blocks.ts';
import { type PlainText, readInline } from './markdown-inline.ts';

interface Open {
  readonly index: number;
  /** Headings by level 1 to 6; the rest stand below every heading, by their indent. */
  readonly rank: number;
  readonly isHeading: boolean;
  readonly title: string;
  readonly citation: string | null;
}

/**
 * A Markdown contract as a paper. Numbers are those printed; every clause's words map back to the file itself,
 * so that `file.slice(start, end)` is the quote.
 */
export function readMarkdown(file: string, text: string): Paper {
  const clauses: Clause[] = [];
  const above: Open[] = [];
  for (const block of markdownBlocks(text)) {
    const whole = readInline(text, block.lines);
    if (whole.plain === '') continue;
    const { number, plain, runs } = withoutNumber(block, whole);
    const isHeading = block.kind === 'heading';
    const rank = isHeading ? block.level : 10 + Math.min(block.indent, 200);
    while (above.length > 0 && !holds(above[above.length - 1], rank, block)) above.pop();
    const parent = above[above.length - 1];
    const citation = cite(parent?.citation ?? null, number);
    const first = block.lines[0]?.start ?? 0;
    const clause: Clause = {
      index: clauses.length,
      parent: parent?.index ?? null,
      role: roleOf(block),
      depth: above.length,
      number,
      citation,
      headings: above.filter((open) => open.isHeading).map((open) => open.title),
      start: first,
      end: block.lines[block.lines.length - 1]?.end ?? first,
      plain,
      runs,
      page: null,
    };
    clauses.push(clause);
    above.push({ index: clause.index, rank, isHeading, title: plain, citation });
  }
  const title = clauses.find((clause) => clause.role === 'heading')?.plain ?? file;
  return {
    file,
    format: 'markdown',
    kind: kindOf(title),
    title,
    words: clauses.reduce((sum, { plain }) => sum + (plain === '' ? 0 : plain.split(' ').length), 0),
    text,
    clauses,
    unreadable: [],
    notes: [],
    refersTo: [],
  };
}

function roleOf(block: Block): ClauseRole {
  return block.kind;
}

/** A heading holds what is not a heading of its own level or above; an item holds what is indented deeper. */
function holds(open: Open | undefined, rank: number, block: Block): boolean {
  if (open === undefined) return false;
  if (open.isHeading) return block.kind !== 'heading' || open.rank < rank;
  return block.kind !== 'heading' && open.rank < rank;
}

function withoutNumber(block: Block, { plain, runs }: PlainText): PlainText & { number: string | null } {
  const printed = printedNumber(plain);
  if (printed === null) return { number: block.marker, plain, runs };
  return { number: printed.number, plain: plain.slice(printed.length), runs: shift(runs, printed.length) };
}

function shift(runs: readonly Run[], by: number): readonly Run[] {
  return runs
    .filter((run) => run.plain + run.length > by)
    .map((run) => {
      const cut = Math.max(0, by - run.plain);
      return { plain: run.plain + cut - by, source: run.source + cut, length: run.length - cut };
    });
}

/** "7.2" under "7" is "7.2"; "(a)" under "7.2" is "7.2(a)". */
function cite(parent: string | null, number: string | null): string | null {
  if (number === null) return null;
  if (parent === null || /^\d+\.\d|^[A-Z]\.\d|^[A-Z][a-z]/.test(number)) return number;
  return number.startsWith('(')
    ? `${parent}${number}`
    : number.startsWith(`${parent}.`)
      ? number
      : `${parent}.${number}`;
}

function kindOf(title: string): PaperKind {
  const name = title.toLowerCase();
  if (/data (?:process|protect)|\bdpa\b/.test(name)) return 'dpa';
  if (/service level|\bsla\b/.test(name)) return 'sla';
  if (/acceptable use|usage polic/.test(name)) return 'aup';
  if (/vulnerability|disclosure/.test(name)) return 'disclosure-policy';
  if (/order/.test(name)) return 'order-form';
  if (/addendum|supplement/.test(name)) return 'addendum';
  if (/terms|agreement|conditions/.test(name)) return 'terms';
  return 'other';
}
