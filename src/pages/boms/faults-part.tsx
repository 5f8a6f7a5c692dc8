import type { KeptBom } from '../../core/bom/index.ts';
import { HeadRow } from '../parts/head-row.tsx';
import { counted } from '../parts/phrases.ts';

const mostFaults = 50;

/** What is wrong with the file, as many faults as a page holds. */
export function Faults({ result: { faults } }: { result: KeptBom }) {
  if (faults.length === 0) return null;
  return (
    <section class="app-section">
      <h2>What is wrong with the file</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Faults, the most useful first</caption>
        <HeadRow heads={['What, and what to write instead', 'Where']} />
        <tbody class="govuk-table__body">
          {faults.slice(0, mostFaults).map(({ message, path }) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell">{message}</td>
              <td class="govuk-table__cell app-path" data-label="Where">
                <code>{path}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length <= mostFaults ? null : (
        <p class="app-quiet">{counted(faults.length - mostFaults, 'more fault')} in the downloads.</p>
      )}
    </section>
  );
}
