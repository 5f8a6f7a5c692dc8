import { intensities, intensityTitles } from '../../scope/index.ts';
import type { Review } from '../review.ts';
import { flagsSection } from './flags-section.ts';
import { gapsSection } from './gaps-section.ts';
import { html, type Markup, trusted } from './markup.ts';
import { papersSection } from './papers-section.ts';
import { actionsSection, questionsSection } from './questions-section.ts';
import { scopeSection } from './scope-section.ts';
import { style } from './style.ts';
import { summaryPage } from './summary-page.ts';
import type { Wording } from './term-article.ts';
import { termsSection } from './terms-section.ts';

export interface ReportOptions {
  /** Official wording that the reader has a right to, by provision id; shown beside our summaries. */
  readonly wording?: Wording;
}

const contents = [
  ['summary', 'Summary'],
  ['scope', 'The use'],
  ['gaps', 'Gaps'],
  ['terms', 'Term by term'],
  ['flags', 'Weak words'],
  ['questions', 'Questions'],
  ['actions', 'Our actions'],
  ['papers', 'Papers'],
  ['reading', 'How to read this'],
] as const;

/**
 * The whole report as one HTML file that needs nothing else: no script, no network, print styles inside. Everything
 * that comes from papers and people is escaped, and a policy in the file forbids scripts and requests on top.
 */
export function reportHtml(review: Review, options: ReportOptions = {}): string {
  const { about } = review;
  const name = [about.supplier, about.system].filter((part) => part !== '').join(', ');
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Candour">
<title>Contract review${name === '' ? null : `: ${name}`}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="top"><p><b>Candour</b> <span>Contract review</span></p></header>
<div class="page">
<nav aria-label="Contents"><ul>${contents.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<main id="main" tabindex="-1">
${summaryPage(review)}
${scopeSection(review)}
${gapsSection(review)}
${termsSection(review, options.wording ?? {})}
${flagsSection(review)}
${questionsSection(review)}
${actionsSection(review)}
${papersSection(review)}
${readingSection()}
</main>
</div>
<footer><p>Made with Candour from the papers named above. A help with a legal text, and no legal advice.</p></footer>
</body>
</html>
`;
  return page.markup;
}

const list = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function readingSection(): Markup {
  return html`<section id="reading" aria-labelledby="reading-title">
<h2 id="reading-title">How to read this</h2>
<dl class="reading">
<div><dt>The Code</dt><dd>The Code of Practice for the Cyber Security of AI (DSIT and NCSC, January 2025), whose provisions ETSI published as TS 104 223 and EN 304 223. It is voluntary. What stands here about a provision is our own summary of it. The report is a self-assessment against the Code.</dd></div>
<div><dt>Required, recommended, possible</dt><dd>What the Code says shall, should or may be done. A few things every use needs are treated as required.</dd></div>
<div><dt>${intensities.map((intensity) => intensityTitles[intensity].title).join(', ')}</dt><dd>What the tier asks to see of a duty: ${list.format(intensities.map((intensity) => intensityTitles[intensity].asks))}.</dd></div>
<div><dt>Met, weak, missing</dt><dd>How an obligation stands by the papers: every term that serves it is covered; some is there; none is. A promise that gives less than the least we settle for counts as weak.</dd></div>
<div><dt>To ask, ours to do</dt><dd>Contracts do not usually settle the one; no contract can take over the other.</dd></div>
<div><dt>Quotes</dt><dd>Every marked passage is copied from the paper letter by letter and shown with the words around it. “Absent” means looked for and not found; what could not be read is listed with the papers.</dd></div>
<div><dt>Thin evidence</dt><dd>The words found speak weakly for the status. Read them and decide.</dd></div>
</dl>
</section>`;
}
