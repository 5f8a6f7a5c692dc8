import type { Child } from 'hono/jsx';
import type { ShownReview } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';

const tabs = [
  { id: 'summary', text: 'Summary', path: '' },
  { id: 'obligations', text: 'Obligations', path: '/obligations' },
  { id: 'terms', text: 'Terms', path: '/terms' },
  { id: 'to-do', text: 'To do', path: '/to-do' },
  { id: 'papers', text: 'Papers', path: '/papers' },
  { id: 'annex', text: 'Annex', path: '/annex' },
  { id: 'negotiation', text: 'Negotiation', path: '/negotiation' },
  { id: 'history', text: 'History', path: '/history' },
] as const;
export type Tab = (typeof tabs)[number]['id'];

/** The head that all pages of a report share: its name, how fresh it is, and the way between its parts. */
export function ReportFrame(props: { review: ShownReview; tab: Tab; children?: Child }) {
  const { review, tab } = props;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-report__name">{review.name}</p>
          <p class="app-quiet app-small">
            {counted(review.papers.length, 'paper')}
            {review.resultAt === null ? null : (
              <>
                , reviewed <Moment at={review.resultAt} />
              </>
            )}
            <Belonging review={review} />
          </p>
        </div>
        <div class="app-buttons app-no-print">
          <a
            class="app-button app-button--secondary app-button--small"
            href={`/reviews/${review.id}/downloads`}
          >
            Download
          </a>
        </div>
      </div>
      <nav class="app-tabs app-no-print" aria-label="Report">
        <ul class="app-tabs__list">
          {tabs.map(({ id, text, path }) => (
            <li>
              <a
                class="app-tabs__link"
                href={`/reviews/${review.id}${path}`}
                aria-current={id === tab ? 'page' : undefined}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Freshness review={review} />
      {props.children}
    </>
  );
}

/** The contract it is a version of, or the way to say which. */
function Belonging({ review }: { review: ShownReview }) {
  const { id, contract, may } = review;
  if (contract === null) {
    return may.edit ? (
      <>
        {' · '}
        <a class="govuk-link app-no-print" href={`/reviews/${id}/contract`}>
          Add it to a contract
        </a>
      </>
    ) : null;
  }
  return (
    <>
      {` · version ${contract.number} of `}
      <a class="govuk-link" href={`/contracts/${contract.id}`}>
        {contract.name}
      </a>
    </>
  );
}

/** Says when the shown result is not the last word. */
function Freshness({ review }: { review: ShownReview }) {
  const says = staleness(review);
  if (says === null) return null;
  return (
    <div class="app-notice app-notice--care app-no-print">
      <p>{says}</p>
      <div class="app-buttons">
        {review.may.start ? (
          <form action={`/reviews/${review.id}/start`} method="post">
            <button class="app-button app-button--small" type="submit">
              Run it again
            </button>
          </form>
        ) : null}
        {review.state === 'queued' || review.state === 'running' ? (
          <a class="govuk-link" href={`/reviews/${review.id}/progress`}>
            See how far it is
          </a>
        ) : null}
      </div>
    </div>
  );
}

function staleness({ state, outdated, progress }: ShownReview): string | null {
  if (state === 'queued' || state === 'running')
    return 'A new run is under way. This is the result of the last one.';
  if (state === 'failed') return `The last run failed, and this is the result before it. ${progress.message}`;
  if (state === 'cancelled') return 'The last run was cancelled. This is the result before it.';
  return outdated
    ? 'Papers or answers have changed since this result. Run it again to bring it up to date.'
    : null;
}
