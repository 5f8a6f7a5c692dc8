import { termById } from '../../terms/index.ts';
import { coverageByPrinciple } from '../coverage.ts';
import type { TermGap } from '../gaps.ts';
import { dateName, standingNames, strengthNames, tierNames } from '../names.ts';
import type { Review, Standing } from '../review.ts';
import { type Summary, summary } from '../summary.ts';
import { coverageChart, coverageTable } from './coverage-chart.ts';
import { html, type Markup } from './markup.ts';

const reasonsShown = 3;

/** The one page for whoever reads no more: how it stands, what presses, what next, coverage by principle. */
export function summaryPage(review: Review): Markup {
  const page = summary(review);
  const coverage = coverageByPrinciple(review);
  return html`<section id="summary" class="summary" aria-labelledby="summary-title">
${title(review)}
<p class="headline">${page.headline}</p>
${tiles(page)}
<div class="columns">
<div>
<h2>Most pressing</h2>
${page.pressing.length === 0 ? html`<p>No term that this use calls for falls short.</p>` : html`<ol class="pressing">${page.pressing.map(pressing)}</ol>`}
${page.gaps > page.pressing.length ? html`<p class="aside"><a href="#gaps">All ${page.gaps} terms that fall short</a></p>` : null}
</div>
<div>
<h2>Tier: ${tierNames[page.tier.level].toLowerCase()}</h2>
<ul class="reasons">${page.tier.reasons.slice(0, reasonsShown).map(({ because }) => html`<li>${because}</li>`)}</ul>
${page.tier.reasons.length > reasonsShown ? html`<p class="aside"><a href="#scope">All ${page.tier.reasons.length} reasons, and who has which role</a></p>` : null}
<h2>What to do next</h2>
<ol class="next">${page.next.map((step) => html`<li>${step}</li>`)}</ol>
</div>
</div>
<h2>Coverage by principle</h2>
<div class="coverage">${coverageChart(coverage)}${coverageTable(coverage)}</div>
</section>`;
}

function title({ about, reviewedAt }: Review): Markup {
  const subject = about.system || about.supplier || 'An AI system';
  const facts: readonly (readonly [string, string])[] = [
    ['Supplier', about.supplier],
    ['Use', about.use],
    ['Reviewed', reviewedAt === null ? '' : dateName(reviewedAt)],
  ];
  return html`<h1 id="summary-title">${subject}<span class="visually-hidden">: </span><small>Contract review against the AI Cyber Security Code of Practice</small></h1>
<dl class="facts">${facts
    .filter(([, fact]) => fact !== '')
    .map(([name, fact]) => html`<div><dt>${name}</dt><dd dir="auto">${fact}</dd></div>`)}</dl>`;
}

const tileOrder: readonly Standing[] = ['missing', 'weak', 'met', 'ask', 'own-action'];
const tileSays: Readonly<Record<Standing, string>> = {
  missing: 'not in the papers',
  weak: 'too vague to rely on',
  met: 'settled by the papers',
  ask: 'for the supplier to answer',
  'own-action': 'whatever the papers say',
};

function tiles({ counts, required }: Summary): Markup {
  return html`<ul class="tiles">${tileOrder.map(
    (standing) =>
      html`<li class="tile ${standing}"><b>${counts[standing]}</b> <span class="name">${standingNames[standing]}</span> <span class="says">${tileSays[standing]}; ${required[standing]} required</span></li>`,
  )}</ul>`;
}

function pressing({ term, standing, strength, without }: TermGap): Markup {
  return html`<li><a href="#term-${term}">${termById(term).title}</a> <span class="badge ${standing}">${standingNames[standing]}</span> <span class="strength">${strengthNames[strength].toLowerCase()}</span><br>${without}</li>`;
}
