import type { Child } from 'hono/jsx';

interface Field {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

const describedBy = ({ name, hint, error }: Field): string | undefined =>
  [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`]
    .filter(Boolean)
    .join(' ') || undefined;

function Group({ field, children }: { field: Field; children?: Child }) {
  const { error } = field;
  return (
    <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      {children}
    </div>
  );
}

function HintAndError({ name, hint, error }: Field) {
  return (
    <>
      {hint === undefined ? null : (
        <div id={`${name}-hint`} class="govuk-hint">
          {hint}
        </div>
      )}
      {error === undefined ? null : (
        <p id={`${name}-error`} class="govuk-error-message">
          <span class="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  );
}

/**
 * One line of text; `autocomplete` tells browsers and password managers what belongs here, `width` how many characters
 * are expected where they are few.
 */
export function TextField(
  props: Field & {
    value: string;
    type?: 'text' | 'email' | 'password' | 'number';
    autocomplete?: string;
    width?: 3 | 5 | 10;
  },
) {
  const { name, label, error, value, type = 'text', autocomplete, width } = props;
  const narrow = width === undefined ? '' : ` govuk-input--width-${width}`;
  return (
    <Group field={props}>
      <label class="govuk-label govuk-label--s" for={name}>
        {label}
      </label>
      <HintAndError {...props} />
      <input
        class={`govuk-input${narrow}${error === undefined ? '' : ' govuk-input--error'}`}
        id={name}
        name={name}
        type={type}
        value={value}
        autocomplete={autocomplete}
        aria-describedby={describedBy(props)}
      />
    </Group>
  );
}

/** A file to be chosen. `accept` lists endings, as a help and no check. */
export function FileField(props: Field & { accept: string }) {
  const { name, label, accept } = props;
  return (
    <Group field={props}>
      <label class="govuk-label govuk-label--s" for={name}>
        {label}
      </label>
      <HintAndError {...props} />
      <input
        class="govuk-file-upload"
        id={name}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(props)}
      />
    </Group>
  );
}

/** Several lines of text. */
export function TextArea(props: Field & { value: string; rows?: number }) {
  const { name, label, error, value, rows = 4 } = props;
  return (
    <Group field={props}>
      <label class="govuk-label govuk-label--s" for={name}>
        {label}
      </label>
      <HintAndError {...props} />
      <textarea
        class={error === undefined ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(props)}
      >
        {value}
      </textarea>
    </Group>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of several. The first choice carries the field's own id, so that an error can lead to it. */
export function Radios(
  props: Field & { choices: readonly Choice[]; value: string | null; legendClass?: string; small?: boolean },
) {
  const { name, label, choices, value, legendClass = 'govuk-fieldset__legend--s', small = false } = props;
  return (
    <Group field={props}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class={`govuk-fieldset__legend ${legendClass}`}>{label}</legend>
        <HintAndError {...props} />
        <div class={small ? 'govuk-radios govuk-radios--small' : 'govuk-radios'}>
          {choices.map((choice, index) => (
            <RadioItem
              choice={choice}
              name={name}
              id={index === 0 ? name : `${name}-${index + 1}`}
              checked={choice.value === value}
            />
          ))}
        </div>
      </fieldset>
    </Group>
  );
}

function RadioItem(props: { choice: Choice; name: string; id: string; checked: boolean }) {
  const { choice, name, id, checked } = props;
  return (
    <div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        id={id}
        name={name}
        type="radio"
        value={choice.value}
        checked={checked}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-item-hint`}
      />
      <label class="govuk-label govuk-radios__label" for={id}>
        {choice.label}
      </label>
      {choice.hint === undefined ? null : (
        <div id={`${id}-item-hint`} class="govuk-hint govuk-radios__hint">
          {choice.hint}
        </div>
      )}
    </div>
  );
}

/** Any number of several. The first choice carries the field's own id, so that an error can lead to it. */
export function Checkboxes(props: Field & { choices: readonly Choice[]; values: readonly string[] }) {
  const { name, label, choices, values } = props;
  return (
    <Group field={props}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <HintAndError {...props} />
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {choices.map(({ value, label: text }, index) => (
            <div class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                id={index === 0 ? name : `${name}-${index + 1}`}
                name={name}
                type="checkbox"
                value={value}
                checked={values.includes(value)}
              />
              <label
                class="govuk-label govuk-checkboxes__label"
                for={index === 0 ? name : `${name}-${index + 1}`}
              >
                {text}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </Group>
  );
}

/** Choices of a filter: all, then each by its word. */
export const filterChoices = <T extends string>(
  ids: readonly T[],
  wordOf: (id: T) => string,
  all: string,
): readonly Choice[] => [{ value: '', label: all }, ...ids.map((id) => ({ value: id, label: wordOf(id) }))];

/** One of a list, for filters. The empty value stands for all. */
export function Select(props: Field & { choices: readonly Choice[]; value: string }) {
  const { name, label, choices, value } = props;
  return (
    <div class="app-filters__field">
      <label class="govuk-label" for={name}>
        {label}
      </label>
      <select class="govuk-select" id={name} name={name}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
