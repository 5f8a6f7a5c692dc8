import type { GoverningContract, KeptScope, ShownUse } from '../../app/index.ts';
import { strengths } from '../../core/code/index.ts';
import { strengthNames, tierNames } from '../../core/report/index.ts';
import { type Party, parties, type Scope } from '../../core/scope/index.ts';
import { Chip, contractStateNames, TierChip, useStateNames } from '../parts/chips.tsx';
import { DatesInBrief } from '../parts/contract-dates.tsx';
import { DeleteLink } from '../parts/delete-link.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reasons } from '../report/reasons.tsx';
import { RolesOf } from '../report/roles-of.tsx';
import { OutgrownPart, ScopeChangePart } from './scope-change.tsx';

/** A use: how much is at stake and why, who has which role, which contracts govern it, and how it came to this. */
export function UsePage({ use }: { use: ShownUse }) {
  const { id, name, system, supplier, purpose, state, scope, scopes, contracts, may } = use;
  const scoped = scopes.length > 0;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">
            Use of {system.name}, {supplier.name}
          </p>
          <h1>{name}</h1>
          <p class="app-chips">
            {scoped ? <TierChip tier={scope.tier.level} /> : <Chip>Not yet scoped</Chip>}
            <Chip>{useStateNames[state]}</Chip>
          </p>
        </div>
        {may.edit ? (
          <div class="app-buttons app-no-print">
            {scoped ? (
              <a class="app-button app-button--small" href={`/uses/${id}/scope`}>
                The use has changed
              </a>
            ) : null}
            <a class="app-button app-button--secondary app-button--small" href={`/uses/${id}/edit`}>
              Change
            </a>
          </div>
        ) : null}
      </div>
      {purpose === '' ? null : <p class="app-lead app-lines">{purpose}</p>}
      {scoped ? null : <NotScoped use={id} mayEdit={may.edit} />}
      {contracts.map((contract) => (
        <OutgrownPart contract={contract} terms={contract.outgrown} />
      ))}
      <div class="app-columns">
        <div>
          <section class="app-section">
            <h2>{tierNames[scope.tier.level]} tier, and why</h2>
            <p>How much is at stake in this use decides how much proof is fair to ask for.</p>
            <Reasons reasons={scope.tier.reasons} />
          </section>
          <ObligationCounts scope={scope} supplier={supplier.name} />
          <History scopes={scopes} supplier={supplier.name} />
        </div>
        <aside>
          <Contracts contracts={contracts} supplier={supplier.id} />
          <section class="app-card">
            <h2 class="app-card__title">Who has which role</h2>
            <RolesOf title="Us" roles={scope.roles.us} />
            <RolesOf title={supplier.name} roles={scope.roles.supplier} />
            {scope.others.length === 0 ? null : <RolesOf title="Others" roles={scope.others} />}
          </section>
        </aside>
      </div>
      {may.delete ? <DeleteLink href={`/uses/${id}/delete`}>Delete this use</DeleteLink> : null}
    </>
  );
}

function NotScoped({ use, mayEdit }: { use: string; mayEdit: boolean }) {
  return (
    <div class="app-notice app-notice--care">
      <p>
        <strong>The questions about this use are not answered yet.</strong> Until they are, each counts as its
        stricter case.
      </p>
      {mayEdit ? (
        <p class="app-buttons">
          <a class="app-button app-button--small" href={`/uses/${use}/scope`}>
            Answer the questions
          </a>
        </p>
      ) : null}
    </div>
  );
}

function ObligationCounts({ scope, supplier }: { scope: Scope; supplier: string }) {
  const nameOf: Readonly<Record<Party, string>> = { us: 'Us', supplier };
  const count = (party: Party, strength: (typeof strengths)[number]): number =>
    scope.obligations.filter((each) => each.party === party && each.strength === strength).length;
  return (
    <section class="app-section">
      <h2>What each side owes</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">
          Obligations by party and strength
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Obligations
            </th>
            {strengths.map((strength) => (
              <th scope="col" class="govuk-table__header govuk-table__header--numeric">
                {strengthNames[strength]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {parties.map((party) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {nameOf[party]}
              </th>
              {strengths.map((strength) => (
                <td class="govuk-table__cell govuk-table__cell--numeric" data-label={strengthNames[strength]}>
                  {count(party, strength)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="app-small app-quiet">A review of the contract shows each of them with what the papers say.</p>
    </section>
  );
}

function Contracts({ contracts, supplier }: { contracts: readonly GoverningContract[]; supplier: string }) {
  return (
    <section class="app-card">
      <h2 class="app-card__title">Contracts that govern it</h2>
      {contracts.length === 0 ? (
        <p>
          None yet. Choose its uses on the page of a{' '}
          <a class="govuk-link" href={`/suppliers/${supplier}`}>
            contract of the supplier
          </a>
          .
        </p>
      ) : null}
      <ul class="app-entries">
        {contracts.map((contract) => (
          <li class="app-entries__row app-entries__row--stacked">
            <span class="app-entries__head">
              <a class="govuk-link govuk-link--no-visited-state" href={`/contracts/${contract.id}`}>
                {contract.name}
              </a>{' '}
              <Chip>{contractStateNames[contract.state]}</Chip>
            </span>
            <DatesInBrief dates={contract.dates} />
            {contract.reviewed === null ? (
              <span class="app-entries__head app-quiet">Not reviewed yet</span>
            ) : (
              <span class="app-entries__head">
                <a class="govuk-link" href={`/reviews/${contract.reviewed.review}`}>
                  Review of version {contract.reviewed.number}
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function History({ scopes, supplier }: { scopes: readonly KeptScope[]; supplier: string }) {
  if (scopes.length === 0) return null;
  return (
    <section class="app-section">
      <h2>How it came to this</h2>
      <ol class="app-history" reversed>
        {scopes.map(({ number, at, by, why, tier, change }) => (
          <li class="app-history__entry">
            <p class="app-history__says">
              {change === null ? 'First answers' : change.grown ? 'The use grew' : 'The answers changed'}{' '}
              <TierChip tier={tier} />
            </p>
            <p class="app-history__why">“{why}”</p>
            {change === null ? null : <ScopeChangePart change={change} supplier={supplier} />}
            <p class="app-quiet app-small app-history__who">
              {by}, <Moment at={at} /> · scope {number}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
