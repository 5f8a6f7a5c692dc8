import type { Fault, Paper } from '../../contract/index.ts';
import { counted } from '../counted.ts';
import type { Review } from '../review.ts';
import { html, type Markup } from './markup.ts';
import { paperKindNames } from './names.ts';

/** Which papers were read, what in them could not be, and what they point to. */
export function papersSection({ papers, unread }: Review): Markup {
  return html`<section id="papers" aria-labelledby="papers-title">
<h2 id="papers-title">The papers</h2>
${unread.map(({ file, fault }) => html`<div class="notice"><p><strong><bdi>${file}</bdi> could not be read.</strong> ${fault.message} ${fault.mend}</p></div>`)}
${papers.map(paperArticle)}
</section>`;
}

function paperArticle({ file, title, kind, words, unreadable, notes, refersTo }: Paper): Markup {
  return html`<article class="paper"><h3><bdi>${title}</bdi></h3>
<p class="aside">${paperKindNames[kind]} · <bdi>${file}</bdi> · ${counted(words, 'word')}</p>
${unreadable.length === 0 ? null : html`<ul class="faults">${unreadable.map(faultItem)}</ul>`}
${notes.length === 0 ? null : html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
${refersTo.length === 0 ? null : html`<p>Refers to: ${refersTo.map((name, index) => html`${index === 0 ? null : '; '}<bdi>${name}</bdi>`)}.</p>`}
</article>`;
}

function faultItem({ message, mend, page }: Fault): Markup {
  return html`<li>${page === null ? null : `Page ${page}: `}${message} ${mend}</li>`;
}
