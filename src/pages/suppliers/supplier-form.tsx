import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';

export interface SupplierFields {
  readonly name: string;
  readonly website: string;
  readonly contact: string;
  readonly notes: string;
}

interface SupplierFormProps {
  readonly fields: SupplierFields;
  readonly errors: Sentences;
  /** Where it is sent. */
  readonly action: string;
  /** Stands for what is changed; null for a new supplier. */
  readonly seen: string | number | null;
}

/** What is kept of a supplier, to be typed. */
export function SupplierForm({ fields, errors, action, seen }: SupplierFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{seen === null ? 'Add a supplier' : 'Change this supplier'}</h1>
      <form class="app-form" action={action} method="post" novalidate>
        <Seen mark={seen} />
        <TextField name="name" label="Name" error={errors.name} value={fields.name} />
        <TextField
          name="website"
          label="Website (optional)"
          hint="For example https://supplier.example"
          error={errors.website}
          value={fields.website}
        />
        <TextField
          name="contact"
          label="Whom you talk to (optional)"
          hint="A name, an address or a number."
          error={errors.contact}
          value={fields.contact}
        />
        <TextArea name="notes" label="Notes (optional)" error={errors.notes} value={fields.notes} />
        <button class="app-button" type="submit">
          Save
        </button>
      </form>
    </>
  );
}
