import type { About } from '../../core/report/index.ts';
import { DropZone } from '../parts/drop-zone.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';
import { Steps } from '../parts/steps.tsx';

interface NewReviewPageProps {
  readonly name: string;
  readonly about: About;
  readonly errors: Sentences;
}

/** Names a review and takes its papers. */
export function NewReviewPage({ name, about, errors }: NewReviewPageProps) {
  return (
    <>
      <Steps current="Papers" />
      <ErrorSummary errors={errors} />
      <h1>Start a review</h1>
      <p class="app-lead">One review holds the papers that one supplier offers you for one use.</p>
      <form
        class="app-form"
        action="/reviews"
        method="post"
        enctype="multipart/form-data"
        data-upload
        novalidate
      >
        <TextField
          name="name"
          label="What do you want to call it?"
          hint="For example the supplier and the system: Northwind, Assist for service desk."
          error={errors.name}
          value={name}
        />
        <DropZone error={errors.papers} />
        <AboutFields about={about} errors={errors} />
        <button class="app-button" type="submit">
          Continue
        </button>
      </form>
    </>
  );
}

/** Names that stand in the report and the annex. Nobody has to give them. */
function AboutFields({ about, errors }: { about: About; errors: Sentences }) {
  const fields = [
    { part: 'supplier', label: 'Supplier' },
    { part: 'system', label: 'What it supplies' },
    { part: 'use', label: 'What you use it for' },
  ] as const;
  const given = fields.some(({ part }) => about[part] !== '' || errors[`about.${part}`] !== undefined);
  return (
    <details class="govuk-details" open={given}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Names for the report and the annex (optional)</span>
      </summary>
      <div class="govuk-details__text">
        {fields.map(({ part, label }) => (
          <TextField
            name={`about.${part}`}
            label={label}
            error={errors[`about.${part}`]}
            value={about[part]}
          />
        ))}
      </div>
    </details>
  );
}
