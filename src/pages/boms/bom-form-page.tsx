import type { ShownRelease } from '../../app/index.ts';
import { type BomAnswers, bomForm, type Entry, type FormGroup } from '../../core/bom/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { FileField, TextField } from '../parts/fields.tsx';
import type { Sentences } from '../parts/sentences.ts';

interface BomFormPageProps {
  readonly release: ShownRelease;
  readonly answers: BomAnswers;
  /** The group that a further entry was asked for. */
  readonly more: string | null;
  readonly errors: Sentences;
  /** Sentences on answers that could not be written as they stand. */
  readonly unused: readonly string[];
}

/** Everything a BOM can say, to be filled in by hand; a model card can fill a part of it. */
export function BomFormPage({ release, answers, more, errors, unused }: BomFormPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="app-overline">
        {release.system.name} of {release.system.supplier.name}, release {release.name}
      </p>
      <h1>Fill in a bill of materials</h1>
      <p class="app-lead">
        Write what the supplier told you; leave empty what it did not say. Write “unknown” or “withheld” where
        that was the answer. A CycloneDX 1.6 file is written from it.
      </p>
      <ModelCard release={release.id} errors={errors} />
      {unused.length === 0 ? null : (
        <div class="app-notice app-notice--care">
          <ul class="app-list">
            {unused.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          <p>Correct it below, or save all the same and leave it out.</p>
        </div>
      )}
      <form class="app-form" action={`/releases/${release.id}/bom/form`} method="post" novalidate>
        {bomForm.map((group) => (
          <Group group={group} entries={answers[group.id] ?? []} opened={more === group.id} />
        ))}
        {unused.length === 0 ? null : <input type="hidden" name="accept" value="yes" />}
        <button class="app-button" type="submit">
          Write the bill of materials
        </button>
      </form>
    </>
  );
}

function ModelCard({ release, errors }: { release: string; errors: Sentences }) {
  return (
    <details class="govuk-details" open={errors.card !== undefined}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Start from a model card</span>
      </summary>
      <div class="govuk-details__text">
        <form action={`/releases/${release}/bom/card`} method="post" enctype="multipart/form-data" novalidate>
          <FileField
            name="card"
            label="README.md of the model"
            hint="As on Hugging Face: a text with a head of facts between two lines of three dashes."
            error={errors.card}
            accept=".md,.markdown,.txt"
          />
          <FileField
            name="config"
            label="config.json beside it (optional)"
            error={errors.config}
            accept=".json"
          />
          <button class="app-button app-button--secondary" type="submit">
            Take over what it says
          </button>
        </form>
      </div>
    </details>
  );
}

function Group({ group, entries, opened }: { group: FormGroup; entries: readonly Entry[]; opened: boolean }) {
  const blank = !group.many && entries.length > 0 ? 0 : opened || entries.length === 0 ? 1 : 0;
  const shown: readonly Entry[] = [...entries, ...Array.from({ length: blank }, () => ({}))];
  return (
    <section class="app-section">
      <h2>{group.title}</h2>
      {shown.map((entry, place) => (
        <EntryFields group={group} entry={entry} place={place} />
      ))}
      {group.many ? (
        <button
          class="app-button app-button--secondary app-button--small"
          type="submit"
          name="more"
          value={group.id}
        >
          Add another<span class="govuk-visually-hidden"> to: {group.title}</span>
        </button>
      ) : null}
    </section>
  );
}

/** The first fields of an entry are asked openly; the rest can be opened, and is where anything stands in it. */
const askedFirst = 5;

function EntryFields({ group, entry, place }: { group: FormGroup; entry: Entry; place: number }) {
  const [first, rest] = [group.fields.slice(0, askedFirst), group.fields.slice(askedFirst)];
  const fieldOf = (field: FormGroup['fields'][number]) => (
    <TextField
      name={`${group.id}.${place}.${field.id}`}
      label={field.text}
      {...(field.list ? { hint: 'Several: separate them by a semicolon.' } : {})}
      value={entry[field.id] ?? ''}
    />
  );
  return (
    <div class={group.many ? 'app-entry' : undefined}>
      <fieldset class="govuk-fieldset">
        <legend
          class={group.many ? 'govuk-fieldset__legend govuk-fieldset__legend--s' : 'govuk-visually-hidden'}
        >
          {entry.name === undefined ? `${group.title}, number ${place + 1}` : entry.name}
        </legend>
        {first.map(fieldOf)}
        {rest.length === 0 ? null : (
          <details class="govuk-details" open={rest.some(({ id }) => entry[id] !== undefined)}>
            <summary class="govuk-details__summary">
              <span class="govuk-details__summary-text">
                More of it
                <span class="govuk-visually-hidden">
                  {' '}
                  ({group.title}, number {place + 1})
                </span>
              </span>
            </summary>
            <div class="govuk-details__text">{rest.map(fieldOf)}</div>
          </details>
        )}
      </fieldset>
    </div>
  );
}
