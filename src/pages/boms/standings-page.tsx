import type { BomStanding, BomStandings } from '../../app/index.ts';
import { HeadRow } from '../parts/head-row.tsx';
import { Moment } from '../parts/moment.tsx';
import { counted } from '../parts/phrases.ts';
import { SignatureTag, StandingOfBomTag } from './words.tsx';

/** Who has delivered a BOM and whose is too old. */
export function StandingsPage({ standings, withoutBom }: { standings: BomStandings; withoutBom: boolean }) {
  const { systems, withBom, items } = standings;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <h1>AI bills of materials</h1>
          <p class="app-quiet">
            {systems === 0
              ? 'What your suppliers’ systems are made of.'
              : `${withBom} of ${counted(systems, 'system')} have one.`}
          </p>
        </div>
        <div class="app-buttons app-no-print">
          <a class="app-button app-button--secondary" href="/parts">
            Who rests on what
          </a>
        </div>
      </div>
      {systems === 0 ? (
        <div class="app-empty">
          <h2>No system yet</h2>
          <p>Add a supplier and what you buy from it. Then take in the bill of materials of each release.</p>
          <p class="app-buttons">
            <a class="app-button app-button--secondary" href="/suppliers">
              Suppliers
            </a>
          </p>
        </div>
      ) : (
        <>
          <nav class="app-tabs" aria-label="Which systems">
            <ul class="app-tabs__list">
              <li>
                <a class="app-tabs__link" href="/boms" aria-current={withoutBom ? undefined : 'page'}>
                  All systems
                </a>
              </li>
              <li>
                <a
                  class="app-tabs__link"
                  href="/boms?without=true"
                  aria-current={withoutBom ? 'page' : undefined}
                >
                  Not delivered
                </a>
              </li>
            </ul>
          </nav>
          {items.length === 0 ? <p>Every system has a bill of materials.</p> : <Table items={items} />}
          <Paging standings={standings} withoutBom={withoutBom} />
        </>
      )}
    </>
  );
}

function Table({ items }: { items: readonly BomStanding[] }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">
        Systems, those without a bill of materials first, then the oldest
      </caption>
      <HeadRow heads={['System', 'Standing', 'Newest', 'Code', 'G7 list', 'Signature']} />
      <tbody class="govuk-table__body">
        {items.map((item) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link govuk-link--no-visited-state" href={`/systems/${item.system.id}/releases`}>
                {item.system.name}
              </a>
              <span class="app-block app-quiet app-plain">{item.supplier.name}</span>
            </th>
            <td class="govuk-table__cell" data-label="Standing">
              <StandingOfBomTag state={item.state} />
              <span class="app-block app-quiet">{why(item)}</span>
            </td>
            <td class="govuk-table__cell" data-label="Newest">
              {item.release === null ? (
                'none'
              ) : (
                <a class="govuk-link" href={`/releases/${item.release.id}`}>
                  {item.release.name}
                </a>
              )}
              {item.madeAt === null ? null : (
                <span class="app-block app-quiet">
                  made <Moment at={item.madeAt} />
                </span>
              )}
            </td>
            <td class="govuk-table__cell app-figure" data-label="Code">
              {item.codePercent === null ? '–' : `${item.codePercent}%`}
            </td>
            <td class="govuk-table__cell app-figure" data-label="G7 list">
              {item.g7Percent === null ? '–' : `${item.g7Percent}%`}
            </td>
            <td class="govuk-table__cell" data-label="Signature">
              {item.signature === null ? '–' : <SignatureTag state={item.signature} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function why({ state, promise, release, newestRelease }: BomStanding): string {
  const months = promise?.bom.refreshMonths ?? null;
  const agreed = months === null ? '' : `at least every ${counted(months, 'month')} by contract`;
  if (state === 'missing') {
    if (promise === null) return 'No reviewed contract promises one.';
    return promise.bom.status === 'absent' ? 'The contract promises none.' : 'The contract promises one.';
  }
  if (state === 'open')
    return newestRelease !== release?.name ? `Release ${newestRelease} came without one.` : '';
  return agreed;
}

function Paging({ standings: { page, more }, withoutBom }: { standings: BomStandings; withoutBom: boolean }) {
  const href = (to: number) =>
    `/boms?${new URLSearchParams({ ...(withoutBom ? { without: 'true' } : {}), page: String(to) })}`;
  return (
    <p class="app-buttons">
      {page > 1 ? (
        <a class="app-button app-button--secondary" rel="prev" href={href(page - 1)}>
          Before
        </a>
      ) : null}
      {more ? (
        <a class="app-button app-button--secondary" rel="next" href={href(page + 1)}>
          More systems
        </a>
      ) : null}
    </p>
  );
}
