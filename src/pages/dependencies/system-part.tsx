import { type SuggestedParty, systemReliance } from '../../app/index.ts';
import { Chip } from '../parts/chips.tsx';
import type { SystemPart } from '../systems/system-parts.ts';
import { Branches, partyKindNames } from './branches.tsx';
import { noReliance, RelianceForm } from './reliance-form.tsx';

/** On the page of a system: whom it rests on, and who else its contracts' papers name. */
export const systemRelianceSection: SystemPart = async (workspace, actor, system) => {
  const { restsOn, suggestions } = await systemReliance(workspace, actor, system.id);
  const here = `/systems/${system.id}`;
  return (
    <section class="app-section" id="rests-on">
      <h2>Whom it rests on</h2>
      {restsOn.length === 0 && suggestions.length === 0 ? (
        <p>Nobody is noted yet: model providers, clouds, sub-processors.</p>
      ) : null}
      <Branches branches={restsOn} mayEdit={system.may.edit} back={here} />
      <Suggestions system={system.id} suggestions={suggestions} mayEdit={system.may.edit} />
      {system.may.edit ? (
        <RelianceForm action={`${here}/reliance`} fields={noReliance} errors={{}} open={false} />
      ) : null}
    </section>
  );
};

interface SuggestionsProps {
  readonly system: string;
  readonly suggestions: readonly SuggestedParty[];
  readonly mayEdit: boolean;
}

function Suggestions({ system, suggestions, mayEdit }: SuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <div class="app-card">
      <h3 class="app-card__title">Named in the contract</h3>
      <p>
        Confirm those the system rests on, and dismiss the others. What you confirm is kept with the words it
        was read from.
      </p>
      <ul class="app-entries">
        {suggestions.map((suggestion) => (
          <li class="app-entries__row">
            <span>
              <strong>{suggestion.name}</strong> <Chip>{partyKindNames[suggestion.kind]}</Chip>
              <span class="app-entries__head">“{suggestion.evidence.quote.text.trim()}”</span>
              <span class="app-entries__head app-quiet">
                {suggestion.file}
                {suggestion.evidence.quote.clause === null ? '' : `, ${suggestion.evidence.quote.clause}`},{' '}
                {suggestion.contract.name}
              </span>
            </span>
            {mayEdit ? (
              <span class="app-buttons app-entries__chips">
                <Deed system={system} deed="confirm" word="Confirm" name={suggestion.name} />
                <Deed system={system} deed="set-aside" word="Dismiss" name={suggestion.name} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Deed(props: { system: string; deed: 'confirm' | 'set-aside'; word: string; name: string }) {
  const { system, deed, word, name } = props;
  return (
    <form action={`/systems/${system}/reliance/${deed}`} method="post">
      <input type="hidden" name="name" value={name} />
      <button class="app-button app-button--secondary app-button--small" type="submit">
        {word}
        <span class="govuk-visually-hidden">: {name}</span>
      </button>
    </form>
  );
}
