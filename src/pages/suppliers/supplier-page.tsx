import type { Child } from 'hono/jsx';
import type { ShownSupplier, SystemSummary, UseSummary } from '../../app/index.ts';
import { ExampleNotice } from '../example/example-buttons.tsx';
import { Chip, contractStateNames, TierChip, useStateNames } from '../parts/chips.tsx';
import { DatesInBrief } from '../parts/contract-dates.tsx';
import { DeleteLink } from '../parts/delete-link.tsx';

interface SupplierPageProps {
  readonly supplier: ShownSupplier;
  /** What other parts of the product say of this supplier. */
  readonly parts: readonly Child[];
}

/** A supplier: what is bought from it and what for, the contracts, and what else is known. */
export function SupplierPage({ supplier, parts }: SupplierPageProps) {
  const { id, name, systems, example, may } = supplier;
  return (
    <>
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">Supplier</p>
          <h1>{name}</h1>
          {example ? <Chip>Example</Chip> : null}
        </div>
        {may.edit ? (
          <div class="app-buttons app-no-print">
            <a class="app-button app-button--secondary app-button--small" href={`/suppliers/${id}/edit`}>
              Change
            </a>
          </div>
        ) : null}
      </div>
      {example ? <ExampleNotice mayThrowAway={may.edit} /> : null}
      <div class="app-columns">
        <div>
          <section class="app-section">
            <div class="app-subhead">
              <h2>What you buy and what for</h2>
              {may.edit && systems.length > 0 ? (
                <a class="govuk-link" href={`/suppliers/${id}/systems/new`}>
                  Add a system
                </a>
              ) : null}
            </div>
            {systems.length === 0 ? <NoSystem supplier={id} mayEdit={may.edit} /> : null}
            {systems.map((system) => (
              <System system={system} mayEdit={may.edit} />
            ))}
            <AllOf shown={systems.length} all={supplier.has.systems} of="systems" supplier={id} />
          </section>
          {parts}
        </div>
        <aside>
          <Contracts supplier={supplier} mayEdit={may.edit} />
          <About supplier={supplier} />
        </aside>
      </div>
      {may.delete ? <DeleteLink href={`/suppliers/${id}/delete`}>Delete this supplier</DeleteLink> : null}
    </>
  );
}

function NoSystem({ supplier, mayEdit }: { supplier: string; mayEdit: boolean }) {
  return (
    <div class="app-empty">
      <h3>No system yet</h3>
      <p>Add what you buy from this supplier: a product, a service, a model.</p>
      {mayEdit ? (
        <p class="app-buttons">
          <a class="app-button" href={`/suppliers/${supplier}/systems/new`}>
            Add a system
          </a>
        </p>
      ) : null}
    </div>
  );
}

function System({ system, mayEdit }: { system: SystemSummary; mayEdit: boolean }) {
  return (
    <section class="app-card">
      <h3 class="app-card__title">
        <a class="govuk-link govuk-link--no-visited-state" href={`/systems/${system.id}`}>
          {system.name}
        </a>
      </h3>
      {system.description === '' ? null : <p>{system.description}</p>}
      <UseList uses={system.uses} />
      {system.hasUses > system.uses.length ? (
        <p class="app-small">
          <a class="govuk-link" href={`/systems/${system.id}`}>
            All {system.hasUses} uses<span class="govuk-visually-hidden"> of {system.name}</span>
          </a>
        </p>
      ) : null}
      {mayEdit ? (
        <p class="app-small app-no-print">
          <a class="govuk-link" href={`/systems/${system.id}/uses/new`}>
            Add a use<span class="govuk-visually-hidden"> of {system.name}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}

/** The uses of a system with what is at stake in each. */
export function UseList({ uses }: { uses: readonly UseSummary[] }) {
  if (uses.length === 0) return <p class="app-quiet app-small">No use yet.</p>;
  return (
    <ul class="app-entries">
      {uses.map((use) => (
        <li class="app-entries__row">
          <a class="govuk-link govuk-link--no-visited-state" href={`/uses/${use.id}`}>
            {use.name}
          </a>
          <span class="app-chips app-entries__chips">
            <TierChip tier={use.tier} />
            <Chip>{useStateNames[use.state]}</Chip>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Leads to the list that has all, where a page shows the first only. */
function AllOf(props: { shown: number; all: number; of: 'systems' | 'contracts'; supplier: string }) {
  const { shown, all, of, supplier } = props;
  if (all <= shown) return null;
  return (
    <p>
      <a class="govuk-link" href={`/${of}?supplier=${supplier}`}>
        All {all} {of}
      </a>
    </p>
  );
}

function Contracts({ supplier, mayEdit }: { supplier: ShownSupplier; mayEdit: boolean }) {
  const { id, contracts, has } = supplier;
  return (
    <section class="app-card">
      <h2 class="app-card__title">Contracts</h2>
      {contracts.length === 0 ? <p>None yet.</p> : null}
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
          </li>
        ))}
      </ul>
      <AllOf shown={contracts.length} all={has.contracts} of="contracts" supplier={id} />
      {mayEdit ? (
        <p class="app-no-print">
          <a class="govuk-link" href={`/suppliers/${id}/contracts/new`}>
            Add a contract
          </a>
        </p>
      ) : null}
    </section>
  );
}

function About({ supplier }: { supplier: ShownSupplier }) {
  const { website, contact, notes, createdBy } = supplier;
  return (
    <section class="app-card">
      <h2 class="app-card__title">About</h2>
      <dl class="app-facts app-facts--stacked">
        {website === '' ? null : (
          <>
            <dt>Website</dt>
            <dd>
              <a class="govuk-link" href={website} rel="noreferrer noopener">
                {website}
              </a>
            </dd>
          </>
        )}
        {contact === '' ? null : (
          <>
            <dt>Contact</dt>
            <dd>{contact}</dd>
          </>
        )}
        {notes === '' ? null : (
          <>
            <dt>Notes</dt>
            <dd class="app-lines">{notes}</dd>
          </>
        )}
        <dt>Added by</dt>
        <dd>{createdBy}</dd>
      </dl>
    </section>
  );
}
