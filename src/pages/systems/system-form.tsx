import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';

export interface SystemFields {
  readonly name: string;
  readonly description: string;
}

interface SystemFormProps {
  readonly fields: SystemFields;
  readonly errors: Sentences;
  readonly action: string;
  /** Stands for what is changed; null for a new system. */
  readonly seen: string | number | null;
  /** Whose it is. */
  readonly supplier: string;
}

/** What is kept of a system, to be typed. */
export function SystemForm({ fields, errors, action, seen, supplier }: SystemFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{seen === null ? 'Add a system' : 'Change this system'}</h1>
      <p class="app-lead">What you buy from {supplier}: a product, a service, a model.</p>
      <form class="app-form" action={action} method="post" novalidate>
        <Seen mark={seen} />
        <TextField name="name" label="Name" error={errors.name} value={fields.name} />
        <TextArea
          name="description"
          label="What it is (optional)"
          hint="For people who have never seen it."
          error={errors.description}
          value={fields.description}
        />
        <button class="app-button" type="submit">
          Save
        </button>
      </form>
    </>
  );
}
