import type { Home } from '../../app/index.ts';
import { type TermId, termById } from '../../core/terms/index.ts';
import { DayCell } from '../lists/cells.tsx';
import { ContractCell, Heads } from './contract-cell.tsx';

/** Titles of so many terms are shown; the review has them all. */
const shownTerms = 3;

/** Signed contracts with gaps: which gaps, and by when. */
export function RetrofitPart({ home, tier }: { home: Home; tier: string }) {
  return (
    <section class="app-section" aria-labelledby="retrofit">
      <h2 id="retrofit">Plan for contracts that are signed</h2>
      {home.retrofit.length === 0 ? (
        <p class="app-quiet">
          No signed contract with required gaps. Reviews of signed contracts put them here, with the day by
          which their annex has to go out.
        </p>
      ) : (
        <>
          <table class="govuk-table app-table app-rows">
            <caption class="govuk-table__caption govuk-visually-hidden">
              Signed contracts with required gaps, the nearest day first
            </caption>
            <Heads titles={['Contract', 'Gaps to close', 'Send the annex by', 'Settle by', 'What to do']} />
            <tbody class="govuk-table__body">
              {home.retrofit.map((contract) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">
                    <ContractCell contract={contract} />
                  </th>
                  <td class="govuk-table__cell" data-label="Gaps to close">
                    <Terms terms={contract.terms} review={contract.review} />
                  </td>
                  <td class="govuk-table__cell" data-label="Send the annex by">
                    <DayCell day={contract.step.proposeBy} />
                  </td>
                  <td class="govuk-table__cell" data-label="Settle by">
                    <DayCell day={contract.step.settleBy} today={home.today} />
                  </td>
                  <td class="govuk-table__cell" data-label="What to do">
                    {contract.step.says}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <a
              class="govuk-link"
              href={`/contracts?${new URLSearchParams({ state: 'signed', gaps: 'some', sort: 'act-by', ...(tier === '' ? {} : { tier }) })}`}
            >
              The whole plan
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Terms({ terms, review }: { terms: readonly TermId[]; review: string | null }) {
  const first = terms.slice(0, shownTerms).map((term) => termById(term).title);
  const more = terms.length - first.length;
  const text = `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  if (review === null) return <>{text}</>;
  return (
    <a class="govuk-link govuk-link--no-visited-state" href={`/reviews/${review}/annex`}>
      {text}
    </a>
  );
}
