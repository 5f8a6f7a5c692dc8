import { provisionById } from '../../code/index.ts';
import type { Finding, ParameterValue } from '../../contract/index.ts';
import { figureFor, parameterText, type Term, type TermParameter } from '../../terms/index.ts';
import { isCalledFor, shortfallsIn } from '../gaps.ts';
import { marketOf } from '../market.ts';
import { dateName, statusNames, strengthNames } from '../names.ts';
import type { Review } from '../review.ts';
import { countsAs, foundOn, servingOf } from '../serving.ts';
import { isUnsure, likely, type Settled, settled } from '../settled.ts';
import { html, type Markup } from './markup.ts';
import { quoteMarkup } from './quote.ts';

/** Wording of provisions that the reader has a right to, by provision id, shown beside our own summary. */
export type Wording = Readonly<Record<string, string>>;

/** Everything about one term: what was found and why, in the paper's own words, and what it serves. */
export function termArticle(review: Review, term: Term, wording: Wording): Markup {
  const counts = settled(review.findings, review.decisions, term.id);
  const { finding, status } = counts;
  return html`<article class="term ${isUnsure(counts) ? 'unknown' : status}" id="term-${term.id}" aria-labelledby="title-${term.id}">
<h3 id="title-${term.id}">${term.title} ${statusBadge(counts)}${isCalledFor(review, term.id) ? null : html` <span class="badge unknown">Not called for by this use</span>`}</h3>
<p class="why">${term.why}</p>
${decided(counts)}
<p><strong>Finding.</strong> ${finding.reason}</p>
${doubt(counts)}
${grounds(counts)}
${countsForLess(review, term, counts)}
${finding.quotes.map((quote) => quoteMarkup(review.papers, quote))}
${closest(review, counts)}
${figures(review, term, counts)}
<p class="market"><strong>The market.</strong> ${marketOf(term.id).says}</p>
${status === 'covered' ? null : html`<p><strong>Ask the supplier.</strong> ${term.question}</p>`}
${provisions(term, wording)}
</article>`;
}

/** The status of a term, or where the evidence is thin a request to read, with what it probably is. */
export function statusBadge(counts: Settled): Markup {
  return isUnsure(counts)
    ? html`<span class="badge unknown">Low confidence, read these</span> <span class="given">${likely(counts)}</span>`
    : html`<span class="badge ${counts.status}">${statusNames[counts.status]}</span>`;
}

function doubt(counts: Settled): Markup | null {
  if (!isUnsure(counts)) return null;
  const { doubt, status } = counts.finding;
  const read = status === 'absent' ? 'the nearest clauses below' : 'the quotes below';
  return html`<p class="notice"><strong>Low confidence.</strong> ${doubt ?? 'The evidence is thin.'} Read ${read} and decide.</p>`;
}

function decided({ finding, decision }: Settled): Markup | null {
  if (decision === null) return null;
  return html`<p class="decision"><strong>Decided by a person.</strong> ${decision.by}, ${dateName(decision.at)}: ${statusNames[decision.status].toLowerCase()}, because: ${decision.reason} <span class="given">(found: ${statusNames[finding.status].toLowerCase()})</span></p>`;
}

function countsForLess({ scope }: Review, term: Term, counts: Settled): Markup | null {
  const serving = servingOf('supplier', term, counts, scope.tier.level);
  if (countsAs(serving) === counts.status) return null;
  return html`<p class="notice"><strong>Counts as weak for this use.</strong> ${foundOn(serving)}</p>`;
}

function grounds({ finding }: Settled): Markup | null {
  if (finding.grounds.length === 0) return null;
  const [speaking, against] = [
    finding.grounds.filter(({ weight }) => weight >= 0),
    finding.grounds.filter(({ weight }) => weight < 0),
  ];
  const line = (name: string, grounds: Finding['grounds']) =>
    grounds.length === 0
      ? null
      : html`<li><b>${name}:</b> ${grounds.map(({ says }) => says).join('; ')}</li>`;
  return html`<ul class="grounds">${line('Speaks for it', speaking)}${line('Speaks against it', against)}</ul>`;
}

function closest({ papers }: Review, { finding, status }: Settled): Markup | null {
  if (status !== 'absent' || finding.closest.length === 0) return null;
  return html`<div class="closest"><h4>Nearest to it in the papers, so that you can check</h4>${finding.closest.map((quote) => quoteMarkup(papers, quote))}</div>`;
}

function figures(review: Review, term: Term, { finding, status }: Settled): Markup | null {
  const found = term.parameters.filter(({ name }) => finding.params[name] !== undefined);
  if (found.length === 0 || status === 'absent') return null;
  return html`<div class="scroll" role="region" aria-label="Figures on ${term.title}" tabindex="0"><table class="parameters">
<thead><tr><th scope="col">Figure</th><th scope="col">The papers say</th><th scope="col" class="ask-figure">We ask</th><th scope="col">From when, to whom</th></tr></thead>
<tbody>${found.map((parameter) => figureRow(review, term, parameter, finding.params[parameter.name] ?? null))}</tbody>
</table></div>`;
}

function figureRow(review: Review, term: Term, parameter: TermParameter, given: ParameterValue): Markup {
  const short = shortfallsIn(review).find(
    (shortfall) => shortfall.term === term.id && shortfall.parameter === parameter.name,
  );
  const ask = parameterText(parameter, figureFor(parameter, 'preferred', review.scope.tier.level));
  return html`<tr><th scope="row">${parameter.title}</th><td>${given === null ? 'No figure' : parameterText(parameter, given)}${
    given === null || short === undefined
      ? null
      : html` <span class="badge weak">${short.belowMinimum ? 'Below our least' : 'Less than we ask'}</span>`
  }</td><td class="ask-figure">${ask}</td><td>${parameter.trigger ?? '–'}</td></tr>`;
}

function provisions(term: Term, wording: Wording): Markup | null {
  const found = term.provisions.flatMap((id) => provisionById(id) ?? []);
  if (found.length === 0)
    return term.basis === null ? null : html`<p class="aside">Rests on: ${term.basis}.</p>`;
  return html`<div class="provisions"><h4>What it serves in the Code</h4><ul>${found.map(
    ({ id, etsi, title, strength, summary }) =>
      html`<li><span class="provision">${id}</span> ${title} <span class="given">(${strengthNames[strength].toLowerCase()}; ETSI ${etsi})</span>. ${summary}${official(wording[id])}</li>`,
  )}</ul></div>`;
}

function official(wording: string | undefined): Markup | null {
  return wording === undefined ? null : html`<blockquote class="official"><p>${wording}</p></blockquote>`;
}
