import type { ImportPreview, PlannedRow } from '../../app/index.ts';
import { Heads } from '../home/contract-cell.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { counted } from '../parts/phrases.ts';
import type { Sentences } from '../parts/sentences.ts';

const outcomeWords: Readonly<Record<PlannedRow['outcome'], string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  fault: 'Fault',
};
const looks: Readonly<Record<PlannedRow['outcome'], string>> = {
  new: 'app-status--covered',
  changed: 'app-status--ask',
  unchanged: '',
  fault: 'app-status--absent',
};
/** More rows than this are not drawn; faults and changes come first. */
const shownRows = 500;
const order: readonly PlannedRow['outcome'][] = ['fault', 'changed', 'new', 'unchanged'];

/** What an import would do, row by row, and the way to do it. */
export function PreviewPage({ preview, errors }: { preview: ImportPreview; errors: Sentences }) {
  const { kind, counts } = preview;
  const rows = preview.rows.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  const nothing = counts.new + counts.changed === 0;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>What this import would do</h1>
      <p class="app-lead">
        {`"${preview.file}": ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counted(counts.fault, 'fault')}.`}
      </p>
      {preview.notes.map((note) => (
        <div class="app-notice">
          <p>{note}</p>
        </div>
      ))}
      <div class="app-buttons" id="main-action">
        {counts.fault > 0 || nothing ? (
          <p>
            {counts.fault > 0
              ? 'Nothing is imported while a row has a fault. Correct the file and hand it in again.'
              : 'There is nothing to import: everything is here already.'}
          </p>
        ) : (
          <form action={`/imports/${preview.id}`} method="post">
            <input type="hidden" name="seal" value={preview.seal} />
            <button class="app-button" type="submit">
              {`Import ${counted(counts.new + counts.changed, 'row')}`}
            </button>
          </form>
        )}
        <a class="app-button app-button--secondary" href={`/imports/${kind}`}>
          Hand in another file
        </a>
      </div>
      <table class="govuk-table app-table app-rows">
        <caption class="govuk-table__caption govuk-visually-hidden">Rows of the table, faults first</caption>
        <Heads titles={['Row', 'Name', 'Outcome', 'What happens']} />
        <tbody class="govuk-table__body">
          {rows.slice(0, shownRows).map((row) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                Row {row.number}
              </th>
              <td class="govuk-table__cell" data-label="Name">
                {row.name === '' ? 'No name' : row.name}
              </td>
              <td class="govuk-table__cell" data-label="Outcome">
                <span class={`app-status app-status--plain ${looks[row.outcome]}`}>
                  {outcomeWords[row.outcome]}
                </span>
              </td>
              <td class="govuk-table__cell" data-label="What happens">
                <WhatHappens row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownRows ? (
        <p class="app-quiet">{`${rows.length - shownRows} more rows are not shown; they are counted above.`}</p>
      ) : null}
    </>
  );
}

function WhatHappens({ row }: { row: PlannedRow }) {
  const lines = [
    ...row.faults,
    ...row.notes,
    ...row.changes.map(({ title, from, to }) =>
      row.outcome === 'new'
        ? `${title}: ${to}`
        : `${title}: from ${from === '' ? 'nothing' : `"${from}"`} to ${to === '' ? 'nothing' : `"${to}"`}`,
    ),
  ];
  if (lines.length === 0) return <span class="app-quiet">Stays as it is</span>;
  return (
    <ul class="app-import__lines">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}
