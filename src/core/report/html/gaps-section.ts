import { provisions } from '../../code/index.ts';
import { termById } from '../../terms/index.ts';
import { shortfallsIn, type TermGap, termGaps } from '../gaps.ts';
import { standingNames, strengthNames } from '../names.ts';
import { byProvision } from '../questions.ts';
import type { Review } from '../review.ts';
import { html, type Markup } from './markup.ts';
import { provisionDuties } from './provision-duties.ts';

/** Everything the contract should settle and does not, most pressing first. */
export function gapsSection(review: Review): Markup {
  const gaps = termGaps(review);
  const shortfalls = shortfallsIn(review);
  return html`<section id="gaps" aria-labelledby="gaps-title">
<h2 id="gaps-title">Gaps</h2>
<p class="lead">What this use calls for and the papers do not give: by strength, then what is missing before what is weak, then by what it would mean for us.</p>
${gaps.length === 0 ? html`<p>There are none.</p>` : html`<ol class="gaps">${gaps.map((gap) => gapItem(gap))}</ol>`}
${
  shortfalls.length === 0
    ? null
    : html`<h3>Promises that give less than we ask</h3>
<ul class="shortfalls">${shortfalls.map(
        ({ term, says, belowMinimum }) =>
          html`<li><a href="#term-${term}">${termById(term).title}</a>. ${says}${belowMinimum ? html` <strong>That is less than the least we settle for.</strong>` : null}</li>`,
      )}</ul>`
}
</section>`;
}

function gapItem({ term, standing, strength, obligations, without }: TermGap): Markup {
  return html`<li class="gap ${standing}">
<h3><a href="#term-${term}">${termById(term).title}</a> <span class="badge ${standing}">${standingNames[standing]}</span> <span class="strength">${strengthNames[strength].toLowerCase()}</span></h3>
<p>${without}</p>
${
  obligations.length === 0
    ? beside(term)
    : html`<ul class="duties">${byProvision(
        provisions,
        obligations.map(({ obligation }) => obligation),
      ).map((item) => html`<li>${provisionDuties(item, true)}</li>`)}</ul>`
}
</li>`;
}

function beside(term: TermGap['term']): Markup {
  return html`<p class="aside">Beside the Code’s single duties: ${termById(term).basis ?? 'good practice'}.</p>`;
}
