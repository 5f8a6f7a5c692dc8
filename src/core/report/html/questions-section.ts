import { type SystemKind, systemKindNames } from '../../code/index.ts';
import { suggestedSystemKind } from '../../scope/index.ts';
import { termById } from '../../terms/index.ts';
import {
  dutyQuestions,
  ownActions,
  type PrincipleGroup,
  type ProvisionItem,
  termQuestions,
} from '../questions.ts';
import type { Review } from '../review.ts';
import { html, type Markup } from './markup.ts';
import { provisionDuties } from './provision-duties.ts';

/** What to ask the supplier: over gaps until clauses are agreed, and over what contracts do not settle. */
export function questionsSection(review: Review): Markup {
  const overGaps = termQuestions(review);
  return html`<section id="questions" aria-labelledby="questions-title">
<h2 id="questions-title">Questions to the supplier</h2>
${
  overGaps.length === 0
    ? null
    : html`<h3>Until the clauses are agreed</h3><ol class="questions">${overGaps.map(
        ({ term, question }) =>
          html`<li>${question} <span class="given">(<a href="#term-${term}">${termById(term).title}</a>)</span></li>`,
      )}</ol>`
}
<h3>What contracts do not usually settle</h3>
${groups(dutyQuestions(review), suggestedSystemKind(review.scope.answers), (title) => html`<h4>${title}</h4>`)}
</section>`;
}

/** What is ours to do whatever the papers say. */
export function actionsSection(review: Review): Markup {
  return html`<section id="actions" aria-labelledby="actions-title">
<h2 id="actions-title">Our own actions</h2>
<p class="lead">The Code lays these on us by our roles. No contract takes them away; some of them rest on what the supplier tells us.</p>
${groups(ownActions(review), suggestedSystemKind(review.scope.answers), (title) => html`<h3>${title}</h3>`)}
</section>`;
}

function groups(
  found: readonly PrincipleGroup[],
  kind: SystemKind,
  heading: (title: string) => Markup,
): Markup {
  if (found.length === 0) return html`<p>There are none.</p>`;
  return html`${found.map(
    ({ principle, title, items }) =>
      html`<div class="principle">${heading(`${principle}. ${title}`)}<ul class="tasks">${items.map((item) => html`<li>${provisionDuties(item)}${example(item, kind)}</li>`)}</ul></div>`,
  )}`;
}

function example({ provision }: ProvisionItem, kind: SystemKind): Markup {
  return html`<details><summary>Example and evidence<span class="visually-hidden"> for ${provision.id}</span></summary>
<p class="measure"><b>${systemKindNames[kind]}:</b> ${provision.measures[kind]}</p>
<p class="measure"><b>What shows it:</b> ${provision.evidence.join('; ')}</p></details>`;
}
