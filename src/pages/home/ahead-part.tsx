import type { Home } from '../../app/index.ts';
import type { ContractDates } from '../../core/portfolio/index.ts';
import { dateName } from '../../core/report/index.ts';
import { DayCell } from '../lists/cells.tsx';
import { counted } from '../parts/phrases.ts';
import { ContractCell, Heads } from './contract-cell.tsx';

/** Notice days and ends in the year ahead. */
export function AheadPart({ home, tier }: { home: Home; tier: string }) {
  return (
    <section class="app-section" aria-labelledby="ahead">
      <h2 id="ahead">Dates ahead</h2>
      {home.ahead.length === 0 ? (
        <p class="app-quiet">
          No contract has to be renewed or given notice within a year. Enter the end and the notice period of
          your contracts, and they stand here.
        </p>
      ) : (
        <>
          <table class="govuk-table app-table app-rows">
            <caption class="govuk-table__caption govuk-visually-hidden">
              Dates ahead, the nearest first
            </caption>
            <Heads titles={['Contract', 'Day', 'What falls due']} />
            <tbody class="govuk-table__body">
              {home.ahead.map((contract) => (
                <tr class="govuk-table__row">
                  <th scope="row" class="govuk-table__header">
                    <ContractCell contract={contract} />
                  </th>
                  <td class="govuk-table__cell" data-label="Day">
                    <DayCell day={contract.actBy} />
                  </td>
                  <td class="govuk-table__cell" data-label="What falls due">
                    {fallsDue(contract.dates)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p>
            <a
              class="govuk-link"
              href={`/contracts?${new URLSearchParams({ due: '365', sort: 'act-by', ...(tier === '' ? {} : { tier }) })}`}
            >
              All dates within a year
            </a>{' '}
            or{' '}
            <a class="govuk-link" href="/calendar">
              have them in your calendar
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function fallsDue({ daysToNotice, endsOn, renewsOn }: ContractDates): string {
  const end = endsOn === null ? '' : dateName(endsOn);
  if (daysToNotice === null) return renewsOn === null ? `It ends on ${end}.` : `It renews after ${end}.`;
  const left = daysToNotice === 0 ? 'today' : `in ${counted(daysToNotice, 'day')}`;
  return renewsOn === null
    ? `Last day of notice, ${left}; it ends on ${end}.`
    : `Last day of notice, ${left}; without it, it renews after ${end}.`;
}
