import type { Listed, ListedParty } from '../../app/index.ts';
import { Chip } from '../parts/chips.tsx';
import { HeadRow } from '../parts/head-row.tsx';
import { NextPage, nextAddress } from '../parts/next-page.tsx';
import { partyKindNames } from './branches.tsx';

/** How much rests on whom: the fourth parties, those on whom most rests first. */
export function DependenciesPage({ parties }: { parties: Listed<ListedParty> }) {
  return (
    <>
      <h1>Dependencies</h1>
      <p class="app-lead">
        Model providers, clouds and sub-processors behind your suppliers, and how much would fall with each.
      </p>
      {parties.items.length === 0 ? <NoneYet /> : <Table parties={parties.items} />}
      <NextPage href={nextAddress('/dependencies', parties.next)} />
    </>
  );
}

function NoneYet() {
  return (
    <div class="app-empty">
      <h2>Nobody is noted yet</h2>
      <p>
        Add whom a system rests on on the system's page. Those whom a contract names are offered there once it
        has been reviewed.
      </p>
      <p class="app-buttons">
        <a class="app-button" href="/systems">
          Go to the systems
        </a>
      </p>
    </div>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

function Table({ parties }: { parties: readonly ListedParty[] }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">
        Fourth parties by how much rests on them
      </caption>
      <HeadRow
        heads={['Name', 'Kind', 'Systems that rest on it', 'Share of systems', 'Share of high-tier uses']}
      />
      <tbody class="govuk-table__body">
        {parties.map((party) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              <a class="govuk-link govuk-link--no-visited-state" href={`/dependencies/${party.id}`}>
                {party.name}
              </a>{' '}
              {party.example ? <Chip>Example</Chip> : null}
            </th>
            <td class="govuk-table__cell" data-label="Kind">
              {partyKindNames[party.kind]}
            </td>
            <td class="govuk-table__cell" data-label="Systems that rest on it">
              {party.systems}
              {party.systems === party.directly ? '' : ` (${party.directly} directly)`}
            </td>
            <td class="govuk-table__cell" data-label="Share of systems">
              <Share share={party.shareOfSystems} />
            </td>
            <td class="govuk-table__cell" data-label="Share of high-tier uses">
              <Share share={party.shareOfHighTierUses} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A share as a number with a bar that repeats it. */
export function Share({ share }: { share: number }) {
  return (
    <span class="app-share">
      <svg class="app-share__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="app-share__all" width="100" height="10" />
        <rect class="app-share__part" width={Math.round(share * 100)} height="10" />
      </svg>
      {percent(share)}
    </span>
  );
}
