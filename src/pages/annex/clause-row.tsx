import type { ShownAnnex } from '../../app/index.ts';
import type { AnnexClause } from '../../core/annex/index.ts';
import { marketFact } from '../../core/contract/index.ts';
import { positions, termIds } from '../../core/terms/index.ts';
import { type AnnexForm, fields } from './annex-form.ts';
import { positionWords } from './position-words.ts';
import { Wording } from './wording.tsx';

interface ClauseRowProps {
  readonly review: string;
  readonly shown: ShownAnnex;
  readonly clause: AnnexClause;
  readonly form: AnnexForm;
  readonly errors: Readonly<Record<string, string>>;
}

/** A clause as it will be sent, beside why it is there and what can be chosen. */
export function ClauseRow({ review, shown, clause, form, errors }: ClauseRowProps) {
  const { id, number, heading, position, wordings, reason, place, protects } = clause;
  return (
    <section class="app-annex__row" id={id}>
      <div class="app-annex__text">
        <h2 class="app-annex__heading">
          <span class="app-annex__number">{number}</span> {heading}
        </h2>
        <Wording paragraphs={wordings[position].paragraphs} />
      </div>
      <div class="app-annex__note">
        <p>
          <strong>Why it is here.</strong> {reason.says}
        </p>
        <p>{protects}</p>
        {place === null ? null : <p class="app-quiet">{place.says}</p>}
        {shown.mayEdit ? <Choosing shown={shown} clause={clause} form={form} errors={errors} /> : null}
        <Negotiating clause={clause} />
        <TermLink review={review} clause={clause} />
      </div>
    </section>
  );
}

function TermLink({ review, clause }: { review: string; clause: AnnexClause }) {
  if (!termIds.some((term) => term === clause.id)) return null;
  return (
    <p>
      <a class="govuk-link" href={`/reviews/${review}/terms/${clause.id}`}>
        What the papers say<span class="govuk-visually-hidden">: {clause.heading}</span>
      </a>
    </p>
  );
}

function Choosing({ shown, clause, form, errors }: Omit<ClauseRowProps, 'review'>) {
  const { id, heading, position } = clause;
  const usual = shown.whole.clauses.find((one) => one.id === id);
  return (
    <div class="app-choosing app-no-print">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend app-choosing__legend">
          Position<span class="govuk-visually-hidden">: {heading}</span>
        </legend>
        <div class="govuk-radios govuk-radios--small">
          {positions.map((each) => (
            <div class="govuk-radios__item">
              <input
                class="govuk-radios__input"
                type="radio"
                id={`${fields.position(id)}.${each}`}
                name={fields.position(id)}
                value={each}
                checked={each === position}
              />
              <label class="govuk-label govuk-radios__label" for={`${fields.position(id)}.${each}`}>
                {positionWords[each]}
                {each === usual?.position ? <span class="app-quiet"> (playbook)</span> : null}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
      {clause.wordings[position].figures.map(({ name, title }) => {
        const own = usual?.wordings[position].figures.find((figure) => figure.name === name);
        return (
          <FigureField
            name={fields.figure(id, name)}
            label={title}
            hint={own === undefined ? null : `Without one of your own: ${own.text}`}
            value={form.figures[fields.figure(id, name)] ?? ''}
            error={errors[fields.figure(id, name)]}
          />
        );
      })}
      <IncludedBox clause={clause} checked label="Keep this clause in the annex" />
    </div>
  );
}

function FigureField(props: {
  name: string;
  label: string;
  hint: string | null;
  value: string;
  error: string | undefined;
}) {
  const { name, label, hint, value, error } = props;
  const described = [hint === null ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`];
  return (
    <div
      class={error === undefined ? 'app-choosing__figure' : 'app-choosing__figure govuk-form-group--error'}
    >
      <label class="govuk-label" for={name}>
        {label}
      </label>
      {error === undefined ? null : (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <input
        class={error === undefined ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={name}
        name={name}
        type="text"
        value={value}
        aria-describedby={described.filter(Boolean).join(' ') || undefined}
      />
      {hint === null ? null : (
        <p id={`${name}-hint`} class="govuk-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Whether a clause is in the annex. */
export function IncludedBox(props: { clause: AnnexClause; checked: boolean; label: string; hint?: string }) {
  const { clause, checked, label, hint } = props;
  const id = `${fields.included}.${clause.id}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name={fields.included}
          value={clause.id}
          checked={checked}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {label}
          {label === clause.heading ? null : <span class="govuk-visually-hidden">: {clause.heading}</span>}
        </label>
        {hint === undefined ? null : (
          <div id={`${id}-hint`} class="govuk-hint govuk-checkboxes__hint">
            {hint}
          </div>
        )}
      </div>
    </div>
  );
}

/** What is said to the supplier, what the market gives and what we would give up: for our own side. */
function Negotiating({ clause }: { clause: AnnexClause }) {
  const { id, heading, position, wordings, likelyAnswer, concede } = clause;
  const term = termIds.find((known) => known === id);
  return (
    <details class="govuk-details app-annex__details" id={`${id}-negotiating`}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          To negotiate<span class="govuk-visually-hidden">: {heading}</span>
        </span>
      </summary>
      <div class="govuk-details__text">
        <p>
          <strong>Likely answer.</strong> {likelyAnswer}
        </p>
        <p>
          <strong>What to concede.</strong> {concede}
        </p>
        {term === undefined ? null : (
          <p>
            <strong>The market.</strong> {marketFact(term).says}
          </p>
        )}
        {positions
          .filter((other) => other !== position)
          .map((other) => (
            <>
              <p>
                <strong>{positionWords[other]}</strong>
              </p>
              <Wording paragraphs={wordings[other].paragraphs} />
            </>
          ))}
      </div>
    </details>
  );
}
