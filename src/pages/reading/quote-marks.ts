import type { Paper, Quote, Status } from '../../core/contract/index.ts';
import type { Review } from '../../core/report/index.ts';
import { flagIds, termIds } from '../../core/terms/index.ts';
import type { Mark } from './marked-text.ts';

/** A quote of a finding or a flag where it stands in a paper. */
export interface QuoteMark extends Mark {
  /** The term or the flag it was found for. */
  readonly subject: string;
  readonly look: Status | 'flag';
}

/** The place in a paper's page to which a quote of a term or flag leads. */
export const quoteAnchor = (subject: string, place: number): string => `${subject}-${place + 1}`;

/** Where a quote is read in its paper, with all quotes of its subject brought out. */
export const quoteHref = (review: string, quote: Quote, subject: string, place: number): string =>
  `/reviews/${review}/read/${quote.paper + 1}?subject=${subject}&at=${quote.start}#${quoteAnchor(subject, place)}`;

/** Every quote that stands in one paper, findings first. */
export function quoteMarks({ findings }: Review, paper: number): readonly QuoteMark[] {
  const marksOf = (quotes: readonly Quote[], subject: string, look: QuoteMark['look']) =>
    quotes.flatMap((quote, place) =>
      quote.paper === paper
        ? [{ id: quoteAnchor(subject, place), start: quote.start, end: quote.end, subject, look }]
        : [],
    );
  return [
    ...termIds.flatMap((id) => marksOf(findings.terms[id].quotes, id, findings.terms[id].status)),
    ...flagIds.flatMap((id) =>
      findings.flags[id].present ? marksOf(findings.flags[id].quotes, id, 'flag') : [],
    ),
  ];
}

/** The clause a span of a paper begins in, if any. */
export const clauseAt = (paper: Paper, start: number) =>
  paper.clauses.find((clause) => clause.start <= start && start < clause.end);
