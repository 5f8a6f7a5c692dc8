import {
  type Given,
  type HeldRole,
  type Question,
  questionGroups,
  type Reason,
  roleTitles,
  type SetAside,
} from '../../scope/index.ts';
import { counted } from '../counted.ts';
import { partyName, tierNames } from '../names.ts';
import type { Review } from '../review.ts';
import { html, type Markup } from './markup.ts';

/** Who has which role, how much is at stake, and the answers both rest on. */
export function scopeSection(review: Review): Markup {
  const { roles, others, tier, notKnown, setAside } = review.scope;
  return html`<section id="scope" aria-labelledby="scope-title">
<h2 id="scope-title">The use: roles, tier and answers</h2>
<h3>Tier: ${tierNames[tier.level].toLowerCase()}</h3>
<ul class="reasons">${tier.reasons.map(reasonItem)}</ul>
${aside(setAside)}
<h3>Who has which role</h3>
<div class="cards">
${rolesCard(partyName('us', review), roles.us)}
${rolesCard(partyName('supplier', review), roles.supplier)}
${rolesCard('Others, outside the contract', others)}
</div>
<h3>Answers about the use</h3>
${notKnown.length === 0 ? null : html`<p class="notice">${counted(notKnown.length, 'question')} ${notKnown.length === 1 ? 'has' : 'have'} no answer yet. Each counts as its stricter case.</p>`}
<div class="scroll" role="region" aria-label="Answers about the use" tabindex="0"><table>
<thead><tr><th scope="col">Question</th><th scope="col">Answer</th></tr></thead>
${questionGroups.map(
  ({ title, questions }) =>
    html`<tbody><tr><th scope="rowgroup" colspan="2">${title}</th></tr>${questions.map((question) => answerRow(question, review))}</tbody>`,
)}
</table></div>
</section>`;
}

function aside(setAside: readonly SetAside[]): Markup | null {
  if (setAside.length === 0) return null;
  const reasons = [...new Set(setAside.map(({ because }) => because))];
  return html`<details><summary>${counted(setAside.length, 'obligation')} set aside for this use, with the reason</summary><dl class="aside">${reasons.map(
    (reason) =>
      html`<dt>${reason}</dt><dd>${setAside
        .filter(({ because }) => because === reason)
        .map(({ party, duty }) => `${duty.id} (${party === 'us' ? 'ours' : 'the supplier’s'})`)
        .join(', ')}</dd>`,
  )}</dl></details>`;
}

function rolesCard(name: string, held: readonly HeldRole[]): Markup {
  return html`<section class="card"><h4>${name}</h4>${
    held.length === 0
      ? html`<p>No role.</p>`
      : html`<dl class="roles">${held.map(
          ({ role, reasons }) =>
            html`<dt>${roleTitles[role].title}</dt><dd><p class="aside">${roleTitles[role].meaning}</p><ul>${reasons.map(reasonItem)}</ul></dd>`,
        )}</dl>`
  }</section>`;
}

function reasonItem(reason: Reason): Markup {
  const given = [reason, ...reason.also];
  return html`<li>${reason.because} <span class="given">(${given.map(
    (each, index) => html`${index === 0 ? null : '; '}${givenText(each)}`,
  )})</span></li>`;
}

function givenText({ question, answer }: Given): string {
  const asked = questionGroups.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  return `${asked?.text ?? question} ${answer === null ? 'Not known' : labelOf(asked, answer)}`;
}

function labelOf(question: Question | undefined, answer: string): string {
  return question?.choices.find(({ id }) => id === answer)?.label ?? answer;
}

function answerRow(question: Question, { scope }: Review): Markup {
  const answer = scope.answers[question.id];
  return html`<tr><th scope="row">${question.text}</th><td>${answer === undefined ? html`<span class="badge unknown">Not known</span>` : labelOf(question, answer)}</td></tr>`;
}
