import { isRunInTitle, type Opening } from '../clause-model/index.ts';
import type { Quote } from '../finding.ts';
import type { Clause, Paper } from '../paper.ts';
import { sourceSpan } from '../source-span.ts';
import type { Observation, Scored } from './evidence.ts';

const shortest = 40;
const longest = 600;

/** A stretch of plain words within one clause or over neighbouring ones. */
interface Stretch {
  readonly first: Clause;
  readonly from: number;
  readonly last: Clause;
  readonly to: number;
}

/** The quote a passage gives: the passage itself, or with its neighbours where it is a title or too short to understand. */
export function quoteOf(paper: Paper, index: number, { statement }: Observation): Quote {
  const { passage } = statement;
  const { clause, start } = passage;
  const end = isRunInTitle(passage) ? headedBy(clause, passage.end) : passage.end;
  const bare = { first: clause, from: start, last: clause, to: end };
  const stretch = widened(paper, ledInto(paper, bare, passage.opening));
  const span = closed(paper.text, {
    start: sourceSpan(stretch.first, stretch.from, stretch.first.plain.length).start,
    end: sourceSpan(stretch.last, 0, stretch.to).end,
  });
  return {
    paper: index,
    clause: clause.citation ?? clause.headings.at(-1) ?? null,
    page: clause.page,
    ...span,
    text: paper.text.slice(span.start, span.end),
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const bold = '**';

/** Takes in the mark that opens or closes bold words, where it stands right beside the quote and its twin within. */
function closed(text: string, { start, end }: Span): Span {
  const marks = text.slice(start, end).split(bold).length - 1;
  if (marks % 2 === 0) return { start, end };
  if (text.slice(start - bold.length, start) === bold) return { start: start - bold.length, end };
  return text.startsWith(bold, end) ? { start, end: end + bold.length } : { start, end };
}

/** A whole clause as a quote. */
export function clauseQuote(paper: Paper, index: number, clause: Clause): Quote {
  const { citation, headings, page, start, end } = clause;
  return {
    paper: index,
    clause: citation ?? headings.at(-1) ?? null,
    page,
    start,
    end,
    text: paper.text.slice(start, end),
  };
}

/** With the words that lead into it, where all that stands between can be quoted too. */
function ledInto(paper: Paper, bare: Stretch, opening: Opening | null): Stretch {
  if (opening === null) return bare;
  const { clause, start } = opening;
  const between = paper.clauses.slice(clause.index, bare.last.index);
  if (between.some(({ role }) => role === 'heading')) return bare;
  const length = between.reduce((sum, { plain }) => sum + plain.length, bare.to) - start;
  return length > longest ? bare : { ...bare, first: clause, from: start };
}

/** Where what a title heads ends: with the clause, or with the last sentence that can be quoted with the title. */
function headedBy({ plain }: Clause, end: number): number {
  if (plain.length <= longest) return plain.length;
  return Math.max(end, plain.lastIndexOf('. ', longest) + 1);
}

/** Takes in the rest of the clause, then the clause before, then the one after, until it can be understood. */
function widened(paper: Paper, stretch: Stretch): Stretch {
  let wide = stretch;
  if (size(wide) < shortest && wide.first.plain.length <= longest) {
    wide = { ...wide, from: 0, to: wide.last.plain.length };
  }
  for (const step of [1, -1]) {
    if (size(wide) >= shortest) break;
    const next = paper.clauses[(step > 0 ? wide.last : wide.first).index + step];
    if (next === undefined || next.role === 'heading' || next.plain.length + size(wide) > longest) continue;
    wide = step > 0 ? { ...wide, last: next, to: next.plain.length } : { ...wide, first: next, from: 0 };
  }
  return wide;
}

function size({ first, from, last, to }: Stretch): number {
  return first === last ? to - from : first.plain.length - from + to;
}

/** A reader looks at no more. */
const mostQuotes = 4;

/** The first quotes of passages, without one that lies in another or says the same again. */
export function quotesOf(paper: Paper, index: number, passages: readonly Scored[]): readonly Quote[] {
  const quotes: Quote[] = [];
  const said = new Set<string>();
  for (const { observation } of passages) {
    if (quotes.length === mostQuotes) break;
    const words = observation.statement.forms.join(' ');
    const quote = quoteOf(paper, index, observation);
    const again = quotes.some((one) => quote.start < one.end && one.start < quote.end) || said.has(words);
    if (again) continue;
    said.add(words);
    quotes.push(quote);
  }
  return quotes;
}
