import type { ShownNegotiation } from '../../app/index.ts';
import { Select } from '../parts/fields.tsx';
import { fileSize } from '../parts/file-size.ts';
import { Moment } from '../parts/moment.tsx';
import type { NegotiationPageProps } from './negotiation-page.tsx';

/** What a counter-draft can answer, as the form sends it: `redline <id>` or `version <number>`. */
export const answeredChoices = ({ redlines, versions }: ShownNegotiation) => [
  ...redlines.map(({ id, paper, version, mode }) => ({
    value: `redline ${id}`,
    label: `Redline of ${paper}, version ${version}${mode === 'in-place' ? ', clause by clause' : ''}`,
  })),
  ...versions.map(({ number }) => ({ value: `version ${number}`, label: `Annex, version ${number}` })),
];

/** What came back from the supplier, and the way to take the next up. */
export function CounterDrafts({ review, shown, errors }: NegotiationPageProps) {
  const { counterDrafts, may } = shown;
  return (
    <section class="app-section" id="counter-drafts">
      <h2>Counter-drafts</h2>
      <p class="app-prose">
        What the supplier sends back is held against what you sent: which clauses it accepted, changed, moved
        or struck, and what it changed with tracking off.
      </p>
      {counterDrafts.length === 0 ? null : (
        <ul class="app-drafts">
          {counterDrafts.map(({ id, file, size, version, addedAt, addedBy }) => (
            <li>
              <a class="govuk-link" href={`/reviews/${review.id}/counter-drafts/${id}`}>
                {file}
              </a>
              <span class="app-small app-quiet">
                Answers version {version}. {fileSize(size)}, <Moment at={addedAt} />, {addedBy}
              </span>
            </li>
          ))}
        </ul>
      )}
      {may.edit ? <NewDraft review={review} shown={shown} errors={errors} /> : null}
    </section>
  );
}

function NewDraft({ review, shown, errors }: NegotiationPageProps) {
  const { draft: error } = errors;
  return (
    <form
      class="app-card"
      action={`/reviews/${review.id}/counter-drafts`}
      method="post"
      enctype="multipart/form-data"
      novalidate
    >
      <h3 class="app-card__title">Take up a counter-draft</h3>
      <Select name="answers" label="What does it answer?" choices={answeredChoices(shown)} value="" />
      <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
        <label class="govuk-label" for="draft">
          The supplier’s Word file
        </label>
        {error === undefined ? null : (
          <p id="draft-error" class="govuk-error-message">
            <span class="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        <input
          class="govuk-file-upload"
          id="draft"
          name="draft"
          type="file"
          accept=".docx,.docm"
          aria-describedby={error === undefined ? undefined : 'draft-error'}
        />
      </div>
      <button class="app-button" type="submit">
        Compare it
      </button>
    </form>
  );
}
