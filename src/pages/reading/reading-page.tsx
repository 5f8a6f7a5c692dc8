import type { ShownReview } from '../../app/index.ts';
import type { Clause, Paper, Quote, Status } from '../../core/contract/index.ts';
import { paperKindNames, type Review } from '../../core/report/index.ts';
import { flags, termIds, terms } from '../../core/terms/index.ts';
import { counted } from '../parts/phrases.ts';
import { StatusTag } from '../parts/status.tsx';
import { markedPieces, type Piece } from './marked-text.ts';
import { type QuoteMark, quoteAnchor, quoteHref, quoteMarks } from './quote-marks.ts';

interface ReadingPageProps {
  readonly review: ShownReview;
  readonly result: Review;
  readonly paper: Paper;
  readonly place: number;
  /** The term or flag whose quotes are brought out. */
  readonly subject: string | undefined;
  /** An offset whose clause is brought out. */
  readonly at: number | undefined;
}

/** A paper's text on one side and what was found in it on the other; each finding leads to its quote. */
export function ReadingPage({ review, result, paper, place, subject, at }: ReadingPageProps) {
  const marks = quoteMarks(result, place);
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">{paperKindNames[paper.kind]}</p>
          <h1>{paper.title}</h1>
          <OtherPapers review={review.id} papers={result.papers} place={place} />
        </div>
      </div>
      <div class="app-reading" data-reading>
        <aside class="app-reading__found" aria-label="What was found in this paper">
          <Found review={review.id} result={result} place={place} subject={subject} />
        </aside>
        <article class="app-paper" aria-label={paper.title}>
          {paper.clauses.map((clause, index) => (
            <>
              <PageBreak clause={clause} before={paper.clauses[index - 1]} />
              <ClauseText clause={clause} marks={marks} subject={subject} at={at} />
            </>
          ))}
        </article>
      </div>
    </>
  );
}

