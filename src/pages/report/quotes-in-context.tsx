import { type Clause, clauseName, type Paper, type Quote, type Status } from '../../core/contract/index.ts';
import type { Review } from '../../core/report/index.ts';
import { markedPieces } from '../reading/marked-text.ts';
import { clauseAt, quoteAnchor, quoteHref } from '../reading/quote-marks.ts';

interface QuotesInContextProps {
  readonly review: string;
  readonly result: Review;
  readonly quotes: readonly Quote[];
  /** The term the quotes are of. */
  readonly subject: string;
  readonly look: Status | 'closest';
}

/** Quotes marked inside their clauses, each clause once, with where it stands and the way to read it there. */
export function QuotesInContext({ review, result, quotes, subject, look }: QuotesInContextProps) {
  const places = quotes.flatMap((quote, place) => {
    const paper = result.papers[quote.paper];
    return paper === undefined ? [] : [{ quote, place, paper, clause: clauseAt(paper, quote.start) }];
  });
  const clauses = [...new Set(places.map(clauseKey))];
  return (
    <>
      {clauses.map((key) => (
        <ClauseFigure
          review={review}
          subject={subject}
          look={look}
          places={places.filter((place) => clauseKey(place) === key)}
        />
      ))}
    </>
  );
}

interface Place {
  readonly quote: Quote;
  readonly place: number;
  readonly paper: Paper;
  readonly clause: Clause | undefined;
}

/** The same for quotes of one clause; a quote outside any clause stands for itself. */
const clauseKey = ({ quote, clause }: Place): string =>
  clause === undefined ? `${quote.paper} at ${quote.start}` : `${quote.paper} clause ${clause.index}`;

function ClauseFigure(props: {
  review: string;
  subject: string;
  look: Status | 'closest';
  places: readonly Place[];
}) {
  const { review, subject, look, places } = props;
  const [first] = places;
  if (first === undefined) return null;
  const { quote, place, paper, clause } = first;
  return (
    <figure class={`app-quote app-quote--${look}`}>
      <blockquote class="app-quote__text">
        {clause === undefined ? (
          <mark class="app-mark">{quote.text}</mark>
        ) : (
          <Marked clause={clause} quotes={places.map((one) => one.quote)} />
        )}
      </blockquote>
      <figcaption class="app-quote__place">
        {whereabouts(paper, clause, quote)}
        {' · '}
        <a
          class="govuk-link"
          href={look === 'closest' ? clauseHref(review, quote) : quoteHref(review, quote, subject, place)}
        >
          Read it in place<span class="govuk-visually-hidden">: {quoteAnchor(subject, place)}</span>
        </a>
      </figcaption>
    </figure>
  );
}

const whereabouts = (paper: Paper, clause: Clause | undefined, quote: Quote): string =>
  [
    ...new Set([
      paper.title,
      ...(clause?.headings ?? []).slice(-1),
      ...(quote.clause === null || clause?.citation === null ? [] : [clauseName(quote.clause)]),
    ]),
    ...(quote.page === null ? [] : [`page ${quote.page}`]),
  ].join(', ');

/** A clause that is no quote of a finding is found by its offset. */
const clauseHref = (review: string, quote: Quote): string =>
  `/reviews/${review}/read/${quote.paper + 1}?at=${quote.start}#at`;

const longestContext = 700;

function Marked({ clause, quotes }: { clause: Clause; quotes: readonly Quote[] }) {
  const pieces = markedPieces(
    clause,
    quotes.map(({ start, end }) => ({ id: String(start), start, end })),
  );
  return (
    <p>
      {pieces.map(({ text, marks }, index) =>
        marks.length > 0 ? (
          <mark class="app-mark">{text}</mark>
        ) : (
          shortened(text, index === 0 ? 'start' : index === pieces.length - 1 ? 'end' : 'middle')
        ),
      )}
    </p>
  );
}

/** What surrounds a quote in a very long clause is cut on the side away from it, and the cut is shown. */
function shortened(text: string, side: 'start' | 'middle' | 'end'): string {
  if (text.length <= longestContext || side === 'middle') return text;
  return side === 'start' ? `… ${text.slice(-longestContext)}` : `${text.slice(0, longestContext)} …`;
}
