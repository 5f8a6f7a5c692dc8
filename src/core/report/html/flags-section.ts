import { type Flag, flags, termById } from '../../terms/index.ts';
import type { Review } from '../review.ts';
import { html, type Markup } from './markup.ts';
import { quoteMarkup } from './quote.ts';

/** Weak language, and papers of one bundle that contradict each other. */
export function flagsSection(review: Review): Markup {
  const raised = flags.filter(({ id }) => review.findings.flags[id].present);
  const silent = flags.filter(({ id }) => !review.findings.flags[id].present);
  return html`<section id="flags" aria-labelledby="flags-title">
<h2 id="flags-title">Words that weaken the papers</h2>
${raised.map((flag) => flagArticle(review, flag))}
${silent.length === 0 ? null : html`<p class="aside">Looked for and not found: ${silent.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)).join('; ')}.</p>`}
${conflicts(review)}
</section>`;
}

function flagArticle({ papers, findings }: Review, { id, title, meaning, why, remedy }: Flag): Markup {
  const { quotes } = findings.flags[id];
  return html`<article class="flag" id="flag-${id}"><h3>${title}</h3>
<p>${meaning} ${why}</p>
<p><strong>Remedy.</strong> ${remedy}</p>
${quotes.map((quote) => quoteMarkup(papers, quote))}</article>`;
}

function conflicts({ papers, findings }: Review): Markup | null {
  if (findings.conflicts.length === 0) return null;
  return html`<h3>Where the papers contradict each other</h3>${findings.conflicts.map(
    ({
      term,
      because,
      prevails,
      order,
      quotes,
    }) => html`<article class="conflict"><h4>${termById(term).title}</h4>
<p>${because}${prevails === null ? null : html` <bdi>${papers[prevails]?.file ?? ''}</bdi> prevails.`}</p>
${quotes.map((quote) => quoteMarkup(papers, quote))}
${order === null ? null : html`<h5>What they say of the order</h5>${quoteMarkup(papers, order)}`}</article>`,
  )}`;
}
