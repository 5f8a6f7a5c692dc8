import type { Listed, ListedContract, ShownReview } from '../../app/index.ts';

interface LinkPageProps {
  readonly review: ShownReview;
  readonly contracts: Listed<ListedContract>;
  readonly search: string;
  readonly refusal?: string | undefined;
}

/** Finds the contract to which a review belongs. */
export function LinkPage({ review, contracts, search, refusal }: LinkPageProps) {
  return (
    <>
      <p class="app-overline">{review.name}</p>
      <h1>Which contract does it belong to?</h1>
      {refusal === undefined ? null : (
        <div class="app-notice app-notice--bad" role="alert">
          <p>{refusal}</p>
        </div>
      )}
      <p class="app-lead">The review becomes the newest version of that contract.</p>
      <form class="app-filters" method="get" aria-label="Search contracts">
        <div class="app-filters__field">
          <label class="govuk-label" for="search">
            Name of the contract
          </label>
          <input class="govuk-input" id="search" name="search" type="search" value={search} />
        </div>
        <button class="app-button app-button--secondary app-button--small" type="submit">
          Search
        </button>
      </form>
      {contracts.items.length === 0 ? (
        <div class="app-empty">
          <h2>No contract {search === '' ? 'yet' : 'of that name'}</h2>
          <p>Add it on the page of its supplier.</p>
        </div>
      ) : null}
      <ul class="app-entries">
        {contracts.items.map((contract) => (
          <li class="app-entries__row">
            <span>
              {contract.name}
              <span class="app-entries__head app-quiet">{contract.supplier.name}</span>
            </span>
            <form action={`/reviews/${review.id}/contract`} method="post">
              <input type="hidden" name="contract" value={contract.id} />
              <button class="app-button app-button--secondary app-button--small" type="submit">
                It belongs here<span class="govuk-visually-hidden">: {contract.name}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      {contracts.next === null ? null : <p class="app-quiet">There are more. Narrow the search.</p>}
    </>
  );
}
