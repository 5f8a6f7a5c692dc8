import { html, type Markup, trusted } from '../report/index.ts';
import type { WordPiece } from './align.ts';
import type { ClauseOutcome, DraftComparison, Outcome } from './compare-drafts.ts';
import type { Marked, ParagraphChange } from './paragraph-changes.ts';

/** A comparison as one page of HTML that needs nothing else, for the screen and for print. */
export function comparisonHtml(comparison: DraftComparison, ours: string, theirs: string): string {
  const { clauses, elsewhere, authors, warnings } = comparison;
  const title = `${theirs} held against ${ours}`;
  return html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${trusted(style)}</style></head>
<body><main>
<h1>What became of our redline</h1>
<p>${title}.${authors.length > 0 ? ` New tracked changes are by ${authors.join(', ')}.` : ''}</p>
${warnings.map((warning) => html`<p class="warning"><strong>Read first:</strong> ${warning}</p>`)}
${counts(clauses)}
<h2>What we proposed</h2>
${clauses.length === 0 ? html`<p>Our draft holds no clause of a redline.</p>` : clauses.map(clauseHtml)}
<h2>What else they changed</h2>
${elsewhere.length === 0 ? html`<p>Nothing.</p>` : elsewhere.map(changeHtml)}
</main></body></html>
`.markup;
}

const names: Readonly<Record<Outcome, string>> = {
  accepted: 'Accepted',
  open: 'Open',
  changed: 'Changed',
  moved: 'Moved',
  struck: 'Struck',
};
const orderOfInterest: readonly Outcome[] = ['struck', 'changed', 'moved', 'open', 'accepted'];

function counts(clauses: readonly ClauseOutcome[]): Markup {
  const rows = orderOfInterest.map((outcome) => {
    const count = clauses.filter((clause) => clause.outcome === outcome).length;
    return html`<li class="${outcome}"><b>${count}</b> ${names[outcome].toLowerCase()}</li>`;
  });
  return html`<ul class="counts">${rows}</ul>`;
}

function clauseHtml({ outcome, heading, says, status, paragraphs }: ClauseOutcome): Markup {
  const changes = paragraphs.filter(({ kind }) => kind !== 'same');
  const judged =
    status === null
      ? null
      : html` <span class="status">Judged ${status.ours} with our words, ${status.theirs} with theirs.</span>`;
  return html`<section class="${outcome}"><h3><span class="badge">${names[outcome]}</span> ${heading}</h3>
<p>${says}${judged}</p>${changes.map(changeHtml)}</section>`;
}

const kinds: Readonly<Record<ParagraphChange['kind'], string>> = {
  same: 'Unchanged',
  changed: 'Changed',
  moved: 'Moved',
  struck: 'Struck',
  added: 'Added',
};
const marks: Readonly<Record<Marked, string>> = {
  tracked: 'tracked',
  silent: 'not tracked',
  both: 'partly not tracked',
};

function changeHtml(change: ParagraphChange): Markup {
  const { kind, marked, numberBefore, numberAfter } = change;
  const number = numberAfter ?? numberBefore;
  return html`<div class="change${marked === 'silent' || marked === 'both' ? ' silent' : ''}"><p class="kind">${kinds[kind]}${marked === null ? '' : `, ${marks[marked]}`}${number === null ? '' : `, at ${number}`}</p>
<p>${wordsHtml(change)}</p></div>`;
}

function wordsHtml({ kind, before, after, words }: ParagraphChange): Markup | readonly Markup[] {
  if (words.length > 0) return words.map(pieceHtml);
  if (kind === 'struck') return html`<del>${before}</del>`;
  return kind === 'added' ? html`<ins>${after}</ins>` : html`${after ?? before}`;
}

function pieceHtml({ kind, text }: WordPiece): Markup {
  if (kind === 'same') return html`${text}`;
  return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`;
}

/** Insertions and deletions differ by line as well as by colour. */
const style = `
body{margin:0;background:#fbfaf6;color:#1d2530;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:54rem;margin:0 auto;padding:1.5rem}
h1,h2,h3{font-family:ui-serif,"Palatino Linotype",Palatino,Georgia,serif;line-height:1.25}
h3{font-size:1.1rem;margin:.2rem 0}
section,.change{border-left:4px solid #9aa3ad;padding:.2rem 0 .2rem .9rem;margin:1rem 0}
.change{border-left-width:2px;margin:.6rem 0}
.change.silent{border-left-color:#8e2f1e}
.change.silent .kind{color:#8e2f1e;font-weight:600}
section.accepted{border-color:#1d5f4b}section.changed{border-color:#7a5200}section.struck{border-color:#8e2f1e}
.badge{font:600 .8rem/1.4 system-ui,Arial,sans-serif;border:1px solid currentColor;border-radius:99px;padding:.1rem .6rem}
.kind,.status{color:#545d6b;font-size:.9rem}
.warning{background:#f9e5df;padding:.6rem .9rem}
.counts{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.4rem 1.6rem}
.counts b{font-size:1.5rem}
ins{color:#1d5f4b;background:#e2f0ea;text-decoration:underline}
del{color:#8e2f1e;background:#f9e5df;text-decoration:line-through}
p{margin:.35rem 0}
@media print{body{background:#fff}section{break-inside:avoid}}
`;
