import type { ShownParty } from '../../app/index.ts';
import { fourthPartyKinds } from '../../core/portfolio/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios, TextField } from '../parts/fields.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { partyKindNames } from './branches.tsx';

interface PartyFormProps {
  readonly party: ShownParty;
  readonly name: string;
  readonly kind: string;
  /** Stands for what is changed. */
  readonly seen: string | number;
  readonly errors: Sentences;
}

/** The name and kind of a fourth party, to be typed. */
export function PartyForm({ party, name, kind, seen, errors }: PartyFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>Change this fourth party</h1>
      <form class="app-form" action={`/dependencies/${party.id}/edit`} method="post" novalidate>
        <Seen mark={seen} />
        <TextField name="name" label="Name" error={errors.name} value={name} />
        <Radios
          name="kind"
          label="What is it?"
          error={errors.kind}
          choices={fourthPartyKinds.map((each) => ({ value: each, label: partyKindNames[each] }))}
          value={kind}
          small
        />
        <button class="app-button" type="submit">
          Save
        </button>
      </form>
    </>
  );
}
