import type { SystemOfReleases } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextArea, TextField } from '../parts/fields.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';

export interface ReleaseFields {
  readonly name: string;
  readonly releasedOn: string;
  readonly notes: string;
}

interface ReleaseFormProps {
  readonly system: SystemOfReleases;
  readonly fields: ReleaseFields;
  readonly errors: Sentences;
  readonly action: string;
  /** Stands for what is changed; null for a new release. */
  readonly seen: string | null;
  /** Where it is asked before this release is deleted; null for a new one. */
  readonly deleteHref: string | null;
}

/** What is kept of a release, to be typed. */
export function ReleaseForm({ system, fields, errors, action, seen, deleteHref }: ReleaseFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">
        {system.name} of {system.supplier.name}
      </p>
      <h1>{seen === null ? 'Add a release' : 'Change this release'}</h1>
      <p class="app-lead">
        A state of the system as the supplier put it out, with the bill of materials it came with.
      </p>
      <form class="app-form" action={action} method="post" novalidate>
        <Seen mark={seen} />
        <TextField
          name="name"
          label="What does the supplier call it?"
          hint="A version, such as 7.1, or a date."
          error={errors.name}
          value={fields.name}
        />
        <TextField
          name="releasedOn"
          label="When was it released?"
          hint="For example 2 March 2026 or 02/03/2026"
          error={errors.releasedOn}
          value={fields.releasedOn}
        />
        <TextArea name="notes" label="Notes (optional)" error={errors.notes} value={fields.notes} />
        <button class="app-button" type="submit">
          {seen === null ? 'Continue' : 'Save'}
        </button>
      </form>
      {deleteHref === null ? null : (
        <p class="app-space-above">
          <a class="govuk-link" href={deleteHref}>
            Delete this release
          </a>
        </p>
      )}
    </>
  );
}
