import { clauseName, type Paper, type Quote } from '../../contract/index.ts';
import { quoteInPlace } from '../quote-in-place.ts';
import { html, type Markup } from './markup.ts';

/** A quote in its place, with where it stands. A paper may run from right to left, so each part keeps its own direction. */
export function quoteMarkup(papers: readonly Paper[], quote: Quote): Markup | null {
  const paper = papers[quote.paper];
  if (paper === undefined) return null;
  const { before, text, after, moreBefore, moreAfter } = quoteInPlace(paper, quote);
  return html`<figure class="quote"><blockquote dir="auto"><p>${moreBefore ? '… ' : null}${before}<mark>${text}</mark>${after}${moreAfter ? ' …' : null}</p></blockquote>
<figcaption>${whereQuoted(paper, quote)}</figcaption></figure>`;
}

/** "terms.docx, clause 7.2, page 3"; a piece without a number goes by its heading. */
export function whereQuoted(paper: Pick<Paper, 'file'>, { clause, page }: Quote): Markup {
  const parts = [clause === null ? '' : placeName(clause), page === null ? '' : `page ${page}`];
  return html`<bdi>${paper.file}</bdi>${parts.filter((part) => part !== '').map((part) => `, ${part}`)}`;
}

function placeName(clause: string): string {
  const name = clauseName(clause);
  return name.startsWith('“') ? `under ${name}` : name;
}
