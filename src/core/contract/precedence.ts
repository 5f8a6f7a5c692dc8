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
  /** The paper that prevails; null where several claim to. */
  readonly index: number | null;
  /** The paper and clause that say so, or the first of them. */
  readonly speaker: Placed;
  readonly clause: Clause;
}

/**
 * Which of some papers prevails by their own words: by a clause that says so of one ("in the event of a conflict this
 * DPA prevails"), or by a list that puts at least two of them in order. A list goes before a paper's own claim, since it
 * speaks of both; null where none says so.
 * @param papers those that differ
 * @param bundle all papers, any of which may say it
 */
export function prevailing(papers: readonly Placed[], bundle: readonly Placed[]): Precedence | null {
  const clauses = bundle.flatMap((speaker) => speaker.paper.clauses.map((clause) => ({ speaker, clause })));
  const [listed] = said(clauses, ({ speaker, clause }) => listedFirst(speaker.paper, clause, papers));
  if (listed !== undefined) return listed;
  const claims = said(clauses, ({ speaker, clause }) => saidToPrevail(clause, papers, speaker.index));
  const [first] = claims;
  if (first === undefined) return null;
  return claims.some(({ index }) => index !== first.index) ? { ...first, index: null } : first;
}

interface Said {
  readonly speaker: Placed;
  readonly clause: Clause;
}

function said(clauses: readonly Said[], read: (one: Said) => number | null): Precedence[] {
  return clauses.flatMap((one) => {
    const index = read(one);
    return index === null ? [] : [{ ...one, index }];
  });
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
  const places = items.map((item) => namedIn(item, papers)).filter((index) => index !== null);
  return new Set(places).size < 2 ? null : (places[0] ?? null);
}

/** "Data Processing Agreement" names a DPA, although "agreement" alone names the terms. */
function namedIn(item: string, papers: readonly Placed[]): number | null {
  const named = papers.filter(({ paper }) => called[paper.kind].test(item));
  const [first] = [...named.filter(({ paper }) => paper.kind !== 'terms'), ...named];
  return first?.index ?? null;
}

function saidToPrevail({ plain }: Clause, papers: readonly Placed[], speaker: number): number | null {
  if (!conflict.test(plain) || !prevails.test(plain)) return null;
  const winner = namedFirst(plain, papers, speaker);
  return papers.some(({ index }) => index === winner) ? winner : null;
}

/** The paper named right before "prevails", or by "this …" in the paper that speaks: "this DPA and the SCCs, the SCCs prevail" names neither. */
function namedFirst(text: string, papers: readonly Placed[], speaker: number): number | null {
  const at = prevails.exec(text)?.index ?? 0;
  const before = text.slice(Math.max(0, at - 90), at);
  const subject = before
    .replace(/\b(?:shall|will|would)\s*$/i, '')
    .trimEnd()
    .split(/[,;:()]\s/)
    .at(-1);
  if (subject === undefined) return null;
  if (/\b(?:this|the terms of this|these) (?:[\w ]{0,45})$/i.test(subject)) return speaker;
  const named = papers
    .map(({ index, paper }) => ({ index, place: lastPlace(subject, called[paper.kind]) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => b.place - a.place);
  return named[0]?.index ?? null;
}

function lastPlace(text: string, name: RegExp): number {
  return [...text.matchAll(new RegExp(name.source, 'gi'))].at(-1)?.index ?? -1;
}
