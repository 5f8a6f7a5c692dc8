import type { ListedReviews, ReviewState, ReviewSummary } from '../../app/index.ts';
import { Moment } from '../parts/moment.tsx';
import { StartButtons } from './start-buttons.tsx';
import { Welcome } from './welcome.tsx';

interface ReviewsPageProps {
  readonly listed: ListedReviews;
  readonly search: string;
  /** Shown instead of the list where nobody has made a review yet. */
  readonly first: boolean;
}

/** The start page: what this is, and the reviews there are. */
export function ReviewsPage({ listed, search, first }: ReviewsPageProps) {
  return first ? <Welcome /> : <Reviews listed={listed} search={search} />;
}

function Reviews({ listed, search }: { listed: ListedReviews; search: string }) {
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <h1>Reviews</h1>
          <p class="app-quiet">Supplier papers held against the AI Cyber Security Code of Practice.</p>
        </div>
        <StartButtons />
      </div>
      <form class="app-filters" action="/" method="get" aria-label="Search reviews">
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
            href={`/?${new URLSearchParams({ search, after: listed.next })}`}
          >
            Older reviews
          </a>
        </p>
      )}
    </>
  );
}

function NothingFound() {
  return (
    <div class="app-empty">
      <h2>No review of that name</h2>
      <p>Try a shorter part of the name.</p>
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href="/">
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
