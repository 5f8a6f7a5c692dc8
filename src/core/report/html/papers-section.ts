import { type Fault, missingPapers, type Paper } from '../../contract/index.ts';
import { counted } from '../counted.ts';
import { paperKindNames } from '../names.ts';
import type { Review } from '../review.ts';
import { html, type Markup } from './markup.ts';

/** Which papers were read, what in them could not be, and what they point to. */
export function papersSection({ papers, unread }: Review): Markup {
  return html`<section id="papers" aria-labelledby="papers-title">
<h2 id="papers-title">The papers</h2>
${unread.map(({ file, fault }) => html`<div class="notice"><p><strong><bdi>${file}</bdi> could not be read.</strong> ${fault.message} ${fault.mend}</p></div>`)}
${papers.map(paperArticle)}
${missingList(papers)}
</section>`;
}

function missingList(papers: readonly Paper[]): Markup | null {
  const missing = missingPapers(papers);
  if (missing.length === 0) return null;
  return html`<h3>Named in the papers and not read</h3>
<p>They may hold promises that count as absent here, or take some of the promises back.</p>
<ul>${missing.map(
    ({ title, namedBy }) =>
      html`<li><bdi>${title}</bdi> <span class="given">(named in ${namedBy.map(
        (paper, index) => html`${index === 0 ? null : ', '}<bdi>${papers[paper]?.file ?? ''}</bdi>`,
      )})</span></li>`,
  )}</ul>`;
}

function paperArticle({ file, title, kind, words, unreadable, notes }: Paper): Markup {
  return html`<article class="paper"><h3><bdi>${title}</bdi></h3>
<p class="aside">${paperKindNames[kind]} · <bdi>${file}</bdi> · ${counted(words, 'word')}</p>
${unreadable.length === 0 ? null : html`<ul class="faults">${unreadable.map(faultItem)}</ul>`}
${notes.length === 0 ? null : html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`}
</article>`;
}

function faultItem({ message, mend, page }: Fault): Markup {
  return html`<li>${page === null ? null : `Page ${page}: `}${message} ${mend}</li>`;
}
