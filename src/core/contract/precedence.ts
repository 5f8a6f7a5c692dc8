import type { Paper, PaperKind } from './paper.ts';

/** A paper of the bundle by its place in it. */
export interface Placed {
  readonly index: number;
  readonly paper: Paper;
}

const conflict = /\b(?:conflict|inconsisten\w+|discrepanc\w+|contradiction)\b/i;
const prevails = /\b(?:prevails?|controls?|takes? precedence|governs?|order of precedence|supersedes?)\b/i;

/** How a paper of each kind is called in a clause on precedence. */
const called: Readonly<Record<PaperKind, RegExp>> = {
  dpa: /\b(?:DPA|data (?:processing|protection) (?:agreement|addendum|terms)|addendum)\b/i,
  sla: /\b(?:SLA|service level (?:agreement|terms))\b/i,
  aup: /\b(?:AUP|acceptable use|usage policy)\b/i,
  'security-schedule': /\bsecurity (?:schedule|annex|exhibit|addendum|measures)\b/i,
  'disclosure-policy': /\bdisclosure policy\b/i,
  'order-form': /\border(?: form)?\b/i,
  addendum: /\b(?:addendum|supplement|amendment)\b/i,
  terms: /\b(?:terms|agreement|MSA)\b/i,
  other: /(?!)/,
};

/**
 * Which of some papers prevails by their own words ("in the event of a conflict this DPA prevails"): the first one
 * that a clause on precedence names beside the verb. null where none says so.
 */
export function prevailing(
  papers: readonly Placed[],
): { readonly index: number; readonly because: string } | null {
  for (const { index, paper } of papers) {
    for (const clause of paper.clauses) {
      if (!conflict.test(clause.plain) || !prevails.test(clause.plain)) continue;
      const winner = namedFirst(clause.plain, papers, index);
      if (winner === null) continue;
      const where = clause.citation === null ? paper.title : `${paper.title}, ${clause.citation}`;
      return { index: winner, because: `${where} says which paper prevails in a conflict.` };
    }
  }
  return null;
}

/** The paper named nearest before "prevails", or by "this …" in the paper that speaks. */
function namedFirst(text: string, papers: readonly Placed[], speaker: number): number | null {
  const at = prevails.exec(text)?.index ?? 0;
  const before = text.slice(Math.max(0, at - 90), at);
  const own = /\b(?:this|the terms of this|these) (?:[\w ]{0,45})$/i.test(
    before.replace(/\b(?:shall|will|would)\s*$/i, '').trimEnd(),
  );
  if (own) return speaker;
  const named = papers
    .map(({ index, paper }) => ({ index, place: lastPlace(before, called[paper.kind]) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => b.place - a.place);
  return named[0]?.index ?? null;
}

function lastPlace(text: string, name: RegExp): number {
  return [...text.matchAll(new RegExp(name.source, 'gi'))].at(-1)?.index ?? -1;
}
