import type { ShownTimeline } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Select, TextArea, TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';

export interface NoticeFields {
  readonly givenOn: string;
  readonly takesEffectOn: string;
  readonly says: string;
  readonly release: string;
}

interface NoticeFormProps {
  readonly timeline: ShownTimeline;
  readonly fields: NoticeFields;
  readonly errors: Sentences;
}

/** Records that the supplier told of a change. */
export function NoticeForm({ timeline: { system, releases }, fields, errors }: NoticeFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">
        {system.name} of {system.supplier.name}
      </p>
      <h1>Record a notice</h1>
      <p class="app-lead">
        The supplier told you that something will change: by e-mail, in release notes, on a call.
      </p>
      <form class="app-form" action={`/systems/${system.id}/notices`} method="post" novalidate>
        <TextField
          name="givenOn"
          label="When did it tell you?"
          hint="For example 2 March 2026 or 02/03/2026"
          error={errors.givenOn}
          value={fields.givenOn}
        />
        <TextArea
          name="says"
          label="What was announced, and where?"
          hint="So that another person finds it again."
          error={errors.says}
          value={fields.says}
        />
        <TextField
          name="takesEffectOn"
          label="When does it take effect? (optional)"
          error={errors.takesEffectOn}
          value={fields.takesEffectOn}
        />
        <div class="govuk-form-group">
          <Select
            name="release"
            label="Which release does it announce?"
            choices={[
              { value: '', label: 'The next one after that day' },
              ...releases.map(({ id, name }) => ({ value: id, label: `Release ${name}` })),
            ]}
            value={fields.release}
          />
        </div>
        <button class="app-button" type="submit">
          Save
        </button>
      </form>
    </>
  );
}
