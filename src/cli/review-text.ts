import type { Finding, ParameterValue, Quote, Status } from '../core/contract/index.ts';
import {
  coverageByPrinciple,
  isCalledFor,
  isUnsure,
  type PrincipleCoverage,
  type Review,
  settled,
  summary,
  termGaps,
} from '../core/report/index.ts';
import { flags, parameterText, type Term, type TermId, termById, terms } from '../core/terms/index.ts';
import { excerpt, timing } from './excerpt.ts';
import type { Io } from './io.ts';
import { statusMark } from './status-mark.ts';
import { wrap } from './wrap.ts';

type Look = Pick<Io, 'columns' | 'colour'>;

/** Room for the longest status and two spaces. */
const statusWidth = 9;

const disclaimer =
  'Candour helps with a legal text; it is no legal advice. This is a self-assessment against the Code.';

/** A review as a person reads it in a terminal: the papers, the headline, each term, what to do next. */
export function reviewText(review: Review, look: Look): string {
  return [
    papersLines(review),
    headline(review, look),
    heading('Terms'),
    ...terms.map((term) => termLines(review, term, look)),
    flagLines(review, look),
    conflictLines(review, look),
    heading('Principles of the Code: obligations a contract can meet'),
    ...coverageByPrinciple(review).map((coverage) => principleLine(coverage)),
    gapLines(review, look),
    nextLines(review, look),
    `${wrap(disclaimer, look.columns)}\n`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const heading = (title: string): string => `\n${title}`;

function papersLines({ papers }: Review): string {
  return papers
    .map(({ file, title, words, unreadable }) => {
      const faults = unreadable.map(({ message, mend }) => `\n    ! ${message} ${mend}`).join('');
      const named = title === '' || title === file ? file : `${file}: ${title}`;
      return `${named} (${words.toLocaleString('en-GB')} words)${faults}`;
    })
    .join('\n');
}

function headline(review: Review, { columns }: Look): string {
  const { headline: said, tier } = summary(review);
  return `\n${wrap(`${said} Tier: ${tier.level}.`, columns)}`;
}

function termLines(review: Review, term: Term, { columns, colour }: Look): string {
  const counts = settled(review.findings, review.decisions, term.id);
  const { finding, status } = counts;
  const mark = isUnsure(counts) ? '?' : '';
  const gap = ' '.repeat(statusWidth - status.length - mark.length);
  const title = [term.title, parameterWords(finding)].filter((part) => part !== '').join(': ');
  const asked = isCalledFor(review, term.id) ? '' : ' (this use does not call for it)';
  const head = `  ${statusMark(status, colour)}${mark}${gap}${title}${asked}`;
  const indent = statusWidth + 2;
  const below = [mark === '' ? '' : doubtWords(finding), quoteWords(review, finding, status)]
    .filter((part) => part !== '')
    .map((part) => `\n${' '.repeat(indent)}${wrap(part, columns, indent, indent)}`);
  return `${head}${below.join('')}`;
}

function doubtWords({ doubt }: Finding): string {
  return `Low confidence, read this. ${doubt ?? ''}`.trim();
}

function quoteWords(review: Review, { term, quotes }: Finding, status: Status): string {
  const [quote] = quotes;
  if (status === 'absent' || quote === undefined) return '';
  return [placeOf(review, quote), inQuotes(quote, term)].filter((part) => part !== '').join(': ');
}

function inQuotes({ text }: Quote, term: TermId): string {
  const timed = termById(term).parameters.some(({ unit }) => unit === 'hours' || unit === 'days');
  return `“${excerpt(text, longestQuote, timed ? timing : [])}”`;
}

function placeOf(review: Review, quote: Quote): string {
  const file = review.papers.length > 1 ? (review.papers[quote.paper]?.file ?? '') : '';
  const clause = quote.clause === null ? '' : quote.clause;
  const page = quote.page === null ? '' : `p. ${quote.page}`;
  return [file, clause, page].filter((part) => part !== '').join(' ');
}

/** The figures and stances found; of an incident how its notice is worded where no figure is given. */
function parameterWords({ term, params }: Finding): string {
  const found = termById(term).parameters.flatMap(({ name, unit }) => {
    const value: ParameterValue | undefined = params[name];
    return value === null || value === undefined ? [] : [parameterText({ unit }, value)];
  });
  const { wording } = params;
  return found.length === 0 && typeof wording === 'string' ? wording : found.join(', ');
}

const longestQuote = 110;

function flagLines({ findings }: Review, { columns }: Look): string {
  const present = flags.filter(({ id }) => findings.flags[id].present);
  if (present.length === 0) return '';
  const lines = present.map(({ id, title }) => {
    const [first] = findings.flags[id].quotes;
    const said = first === undefined ? title : `${title}: “${excerpt(first.text, longestQuote)}”`;
    return `  ${wrap(said, columns, 4, 2)}`;
  });
  return `${heading('Weak language')}\n${lines.join('\n')}`;
}

function conflictLines(review: Review, { columns }: Look): string {
  const { papers, findings } = review;
  if (findings.conflicts.length === 0) return '';
  const lines = findings.conflicts.map(({ term, quotes, prevails, because }) => {
    const said = quotes.map((quote) => `${placeOf(review, quote)}: ${inQuotes(quote, term)}`).join(' – ');
    const winner = prevails === null ? '' : ` ${papers[prevails]?.file ?? ''} goes first.`;
    return `  ${wrap(`- ${termById(term).title}: ${said}. ${because}${winner}`, columns, 4, 2)}`;
  });
  return `${heading('Where the papers contradict each other')}\n${lines.join('\n')}`;
}

const barWidth = 20;
const nameWidth = 24;

function principleLine({ principle, name, counts }: PrincipleCoverage): string {
  const total = counts.met + counts.weak + counts.missing;
  const title = `  ${String(principle).padStart(2)} ${name.padEnd(nameWidth)}`;
  if (total === 0) return `${title}nothing that a contract settles`;
  const cells = (count: number): number => Math.round((count / total) * barWidth);
  const bar = `${'█'.repeat(cells(counts.met))}${'▒'.repeat(cells(counts.weak))}`.slice(0, barWidth);
  const figures = `${counts.met} met, ${counts.weak} weak, ${counts.missing} missing`;
  return `${title}${bar.padEnd(barWidth, '·')}  ${figures}`;
}

function gapLines(review: Review, { columns }: Look): string {
  const gaps = termGaps(review);
  if (gaps.length === 0) return '';
  const lines = gaps.map(({ term, standing, strength, without }) => {
    const text = `${termById(term).title} (${standing}, ${strength}): ${without}`;
    return `  ${wrap(`- ${text}`, columns, 4, 2)}`;
  });
  return `${heading('Gaps, most pressing first')}\n${lines.join('\n')}`;
}

function nextLines(review: Review, { columns }: Look): string {
  const { next } = summary(review);
  if (next.length === 0) return '';
  const lines = next.map((step, i) => `  ${wrap(`${i + 1}. ${step}`, columns, 5, 2)}`);
  return `${heading('What to do next')}\n${lines.join('\n')}\n`;
}
