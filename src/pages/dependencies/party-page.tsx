import type { FallingSystem, ShownParty } from '../../app/index.ts';
import { Chip } from '../parts/chips.tsx';
import { DeleteLink } from '../parts/delete-link.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { counted } from '../parts/phrases.ts';
import type { Sentences } from '../parts/sentences.ts';
import { Branches, partyKindNames } from './branches.tsx';
import { Share } from './dependencies-page.tsx';
import { type RelianceFields, RelianceForm } from './reliance-form.tsx';

interface PartyPageProps {
  readonly party: ShownParty;
  readonly fields: RelianceFields;
  readonly errors: Sentences;
}

/** A fourth party: what falls with it, by which way, and whom it rests on itself. */
export function PartyPage({ party, fields, errors }: PartyPageProps) {
  const { id, name, kind, supplier, falls, restsOn, may } = party;
  return (
    <>
      <ErrorSummary errors={errors} />
      <div class="app-title">
        <div class="app-title__text">
          <p class="app-overline">{partyKindNames[kind]}</p>
          <h1>{name}</h1>
          {supplier === null ? null : (
            <p>
              You also buy from it:{' '}
              <a class="govuk-link" href={`/suppliers/${supplier.id}`}>
                {supplier.name}
              </a>
            </p>
          )}
        </div>
        {may.edit ? (
          <div class="app-buttons app-no-print">
            <a class="app-button app-button--secondary app-button--small" href={`/dependencies/${id}/edit`}>
              Change
            </a>
          </div>
        ) : null}
      </div>
      <div class="app-columns">
        <div>
          <section class="app-section">
            <h2>What falls if it fails</h2>
            {falls.length === 0 ? <p>Nothing that is noted rests on it.</p> : <Falls falls={falls} />}
            {party.systems > falls.length ? (
              <p class="app-quiet">
                These are the nearest {falls.length} of {counted(party.systems, 'system')}.
              </p>
            ) : null}
          </section>
          <section class="app-section">
            <h2>Whom it rests on itself</h2>
            {restsOn.length === 0 ? <p>Nobody is noted yet.</p> : null}
            <Branches branches={restsOn} mayEdit={may.edit} back={`/dependencies/${id}`} />
            {may.edit ? (
              <RelianceForm
                action={`/dependencies/${id}/reliance`}
                fields={fields}
                errors={errors}
                open={Object.keys(errors).length > 0}
              />
            ) : null}
          </section>
        </div>
        <aside>
          <section class="app-card">
            <h2 class="app-card__title">How much rests on it</h2>
            <dl class="app-facts app-facts--stacked">
              <dt>Of all systems</dt>
              <dd>
                <Share share={party.shareOfSystems} />
              </dd>
              <dt>Of all uses of high tier</dt>
              <dd>
                <Share share={party.shareOfHighTierUses} />
              </dd>
            </dl>
          </section>
        </aside>
      </div>
      {may.delete ? (
        <DeleteLink href={`/dependencies/${id}/delete`}>Delete this fourth party</DeleteLink>
      ) : null}
    </>
  );
}

function Falls({ falls }: { falls: readonly FallingSystem[] }) {
  return (
    <ul class="app-entries">
      {falls.map((system) => (
        <li class="app-entries__row">
          <span>
            <a class="govuk-link govuk-link--no-visited-state" href={`/systems/${system.id}`}>
              {system.name}
            </a>
            <span class="app-entries__head app-quiet">{system.supplier.name}</span>
            <span class="app-entries__head">{system.path.join(', then ')}</span>
          </span>
          <span class="app-chips app-entries__chips">
            <Chip>{counted(system.uses, 'use')}</Chip>
            {system.highTierUses === 0 ? null : (
              <span class="app-tier app-tier--high">{system.highTierUses} of high tier</span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
