import { useStates } from '../../app/index.ts';
import { useStateNames } from '../parts/chips.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Radios, TextArea, TextField } from '../parts/fields.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';

export interface UseFields {
  readonly name: string;
  readonly purpose: string;
  readonly state: string;
}

interface UseFormProps {
  readonly fields: UseFields;
  readonly errors: Sentences;
  readonly action: string;
  /** Stands for what is changed; null for a new use. */
  readonly seen: string | number | null;
  /** Of what it is a use. */
  readonly system: string;
}

/** The name, purpose and state of a use, to be typed. */
export function UseForm({ fields, errors, action, seen, system }: UseFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{seen === null ? 'Add a use' : 'Change this use'}</h1>
      <p class="app-lead">One thing that {system} serves for. Add another use for anything else.</p>
      <form class="app-form" action={action} method="post" novalidate>
        <Seen mark={seen} />
        <TextField
          name="name"
          label="What do you call it?"
          hint="For example: answering residents' letters."
          error={errors.name}
          value={fields.name}
        />
        <TextArea
          name="purpose"
          label="Who does what with it (optional)"
          error={errors.purpose}
          value={fields.purpose}
        />
        <Radios
          name="state"
          label="How does it stand?"
          error={errors.state}
          choices={useStates.map((state) => ({ value: state, label: useStateNames[state] }))}
          value={fields.state}
          small
        />
        <button class="app-button" type="submit">
          {seen === null ? 'Save and answer the questions' : 'Save'}
        </button>
      </form>
    </>
  );
}
