import {
  type Finding,
  type Findings,
  type Paper,
  readMarkdown,
  reviewPapers,
  type Status,
} from '../contract/index.ts';
import type { Bookmarked } from '../redline/index.ts';
import { weakPhrases } from '../redline/index.ts';
import { parameterText, strictness, type TermId, termById, termIds } from '../terms/index.ts';
import type { ParagraphChange } from './paragraph-changes.ts';

/** What a supplier's changes do to a clause, by the same judgement as a review's. */
export interface ClauseJudgement {
  /** How the term is judged with our words and with theirs; null for what is no term. */
  readonly status: { readonly ours: Status; readonly theirs: Status } | null;
  /** In which way it promises less than we proposed, a sentence each; empty where it does not. */
  readonly softer: readonly string[];
}

const rank: Readonly<Record<Status, number>> = { covered: 2, weak: 1, absent: 0 };
export const fell = ({ ours, theirs }: { readonly ours: Status; readonly theirs: Status }): boolean =>
  rank[theirs] < rank[ours];

/**
 * Judges clauses of two drafts. The drafts are judged whole, since other sections may settle the term too; a changed
 * clause is also judged by itself, since other sections may hide that its promise is gone. It falls where either falls.
 */
export function clauseJudge(
  ours: Paper,
  theirs: Paper,
): (clause: Bookmarked, paragraphs: readonly ParagraphChange[]) => ClauseJudgement {
  const [before, after] = [reviewPapers([ours]), reviewPapers([theirs])];
  return (clause, paragraphs) => {
    const open = newlyOpen(paragraphs);
    const term = termIds.find((id) => id === clause);
    if (term === undefined) return { status: null, softer: open };
    const whole = { ours: before.terms[term].status, theirs: after.terms[term].status };
    const isChanged = paragraphs.some(
      ({ kind }) => kind === 'changed' || kind === 'struck' || kind === 'added',
    );
    const isLeft = paragraphs.some(({ after: words }) => words !== null);
    if (!isChanged || !isLeft) return { status: whole, softer: fallWords(term, whole) };
    const alone = {
      ours: judgedAlone(paragraphs.flatMap(({ before: words }) => words ?? [])).terms[term],
      theirs: judgedAlone(paragraphs.flatMap(({ after: words }) => words ?? [])).terms[term],
    };
    const byItself = { ours: alone.ours.status, theirs: alone.theirs.status };
    const status = fell(whole) || !fell(byItself) ? whole : byItself;
    return { status, softer: [...fallWords(term, status), ...weakerFigures(term, alone), ...open] };
  };
}

const judgedAlone = (paragraphs: readonly string[]): Findings =>
  reviewPapers([readMarkdown('clause.md', paragraphs.map((text, at) => `1.${at + 1} ${text}`).join('\n\n'))]);

function fallWords(term: TermId, status: { readonly ours: Status; readonly theirs: Status }): string[] {
  return fell(status) ? [`${termById(term).title} falls from ${status.ours} to ${status.theirs}.`] : [];
}

/** Figures and choices that ask less of the supplier with its words than with ours. */
function weakerFigures(
  term: TermId,
  { ours, theirs }: { readonly ours: Finding; readonly theirs: Finding },
): string[] {
  return termById(term).parameters.flatMap((parameter) => {
    const [before, after] = [ours.params[parameter.name], theirs.params[parameter.name]];
    if (before == null) return [];
    const asked = `${parameter.title}: ${parameterText(parameter, before)} with our words`;
    if (after == null) return [`${asked}, no figure with theirs.`];
    const [left, right] = [strictness(parameter, before), strictness(parameter, after)];
    return left !== null && right !== null && right < left
      ? [`${asked}, ${parameterText(parameter, after)} with theirs.`]
      : [];
  });
}

/** Words in theirs, and not in ours, that leave the promise to the supplier's choice. */
function newlyOpen(paragraphs: readonly ParagraphChange[]): string[] {
  const found = paragraphs.flatMap(({ before, after }) => {
    const [were, are] = [before?.toLowerCase() ?? '', after?.toLowerCase() ?? ''];
    return weakPhrases.filter((phrase) => are.includes(phrase) && !were.includes(phrase));
  });
  const longest = [...new Set(found)].filter((phrase, _, all) =>
    all.every((other) => other === phrase || !other.includes(phrase)),
  );
  return longest.length === 0
    ? []
    : [`Their words leave it open: ${longest.map((phrase) => `“${phrase}”`).join(', ')}.`];
}
