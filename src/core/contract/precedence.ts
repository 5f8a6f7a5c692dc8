import type { Clause, Paper, PaperKind } from './paper.ts';

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

/** What papers say on which of them goes before another. */
export interface Precedence {
  /** The paper that prevails. */
  readonly index: number;
  /** The paper and clause that say so. */
  readonly speaker: Placed;
  readonly clause: Clause;
}

/**
 * Which of some papers prevails by their own words: by a clause that says so of one ("in the event of a conflict this
 * DPA prevails"), or by a list that puts them in order. The first such clause counts; null where none says so.
 * @param papers those that differ
 * @param bundle all papers, any of which may say it
 */
export function prevailing(papers: readonly Placed[], bundle: readonly Placed[]): Precedence | null {
  for (const speaker of bundle) {
    for (const clause of speaker.paper.clauses) {
      const index =
        listedFirst(speaker.paper, clause, papers) ?? saidToPrevail(clause, papers, speaker.index);
      if (index !== null) return { index, speaker, clause };
    }
  }
  return null;
}

const order = /\border of (?:precedence|priority)\b|\b(?:following|descending) order\b/i;
const aboutConflict = /\b(?:conflict|inconsisten\w+|precedence|priority|prevails?)\b/i;
const mostItems = 15;

/** The first of the papers in a list that puts papers in order, in the clause itself or in the items under it. */
function listedFirst(
  { clauses }: Paper,
  { plain, index, role }: Clause,
  papers: readonly Placed[],
): number | null {
  const found = role === 'heading' ? null : order.exec(plain);
  if (found === null || !aboutConflict.test(plain)) return null;
  const under = clauses
    .slice(index + 1, index + 1 + mostItems)
    .filter((clause) => clause.parent === index || clause.role === 'item');
  const own = plain.slice(found.index + found[0].length).split(/;|\((?:\d{1,2}|[a-z]{1,4})\)/);
  const items = [...own, ...under.map((clause) => clause.plain)];
  for (const item of items) {
    const named = papers.filter(({ paper }) => called[paper.kind].test(item));
    // "Data Processing Agreement" names a DPA, although "agreement" alone names the terms.
    const [first] = [...named.filter(({ paper }) => paper.kind !== 'terms'), ...named];
    if (first !== undefined) return first.index;
  }
  return null;
}

function saidToPrevail({ plain }: Clause, papers: readonly Placed[], speaker: number): number | null {
  if (!conflict.test(plain) || !prevails.test(plain)) return null;
  const winner = namedFirst(plain, papers, speaker);
  return papers.some(({ index }) => index === winner) ? winner : null;
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