function OtherPapers({ review, papers, place }: { review: string; papers: readonly Paper[]; place: number }) {
  if (papers.length < 2) return null;
  return (
    <nav aria-label="Papers">
      <ul class="app-switch">
        {papers.map((paper, index) => (
          <li>
            <a
              class="app-switch__link"
              href={`/reviews/${review}/read/${index + 1}`}
              aria-current={index === place ? 'page' : undefined}
            >
              {paper.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface FoundProps {
  readonly review: string;
  readonly result: Review;
  readonly place: number;
  readonly subject: string | undefined;
}

function Found({ review, result, place, subject }: FoundProps) {
  const here = (quotes: readonly Quote[]) => quotes.some((quote) => quote.paper === place);
  const found = terms.filter(({ id }) => here(result.findings.terms[id].quotes));
  const weak = flags.filter(
    ({ id }) => result.findings.flags[id].present && here(result.findings.flags[id].quotes),
  );
  return (
    <>
      <h2 class="app-reading__title">Found in this paper</h2>
      {found.length + weak.length === 0 ? <p>Nothing was found in this paper.</p> : null}
      {found.map(({ id, title }) => {
        const { status, reason, quotes } = result.findings.terms[id];
        return (
          <Subject
            id={id}
            title={title}
            status={status}
            reason={reason}
            quotes={quotes}
            review={review}
            place={place}
            open={id === subject}
            href={`/reviews/${review}/terms/${id}`}
          />
        );
      })}
      <NotFound review={review} result={result} />
      {weak.length === 0 ? null : <h2 class="app-reading__title">Weak language</h2>}
      {weak.map(({ id, title, why }) => (
        <Subject
          id={id}
          title={title}
          status={null}
          reason={why}
          quotes={result.findings.flags[id].quotes}
          review={review}
          place={place}
          open={id === subject}
          href={`/reviews/${review}/terms#weak-language`}
        />
      ))}
    </>
  );
}

/** A term that stands in no paper cannot be shown in one; this leads to where it can be checked. */
function NotFound({ review, result }: { review: string; result: Review }) {
  const absent = termIds.filter((id) => result.findings.terms[id].status === 'absent').length;
  if (absent === 0) return null;
  return (
    <p class="app-small app-reading__absent">
      <a class="govuk-link" href={`/reviews/${review}/terms?status=absent`}>
        {counted(absent, 'term')} not found in any paper
      </a>
    </p>
  );
}

interface SubjectProps {
  readonly id: string;
  readonly title: string;
  readonly status: Status | null;
  readonly reason: string;
  readonly quotes: readonly Quote[];
  readonly review: string;
  readonly place: number;
  readonly open: boolean;
  readonly href: string;
}

function Subject({ id, title, status, reason, quotes, review, place, open, href }: SubjectProps) {
  return (
    <details class="app-subject" open={open} data-subject={id}>
      <summary class="app-subject__summary">
        <span class="app-subject__title">{title}</span>
        {status === null ? null : <StatusTag status={status} />}
      </summary>
      <div class="app-subject__body">
        <p class="app-small">{reason}</p>
        <ol class="app-subject__quotes">
          {quotes.map((quote, index) =>
            quote.paper === place ? (
              <li>
                <a
                  class="govuk-link govuk-link--no-visited-state"
                  href={quoteHref(review, quote, id, index)}
                  data-quote={quoteAnchor(id, index)}
                >
                  {quote.clause === null ? 'Show' : `Clause ${quote.clause}`}
                </a>{' '}
                <span class="app-quiet">“{shortened(quote.text)}”</span>
              </li>
            ) : null,
          )}
        </ol>
        <p class="app-small">
          <a class="govuk-link" href={href}>
            About this {status === null ? 'wording' : 'term'}
            <span class="govuk-visually-hidden">: {title}</span>
          </a>
        </p>
      </div>
    </details>
  );
}

const longestShown = 110;
const shortened = (text: string): string =>
  text.length <= longestShown ? text : `${text.slice(0, longestShown).trimEnd()}…`;

/** Says where a new page of the paper begins. */
function PageBreak({ clause, before }: { clause: Clause; before: Clause | undefined }) {
  if (clause.page === null || clause.page === before?.page) return null;
  return <p class="app-page-break">Page {clause.page}</p>;
}

interface ClauseTextProps {
  readonly clause: Clause;
  readonly marks: readonly QuoteMark[];
  readonly subject: string | undefined;
  readonly at: number | undefined;
}

function ClauseText({ clause, marks, subject, at }: ClauseTextProps) {
  const touching = marks.filter((mark) => mark.start < clause.end && clause.start < mark.end);
  const brought = at !== undefined && clause.start <= at && at < clause.end;
  const look = `app-clause app-clause--${clause.role} app-clause--depth-${Math.min(clause.depth, 5)}`;
  return (
    <div class={brought ? `${look} app-clause--brought` : look} id={brought ? 'at' : undefined}>
      {clause.number === null ? null : <span class="app-clause__number">{clause.number}</span>}
      <p class="app-clause__text">
        {markedPieces(clause, touching).map((piece) => (
          <PieceText piece={piece} subject={subject} />
        ))}
      </p>
    </div>
  );
}

function PieceText({ piece, subject }: { piece: Piece<QuoteMark>; subject: string | undefined }) {
  const [top] = piece.marks;
  if (top === undefined) return <>{piece.text}</>;
  const brought = piece.marks.find((mark) => mark.subject === subject);
  const shown = brought ?? top;
  const look = `app-mark app-mark--${shown.look}${brought === undefined ? '' : ' app-mark--brought'}`;
  return (
    <>
      {piece.begins.map(({ id }) => (
        <span class="app-anchor" id={id} />
      ))}
      <mark class={look} data-subjects={piece.marks.map((mark) => mark.subject).join(' ')}>
        {piece.text}
      </mark>
    </>
  );
}
