import type { ListedReviews, ReviewState, ReviewSummary } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { StartButtons } from './start-buttons.tsx';

interface ReviewsPageProps {
  readonly listed: ListedReviews;
  readonly search: string;
  /** Nobody has made a review yet. */
  readonly none: boolean;
}

/** The reviews there are, and the ways to a new one. */
export function ReviewsPage({ listed, search, none }: ReviewsPageProps) {
  if (none) return <NoneYet />;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <h1>Reviews</h1>
          <p class="app-quiet">Supplier papers held against the AI Cyber Security Code of Practice.</p>
        </div>
        <StartButtons />
      </div>
      <form class="app-filters" action="/reviews" method="get" aria-label="Search reviews">
        <div class="app-filters__field">
          <label class="govuk-label" for="search">
            Name
          </label>
          <input class="govuk-input" id="search" name="search" type="search" value={search} />
        </div>
        <button class="app-button app-button--secondary app-button--small" type="submit">
          Search
        </button>
      </form>
      {listed.items.length === 0 ? <NothingFound /> : <Table items={listed.items} />}
      {listed.next === null ? null : (
        <p>
          <a
            class="app-button app-button--secondary"
            rel="next"
            href={`/reviews?${new URLSearchParams({ search, after: listed.next })}`}
          >
            Older reviews
          </a>
        </p>
      )}
    </>
  );
}

function NoneYet() {
  return (
    <>
      <h1>Reviews</h1>
      <div class="app-empty">
        <h2>No review yet</h2>
        <p>
          A review holds a supplier's papers against the Code and shows what they promise, with each quote.
        </p>
        <StartButtons />
      </div>
    </>
  );
}

function NothingFound() {
  return (
    <div class="app-empty">
      <h2>No review of that name</h2>
      <p>Try a shorter part of the name.</p>
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href="/reviews">
          Show all reviews
        </a>
      </p>
    </div>
  );
}

function Table({ items }: { items: readonly ReviewSummary[] }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">Reviews, newest first</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Name', 'State', 'Papers', 'Changed'].map((head) => (
            <th scope="col" class="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {items.map((review) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${review.id}`}>
                {review.name}
              </a>
            </th>
            <td class="govuk-table__cell" data-label="State">
              <StateChip state={review.state} />
            </td>
            <td class="govuk-table__cell" data-label="Papers">
              {review.papers}
            </td>
            <td class="govuk-table__cell" data-label="Changed">
              <Moment at={review.updatedAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const stateWord: Readonly<Record<ReviewState, string>> = {
  draft: 'Being prepared',
  queued: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

function StateChip({ state }: { state: ReviewState }) {
  const look = state === 'done' ? 'app-status--covered' : state === 'failed' ? 'app-status--absent' : '';
  return <span class={`app-status app-status--plain ${look}`}>{stateWord[state]}</span>;
}
