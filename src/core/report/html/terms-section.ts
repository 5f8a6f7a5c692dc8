import { type Term, terms } from '../../terms/index.ts';
import { isCalledFor } from '../gaps.ts';
import type { Review } from '../review.ts';
import { settled } from '../settled.ts';
import { html, type Markup } from './markup.ts';
import { whereQuoted } from './quote.ts';
import { statusBadge, termArticle, type Wording } from './term-article.ts';

/** All terms: a table to find one by, then each in full. */
export function termsSection(review: Review, wording: Wording): Markup {
  return html`<section id="terms" aria-labelledby="terms-title">
<h2 id="terms-title">Term by term</h2>
<p class="lead">“Covered” is a promise definite enough to rely on. “Weak” touches the subject, and vaguely, conditionally or in part. “Absent” was looked for in every paper that could be read, and not found.</p>
<div class="scroll" role="region" aria-label="All terms" tabindex="0"><table class="index">
<thead><tr><th scope="col">Term</th><th scope="col">Status</th><th scope="col">Where</th></tr></thead>
<tbody>${terms.map((term) => indexRow(review, term))}</tbody>
</table></div>
${terms.map((term) => termArticle(review, term, wording))}
</section>`;
}

function indexRow(review: Review, term: Term): Markup {
  const counts = settled(review.findings, review.decisions, term.id);
  const { finding, decision } = counts;
  const quote = finding.quotes[0];
  const paper = quote === undefined ? undefined : review.papers[quote.paper];
  return html`<tr><th scope="row"><a href="#term-${term.id}">${term.title}</a></th><td>${statusBadge(counts)}${decision === null ? null : ' decided by a person'}${
    isCalledFor(review, term.id) ? null : ' not called for'
  }</td><td>${quote === undefined || paper === undefined ? '–' : whereQuoted(paper, quote)}</td></tr>`;
}
