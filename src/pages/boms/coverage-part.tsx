import type { KeptBom } from '../../core/bom/index.ts';
import { provisionById } from '../../core/code/index.ts';
import { HeadRow } from '../parts/head-row.tsx';
import { ElementTag, elementWord, ProvisionTag } from './words.tsx';

type ProvisionKept = KeptBom['coverage']['code'][string];

/** How far a BOM shows what the provisions ask, each with its points and what is missing. */
export function Code({ result }: { result: KeptBom }) {
  return (
    <section class="app-section">
      <h2>How far it shows what the Code asks</h2>
      <table class="govuk-table app-table">
        <caption class="govuk-table__caption govuk-visually-hidden">Provisions that a BOM can show</caption>
        <HeadRow heads={['Provision', 'State', 'Points', 'What is missing']} />
        <tbody class="govuk-table__body">
          {Object.entries(result.coverage.code).map(([id, provision]) => (
            <tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                <a class="govuk-link govuk-link--no-visited-state" href={`/code/${id}`}>
                  {id} {provisionById(id)?.title ?? ''}
                </a>
              </th>
              <td class="govuk-table__cell" data-label="State">
                <ProvisionTag state={provision.state} />
              </td>
              <td class="govuk-table__cell app-figure" data-label="Points">
                {rounded(provision.points)} of {rounded(provision.of)}
              </td>
              <td class="govuk-table__cell">
                <Missing provision={provision} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

function Missing({ provision }: { provision: ProvisionKept }) {
  const open = provision.because.filter(
    ({ decides, state }) => decides && state !== 'present' && state !== 'not-applicable',
  );
  const points = provision.because.filter((point) => point.points > 0);
  return (
    <>
      {provision.state === 'not-applicable' ? (provision.because[0]?.because[0]?.says ?? '') : null}
      {open.map(({ title, state }) => `${title}: ${elementWord(state)}`).join('; ')}
      {points.length === 0 ? null : (
        <details class="govuk-details app-details--small">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              What counts<span class="govuk-visually-hidden"> for {provision.because[0]?.title}</span>
            </span>
          </summary>
          <div class="govuk-details__text">
            <ul class="app-list app-small">
              {points.map(({ title, points: given, weight, because }) => (
                <li>
                  {title}, {rounded(given)} of {rounded(weight)}:{' '}
                  {because
                    .filter(({ path }) => path !== null)
                    .slice(0, 3)
                    .map(({ path, value }) => (
                      <span class="app-block">
                        <code>{path}</code> {value === null ? '' : `“${value.slice(0, 80)}”`}
                      </span>
                    ))}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </>
  );
}

/** The G7 list of minimum elements, one by one. */
export function G7({ result }: { result: KeptBom }) {
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">The G7 list of minimum elements, one by one</span>
      </summary>
      <div class="govuk-details__text app-details__wide">
        <table class="govuk-table app-table">
          <caption class="govuk-table__caption govuk-visually-hidden">Elements of the G7 list</caption>
          <HeadRow heads={['Element', 'State', 'Where or why']} />
          <tbody class="govuk-table__body">
            {Object.values(result.coverage.g7).map(({ number, title, state, because }) => (
              <tr class="govuk-table__row">
                <th scope="row" class="govuk-table__header">
                  {number} {title}
                </th>
                <td class="govuk-table__cell" data-label="State">
                  <ElementTag state={state} />
                </td>
                <td class="govuk-table__cell app-path">
                  {state === 'present' || state === 'partly' ? (
                    <code>{because.find(({ path }) => path !== null)?.path ?? ''}</code>
                  ) : (
                    (because[0]?.says ?? '')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
