import type { Paper, Quote } from '../contract/index.ts';

/** A quote with the words that stand around it in the paper. The three together are one slice of the source. */
export interface QuoteInPlace {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** True where what is shown was cut short. */
  readonly moreBefore: boolean;
  readonly moreAfter: boolean;
}

/** A clause that has fewer characters than this around the quote says too little of where it stands. */
const enough = 40;

/**
 * Shows a quote in its place, with up to `reach` characters to either side, cut between words: the rest of its clause,
 * or where that is next to nothing, the clauses around it too.
 */
export function quoteInPlace(
  { text, clauses }: Pick<Paper, 'text' | 'clauses'>,
  quote: Quote,
  reach = 160,
): QuoteInPlace {
  const inner = clauses.findLast(({ start, end }) => start <= quote.start && quote.end <= end);
  const within =
    inner !== undefined && inner.end - inner.start - quote.text.length >= enough
      ? inner
      : { start: 0, end: text.length };
  const start = Math.max(within.start, quote.start - reach);
  const end = Math.min(within.end, quote.end + reach);
  const before = text.slice(start, quote.start);
  const after = text.slice(quote.end, end);
  return {
    before: (start === within.start ? before : withoutFirstPart(before)).trimStart(),
    text: quote.text,
    after: (end === within.end ? after : withoutLastPart(after)).trimEnd(),
    moreBefore: start > within.start,
    moreAfter: end < within.end,
  };
}

/** Without the word, or the half of a character, in which a slice begins. */
function withoutFirstPart(slice: string): string {
  const space = slice.search(/\s/);
  return space === -1 ? '' : slice.slice(space);
}

function withoutLastPart(slice: string): string {
  return slice.slice(0, slice.search(/\s\S*$/) + 1);
}
