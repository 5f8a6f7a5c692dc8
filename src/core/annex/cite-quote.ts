import { clauseName, type Quote } from '../contract/index.ts';

const longestQuote = 320;

/**
 * A quote as it is printed, with its source: `“…” (Terms of service, clause 7.2, page 3)`. White space is evened and a
 * long quote is cut at a word, with an ellipsis that shows it.
 */
export function citeQuote(quote: Quote, papers: readonly string[]): string {
  const paper = papers[quote.paper] ?? '';
  const source = [
    paper,
    quote.clause === null || quote.clause === paper ? '' : clauseName(quote.clause),
    quote.page === null ? '' : `page ${quote.page}`,
  ].filter((part) => part !== '');
  return `“${shortened(quote.text.replace(/\s+/g, ' ').trim())}”${source.length > 0 ? ` (${source.join(', ')})` : ''}`;
}

function shortened(text: string): string {
  if (text.length <= longestQuote) return text;
  const cut = text.slice(0, longestQuote);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestQuote / 2))} …`;
}
