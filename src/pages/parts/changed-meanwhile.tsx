import type { SentForm } from './form.ts';
import { HeadRow } from './head-row.tsx';
import { Seen, seenField } from './seen.tsx';

/** A field that somebody else has changed since the form was opened, or that the form changes. */
export interface BothValues {
  readonly label: string;
  readonly now: string;
  readonly mine: string;
}

interface ChangedMeanwhileProps {
  /** "this supplier" */
  readonly what: string;
  /** Where what is there is shown. */
  readonly href: string;
  /** Where it is changed. */
  readonly form: string;
  /** Where the form was sent. */
  readonly action: string;
  readonly values: readonly BothValues[];
  /** What was typed, by field, to be sent again by who wants it over what is there. */
  readonly sent: SentForm['sent'];
  /** Stands for what is there now. */
  readonly seen: string;
}

/** Says that somebody else changed a thing while a form of it was open, and leaves it to the person what holds. */
export function ChangedMeanwhile({ what, href, form, action, values, sent, seen }: ChangedMeanwhileProps) {
  return (
    <>
      <h1>Changed meanwhile</h1>
      <p class="app-lead" role="alert">
        Somebody else has changed {what} since you opened it. What you typed was not saved.
      </p>
      {values.length === 0 ? <p>What is there now is what you typed.</p> : <Values values={values} />}
      <div class="app-buttons">
        <a class="app-button" href={href}>
          Keep what is there
        </a>
        <form action={action} method="post">
          <Seen mark={seen} />
          {sent
            .filter(([name]) => name !== seenField)
            .map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
          <button class="app-button app-button--secondary" type="submit">
            Save mine over it
          </button>
        </form>
        {form === href ? null : (
          <a class="app-button app-button--secondary" href={form}>
            Change what is there
          </a>
        )}
      </div>
    </>
  );
}

function Values({ values }: { values: readonly BothValues[] }) {
  return (
    <table class="govuk-table app-table">
      <caption class="govuk-table__caption govuk-visually-hidden">What differs</caption>
      <HeadRow heads={['Field', 'There now', 'Yours']} />
      <tbody class="govuk-table__body">
        {values.map(({ label, now, mine }) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {label}
            </th>
            <td class="govuk-table__cell app-anywhere app-lines" data-label="There now">
              {now || 'Nothing'}
            </td>
            <td class="govuk-table__cell app-anywhere app-lines" data-label="Yours">
              {mine || 'Nothing'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Browsers end the lines of a form as they like. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/**
 * The fields in which what is there now and what was typed differ.
 *
 * @param labels what each field is called, in the order of the form
 * @param wordsOf what a person reads for a value, where it is not the value itself
 */
export function bothValues<Field extends string>(
  labels: Readonly<Record<Field, string>>,
  now: Readonly<Record<Field, string>>,
  mine: Readonly<Record<Field, string>>,
  wordsOf: (field: Field, value: string) => string = (_, value) => value,
): BothValues[] {
  const values: BothValues[] = [];
  for (const field in labels) {
    if (plain(now[field]) === plain(mine[field])) continue;
    values.push({
      label: labels[field],
      now: wordsOf(field, now[field]),
      mine: wordsOf(field, mine[field]),
    });
  }
  return values;
}
