import type { ImportKind } from '../../app/index.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import type { Sentences } from '../parts/sentences.ts';

const hints: Readonly<Record<ImportKind, string>> = {
  suppliers: 'One row a supplier. Columns: Name, Website, Contact, Notes.',
  contracts:
    'One row a contract. Columns: Name, Supplier, Reference, State, Starts, Ends, Notice days, Renewal, Renewal months.',
};

/** Takes a table; what it would do is shown before anything is done. */
export function UploadPage({ kind, errors }: { kind: ImportKind; errors: Sentences }) {
  const error = errors.file ?? errors.main;
  const templates = `/api/v1/imports/templates/${kind}`;
  return (
    <>
      <ErrorSummary errors={error === undefined ? {} : { file: error }} />
      <h1>Import {kind}</h1>
      <p class="app-lead">
        Hand in a table as CSV or XLSX. You see row by row what it would do before anything is changed.
      </p>
      <form
        class="app-form"
        action={`/imports/${kind}`}
        method="post"
        enctype="multipart/form-data"
        novalidate
      >
        <div class={error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
          <label class="govuk-label govuk-label--s" for="file">
            The table
          </label>
          <div id="file-hint" class="govuk-hint">
            {hints[kind]} Up to 5,000 rows and 5 MB.
          </div>
          {error === undefined ? null : (
            <p id="file-error" class="govuk-error-message">
              <span class="govuk-visually-hidden">Error:</span> {error}
            </p>
          )}
          <input
            class="govuk-file-upload"
            id="file"
            name="file"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            aria-describedby={error === undefined ? 'file-hint' : 'file-hint file-error'}
          />
        </div>
        <button class="app-button" type="submit">
          Show what it would do
        </button>
      </form>
      <section class="app-section">
        <h2>How to fill it</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>
            Begin with a template:{' '}
            <a class="govuk-link" href={`${templates}/xlsx`}>
              XLSX
            </a>{' '}
            or{' '}
            <a class="govuk-link" href={`${templates}/csv`}>
              CSV
            </a>
            . Or download the list, change it, and hand it in again.
          </li>
          <li>
            A column that the table does not have leaves what is here as it is. An empty cell empties it.
          </li>
          <li>Days are read as 2027-03-31, 31/03/2027 or 31 March 2027.</li>
        </ul>
      </section>
    </>
  );
}
