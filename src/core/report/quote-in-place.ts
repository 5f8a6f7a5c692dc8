import type { Paper, Quote } from '../contract/index.ts';

/** A quote with the words that stand around it in the paper. The three together are one slice of the source. */
export interface QuoteInPlace {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** True where the paper goes on beyond what is shown. */
  readonly moreBefore: boolean;
  readonly moreAfter: boolean;
}

/**
 * Shows a quote in its place: up to `reach` characters to either side, cut between words and not beyond the clause it
 * begins or ends in.
 */
export function quoteInPlace(paper: Paper, quote: Quote, reach = 180): QuoteInPlace {
  const from = Math.max(quote.start - reach, clauseAt(paper, quote.start)?.start ?? 0);
  const to = Math.min(quote.end + reach, clauseAt(paper, quote.end - 1)?.end ?? paper.text.length);
  const start = from === 0 ? 0 : afterSpace(paper.text, from, quote.start);
  const end = to === paper.text.length ? to : beforeSpace(paper.text, to, quote.end);
  return {
    before: paper.text.slice(start, quote.start),
    text: quote.text,
    after: paper.text.slice(quote.end, end),
    moreBefore: start > (clauseAt(paper, quote.start)?.start ?? 0),
    moreAfter: end < (clauseAt(paper, quote.end - 1)?.end ?? paper.text.length),
  };
}

/** The innermost clause over an offset: clauses stand in the paper's order, so the last that holds it. */
function clauseAt({ clauses }: Paper, offset: number) {
  return clauses.findLast(({ start, end }) => start <= offset && offset < end);
}

function afterSpace(text: string, from: number, limit: number): number {
  if (/\s/.test(text.charAt(from - 1))) return from;
  const space = text.slice(from, limit).search(/\s/);
  return space === -1 ? limit : from + space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  if (/\s/.test(text.charAt(to))) return to;
  for (let at = to - 1; at >= limit; at -= 1) if (/\s/.test(text.charAt(at))) return at;
  return limit;
}
