import {
  coverageByPrinciple,
  type PrincipleCoverage,
  type Review,
  type Standing,
  standingNames,
} from '../../core/report/index.ts';

/** In the order in which they stand in a bar. Our own actions are no matter of the papers. */
const shown: readonly Standing[] = ['met', 'weak', 'missing', 'ask'];

const barWidth = 300;
const barHeight = 14;

/** How far the papers cover each principle: a bar and its figures, each row leading to the obligations behind it. */
export function CoveragePart({ review, result }: { review: string; result: Review }) {
  const rows = coverageByPrinciple(result);
  const longest = Math.max(1, ...rows.map(({ total }) => total));
  return (
    <section class="app-section">
      <h2>Coverage by principle</h2>
      <ul class="app-legend" aria-hidden="true">
        {shown.map((standing) => (
          <li class={`app-legend__item app-legend__item--${standing}`}>{standingNames[standing]}</li>
        ))}
      </ul>
      <table class="govuk-table">
        <caption class="govuk-table__caption govuk-visually-hidden">
          How the obligations under each principle stand
        </caption>
        <thead class="govuk-visually-hidden">
          <tr>
            <th scope="col">Principle</th>
            <th scope="col">How its obligations stand</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {rows.map((row) => (
            <tr class="app-coverage__row">
              <th scope="row" class="app-coverage__name">
                <a
                  class="govuk-link govuk-link--no-visited-state"
                  href={`/reviews/${review}/obligations?principle=${row.principle}`}
                  title={row.title}
                >
                  {row.principle}. {row.name}
                </a>
              </th>
              <td class="app-coverage__bar">
                <Bar row={row} longest={longest} />
                <span class="app-coverage__figures">{figures(row)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function figures({ counts, total }: PrincipleCoverage): string {
  if (total === 0) return 'Nothing for the papers to settle';
  return shown
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${counts[standing]} ${standingNames[standing].toLowerCase()}`)
    .join(', ');
}

function Bar({ row, longest }: { row: PrincipleCoverage; longest: number }) {
  const unit = barWidth / longest;
  const before = (standing: Standing) =>
    shown.slice(0, shown.indexOf(standing)).reduce((sum, earlier) => sum + row.counts[earlier], 0);
  return (
    <svg
      class="app-bar"
      viewBox={`0 0 ${barWidth} ${barHeight}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="app-bar__ground" x="0" y="0" width={row.total * unit} height={barHeight} />
      {shown.map((standing) => (
        <rect
          class={`app-bar__part app-bar__part--${standing}`}
          x={before(standing) * unit}
          y="0"
          width={row.counts[standing] * unit}
          height={barHeight}
        />
      ))}
    </svg>
  );
}
