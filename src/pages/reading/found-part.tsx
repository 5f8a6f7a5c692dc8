import { clauseName, type Quote } from '../../core/contract/index.ts';
import { type Review, type Settled, settled } from '../../core/report/index.ts';
import { flags, termIds, terms } from '../../core/terms/index.ts';
import { capitalised, counted } from '../parts/phrases.ts';
import { SettledTag } from '../parts/status.tsx';
import { quoteAnchor, quoteHref } from './quote-marks.ts';

interface FoundProps {
  readonly review: string;
  readonly result: Review;
  readonly place: number;
  readonly subject: string | undefined;
}

/** What was found in one paper; each finding opens to its quotes, and each quote leads to its place. */
export function FoundPart({ review, result, place, subject }: FoundProps) {
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
        const counts = settled(result.findings, result.decisions, id);
        const { reason, quotes } = counts.finding;
        return (
          <Subject
            id={id}
            title={title}
            counts={counts}
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
          counts={null}
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
  /** How the term counts; null for weak language. */
  readonly counts: Settled | null;
  readonly reason: string;
  readonly quotes: readonly Quote[];
  readonly review: string;
  readonly place: number;
  readonly open: boolean;
  readonly href: string;
}

function Subject({ id, title, counts, reason, quotes, review, place, open, href }: SubjectProps) {
  return (
    <details class="app-subject" open={open} data-subject={id}>
      <summary class="app-subject__summary">
        <span>{title}</span>
        {counts === null ? null : (
          <span class="app-subject__stands">
            <SettledTag counts={counts} />
          </span>
        )}
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
                  {quote.clause === null ? 'Show' : capitalised(clauseName(quote.clause))}
                </a>{' '}
                <span class="app-quiet">“{shortened(quote.text)}”</span>
              </li>
            ) : null,
          )}
        </ol>
        <p class="app-small">
          <a class="govuk-link" href={href}>
            About this {counts === null ? 'wording' : 'term'}
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
