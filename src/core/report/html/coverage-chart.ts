import type { PrincipleCoverage } from '../coverage.ts';
import { standingNames } from '../names.ts';
import type { Standing } from '../review.ts';
import { html, type Markup } from './markup.ts';

/** What a bar is made of, from left to right. Our own actions are no matter of the papers. */
const drawn = ['met', 'weak', 'missing', 'ask'] as const satisfies readonly Standing[];
type Drawn = (typeof drawn)[number];

/** Fill and the colour of the figure on it: at least 4.5 to 1, so that the chart reads in print and by eye. */
const colours: Readonly<Record<Drawn, { readonly fill: string; readonly figure: string }>> = {
  met: { fill: '#2c7a63', figure: '#ffffff' },
  weak: { fill: '#e9b949', figure: '#2b2100' },
  missing: { fill: '#a8432f', figure: '#ffffff' },
  ask: { fill: '#c9d3e0', figure: '#1c2b40' },
};

const width = 420;
const labels = 148;
const row = 22;
const bar = 15;
const legend = 28;
/** A segment narrower than this has no room for its figure; the table has it. */
const roomForFigure = 13;

/**
 * Coverage by principle as a bar chart: an SVG element with title and description. Give the data table with it.
 * @param id begins the ids inside, so that two charts can stand on one page
 */
export function coverageChart(coverage: readonly PrincipleCoverage[], id = 'coverage'): Markup {
  const height = legend + coverage.length * row;
  const most = Math.max(1, ...coverage.map(({ total }) => total));
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-description" xmlns="http://www.w3.org/2000/svg">
<title id="${id}-title">How the papers cover each principle of the Code</title>
<desc id="${id}-description">${describe(coverage)}</desc>
<g font-size="11">${drawn.map((standing, index) => legendEntry(standing, index))}</g>
${coverage.map((principle, index) => barOf(principle, legend + index * row, most))}
</svg>`;
}

function legendEntry(standing: Drawn, index: number): Markup {
  const x = labels + index * 66;
  return html`<rect x="${x}" y="4" width="10" height="10" rx="2" fill="${colours[standing].fill}"/><text x="${x + 14}" y="13" fill="currentColor">${standingNames[standing]}</text>`;
}

function barOf({ principle, name, counts, total }: PrincipleCoverage, y: number, most: number): Markup {
  const scale = (width - labels) / most;
  let x = labels;
  const segments = drawn.map((standing) => {
    const segment = segmentOf(standing, counts[standing], x, y, scale);
    x += counts[standing] * scale;
    return segment;
  });
  return html`<g><text x="0" y="${y + 12}" font-size="12" fill="currentColor">${principle}. ${name}</text>${
    total === 0
      ? html`<text x="${labels}" y="${y + 12}" font-size="11" fill="currentColor">Nothing owed</text>`
      : segments
  }</g>`;
}

function segmentOf(standing: Drawn, count: number, x: number, y: number, scale: number): Markup | null {
  if (count === 0) return null;
  const long = count * scale;
  const { fill, figure } = colours[standing];
  const number =
    long < roomForFigure
      ? null
      : html`<text x="${round(x + long / 2)}" y="${y + 11.5}" font-size="10.5" text-anchor="middle" fill="${figure}">${count}</text>`;
  return html`<rect x="${round(x)}" y="${y}" width="${round(Math.max(long - 1, 0.5))}" height="${bar}" fill="${fill}"/>${number}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function describe(coverage: readonly PrincipleCoverage[]): string {
  const sum = (standing: Standing) => coverage.reduce((total, { counts }) => total + counts[standing], 0);
  return `Over all thirteen principles ${sum('met')} obligations are met, ${sum('weak')} weak, ${sum('missing')} missing and ${sum('ask')} to be asked. The table beside the chart gives each figure.`;
}

/** The figures of the chart, and our own actions beside them. */
export function coverageTable(coverage: readonly PrincipleCoverage[]): Markup {
  const columns = [...drawn, 'own-action'] as const;
  return html`<table class="figures">
<caption>Obligations by principle of the Code</caption>
<thead><tr><th scope="col">Principle</th>${columns.map((standing) => html`<th scope="col" class="number">${standingNames[standing]}</th>`)}</tr></thead>
<tbody>${coverage.map(
    ({ principle, name, counts }) =>
      html`<tr><th scope="row">${principle}. ${name}</th>${columns.map((standing) => html`<td class="number">${counts[standing] === 0 ? '–' : counts[standing]}</td>`)}</tr>`,
  )}</tbody>
</table>`;
}
