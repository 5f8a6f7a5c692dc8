import type { Home } from '../../app/index.ts';
import { type Urgency, urgencyInWords } from '../../core/portfolio/index.ts';
import { DayCell, TierChip } from '../lists/cells.tsx';
import { capitalised } from '../parts/phrases.ts';
import { ContractCell, Heads } from './contract-cell.tsx';

/** Where to act first, and why this is first. */
export function FirstPart({ home, tier }: { home: Home; tier: string }) {
  return (
    <section class="app-section" aria-labelledby="first">
      <h2 id="first">Where to act first</h2>
      {home.actFirst.length === 0 ? (
        <Nothing contracts={home.counts.contracts} narrowed={tier !== ''} />
      ) : (
        <>
          <table class="govuk-table app-table app-rows">
            <caption class="govuk-table__caption govuk-visually-hidden">
              Contracts that press most, the most pressing first
            </caption>
            <Heads titles={['Contract', 'Why', 'Tier', 'Act by', 'Urgency']} />
            <tbody class="govuk-table__body">
              {home.actFirst.map((contract) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">
                    <ContractCell contract={contract} />
                  </th>
                  <td class="govuk-table__cell" data-label="Why">
                    {whyOf(contract.urgency)}
                  </td>
                  <td class="govuk-table__cell" data-label="Tier">
                    <TierChip tier={contract.tier} />
                  </td>
                  <td class="govuk-table__cell" data-label="Act by">
                    <DayCell day={contract.actBy} today={home.today} />
                  </td>
                  <td class="govuk-table__cell" data-label="Urgency">
                    <strong>{contract.urgency.score}</strong>
                    <span class="app-quiet app-table__note">{reckoningOf(contract.urgency)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <details class="app-details">
            <summary>How urgency is reckoned</summary>
            <p>{urgencyInWords}</p>
          </details>
          <p>
            <a
              class="govuk-link"
              href={`/contracts?${new URLSearchParams({ gaps: 'some', sort: 'gaps', ...(tier === '' ? {} : { tier }) })}`}
            >
              All contracts with required gaps
            </a>
          </p>
        </>
      )}
    </section>
  );
}

const whyOf = ({ factors }: Urgency): string => `${capitalised(factors.map(({ says }) => says).join(', '))}.`;
const reckoningOf = ({ factors }: Urgency): string => factors.map(({ weight }) => weight).join(' × ');

function Nothing({ contracts, narrowed }: { contracts: number; narrowed: boolean }) {
  return (
    <div class="app-empty">
      {contracts === 0 ? (
        <>
          <h3>{narrowed ? 'No contract of this tier' : 'No contract yet'}</h3>
          <p>Open a supplier, add its contract, and review its papers: then this says where to begin.</p>
        </>
      ) : (
        <>
          <h3>Nothing presses</h3>
          <p>Every contract in force is reviewed, and none leaves a required duty open.</p>
        </>
      )}
      <p class="app-buttons">
        <a class="app-button app-button--secondary" href="/suppliers">
          Go to the suppliers
        </a>
      </p>
    </div>
  );
}
