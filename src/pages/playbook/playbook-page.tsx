import type { ShownPlaybook } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { Seen } from '../parts/seen.tsx';
import type { Sentences } from '../parts/sentences.ts';

interface PlaybookPageProps {
  readonly playbook: ShownPlaybook;
  /** As it was sent, where it has to be corrected; else as it is kept. */
  readonly text: string;
  /** Stands for what was kept when the form was opened. */
  readonly seen: string;
  readonly errors: Sentences;
  readonly saved: boolean;
}

/** What the house asks for as a rule, written in a form that names only what differs from Candour's own settings. */
export function PlaybookPage({ playbook, text, seen, errors, saved }: PlaybookPageProps) {
  const { number, savedAt, savedBy, mayEdit } = playbook;
  const faults = (errors.text ?? '').split('\n').filter((line) => line !== '');
  return (
    <>
      <ErrorSummary errors={faults.length === 0 ? errors : { text: faultsCounted(faults.length) }} />
      <h1>Playbook</h1>
      <p class="app-lead">
        What your house asks of every supplier: your name, where you start, and your own figures. Each
        contract may depart from it on its annex page.
      </p>
      {saved ? (
        <p class="app-notice app-notice--good">Saved. Every annex from now on starts from it.</p>
      ) : null}
      {savedAt === null ? (
        <p>You have none yet, so Candour’s own settings hold. They stand below, to change.</p>
      ) : (
        <p class="app-quiet app-small">
          Saved {number === 1 ? 'once' : `${number} times`}, last <Moment at={savedAt} />, by {savedBy}
        </p>
      )}
      <form class="app-playbook" action="/playbook" method="post" novalidate>
        <Seen mark={seen} />
        <div class={faults.length === 0 ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label class="govuk-label govuk-label--s" for="text">
            Your playbook
          </label>
          <div id="text-hint" class="govuk-hint">
            Lines that begin with # do not count: take the mark away to change a clause. A position is
            preferred, fallback or minimum; a figure is one value for every tier, or one each for low, medium
            and high.
          </div>
          {faults.length === 0 ? null : (
            <ul id="text-error" class="app-faults">
              {faults.map((fault) => (
                <li class="govuk-error-message">
                  <span class="govuk-visually-hidden">Error:</span> {fault}
                  <code class="app-faults__line">{lineOf(text, fault)}</code>
                </li>
              ))}
            </ul>
          )}
          <textarea
            class="govuk-textarea app-playbook__text"
            id="text"
            name="text"
            rows={30}
            spellcheck={false}
            wrap="off"
            readonly={!mayEdit}
            aria-describedby={faults.length === 0 ? 'text-hint' : 'text-hint text-error'}
          >
            {text}
          </textarea>
        </div>
        {mayEdit ? (
          <button class="app-button" type="submit">
            Save the playbook
          </button>
        ) : (
          <p>Your role lets you read the playbook, and not change it.</p>
        )}
      </form>
    </>
  );
}

const faultsCounted = (count: number): string =>
  count === 1 ? 'The playbook has a fault.' : `The playbook has ${count} faults.`;

/** The line that a fault names, since a text area shows no numbers. */
function lineOf(text: string, fault: string): string | null {
  const number = /^Line (\d+):/.exec(fault)?.[1];
  return number === undefined ? null : (text.split(/\r?\n/)[Number(number) - 1] ?? null);
}
