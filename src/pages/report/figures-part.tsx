import type { Finding } from '../../core/contract/index.ts';
import { tierNames } from '../../core/report/index.ts';
import {
  figureFor,
  parameterText,
  type Term,
  type TermParameter,
  type Tier,
} from '../../core/terms/index.ts';

/** The figures a term settles: what their papers give and what we ask. */
export function FiguresPart({ term, finding, tier }: { term: Term; finding: Finding; tier: Tier }) {
  if (term.parameters.length === 0) return null;
  return (
    <section class="app-section">
      <h2>Figures</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Figures of this term</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Figure
            </th>
            <th scope="col" class="govuk-table__header">
              Their papers
            </th>
            <th scope="col" class="govuk-table__header">
              Our ask at {tierNames[tier].toLowerCase()} tier
            </th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {term.parameters.map((parameter) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {parameter.title}
                {parameter.trigger === null ? null : (
                  <span class="app-quiet app-table__note">{parameter.trigger}</span>
                )}
              </th>
              <td class="govuk-table__cell" data-label="Their papers">
                {given(parameter, finding)}
              </td>
              <td class="govuk-table__cell" data-label="Our ask">
                {parameterText(parameter, figureFor(parameter, 'preferred', tier))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function given(parameter: TermParameter, { params }: Finding): string {
  const value = params[parameter.name];
  return value === null || value === undefined ? 'Not stated' : parameterText(parameter, value);
}
