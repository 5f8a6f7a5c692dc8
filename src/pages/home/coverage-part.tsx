import { type HeatCell, type HeatRow, heatTiers } from '../../core/portfolio/index.ts';
import { tierNames } from '../../core/report/index.ts';

const size = { label: 168, cell: 62, row: 26, head: 24 };
const columns = [
  { title: 'All', of: (row: HeatRow): HeatCell => row.all },
  ...heatTiers.map((tier) => ({ title: tierNames[tier], of: (row: HeatRow): HeatCell => row.byTier[tier] })),
];
const width = size.label + columns.length * size.cell;

/** How far the papers in force cover each principle, as a map and as the table it is drawn from. */
export function CoveragePart({ coverage }: { coverage: readonly HeatRow[] }) {
  const owed = coverage.some(({ all }) => all.total > 0);
  return (
    <section class="app-section" aria-labelledby="coverage">
      <h2 id="coverage">Coverage of the Code</h2>
      {owed ? (
        <div class="app-heat">
          <HeatMap coverage={coverage} />
          <details class="app-details">
            <summary>The map as a table</summary>
            <HeatTable coverage={coverage} />
          </details>
        </div>
      ) : (
        <p class="app-quiet">
          No paper of a contract in force is reviewed yet. The map shows how far they cover each principle.
        </p>
      )}
    </section>
  );
}

function HeatMap({ coverage }: { coverage: readonly HeatRow[] }) {
  const height = size.head + coverage.length * size.row;
  return (
    <svg
      class="app-heat__map"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby="heat-title heat-description"
    >
      <title id="heat-title">
        Percent of obligations that the papers in force meet, by principle and tier
      </title>
      <desc id="heat-description">The table below the map gives each figure.</desc>
      {columns.map(({ title }, index) => (
        <text class="app-heat__head" x={size.label + (index + 0.5) * size.cell} y="15" text-anchor="middle">
          {title}
        </text>
      ))}
      {coverage.map((row, at) => (
        <g>
          <text class="app-heat__name" x="0" y={size.head + at * size.row + 17}>
            {`${row.principle}. ${row.name}`}
          </text>
          {columns.map(({ of }, index) => (
            <Field cell={of(row)} x={size.label + index * size.cell} y={size.head + at * size.row} />
          ))}
        </g>
      ))}
    </svg>
  );
}

function Field({ cell, x, y }: { cell: HeatCell; x: number; y: number }) {
  const band = bandOf(cell);
  return (
    <>
      <rect
        class={`app-heat__field app-heat__field--${band}`}
        x={x + 1}
        y={y + 1}
        width={size.cell - 2}
        height={size.row - 2}
        rx="3"
      />
      <text
        class={`app-heat__figure app-heat__figure--${band}`}
        x={x + size.cell / 2}
        y={y + 17}
        text-anchor="middle"
      >
        {cell.percent === null ? '–' : `${cell.percent}%`}
      </text>
    </>
  );
}

/** The figure stands in every field, so that colour only repeats it. */
function bandOf({ percent }: HeatCell): 'none' | 'little' | 'some' | 'most' | 'all' {
  if (percent === null) return 'none';
  if (percent < 40) return 'little';
  if (percent < 70) return 'some';
  return percent < 100 ? 'most' : 'all';
}

function HeatTable({ coverage }: { coverage: readonly HeatRow[] }) {
  return (
    <table class="govuk-table app-heat__table">
      <caption class="govuk-table__caption">Obligations met, of those a contract can settle</caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {['Principle', ...columns.map(({ title }) => title)].map((title) => (
            <th scope="col" class="govuk-table__header">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        {coverage.map((row) => (
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              {`${row.principle}. ${row.name}`}
            </th>
            {columns.map(({ of }) => (
              <td class="govuk-table__cell">
                {of(row).total === 0 ? '–' : `${of(row).met} of ${of(row).total}`}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
