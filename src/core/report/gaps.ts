import { type Strength, strengths } from '../code/index.ts';
import { type TermId, termById, termIds } from '../terms/index.ts';
import { consequenceOf, weightBesideTheCode } from './consequences.ts';
import type { Assessed, Review, Shortfall } from './review.ts';
import { countsAs, servingOf } from './serving.ts';
import { settled } from './settled.ts';
import { weightOf } from './weight.ts';

/** A term that this use calls for and the papers do not give in full: what an annex is built from. */
export interface TermGap {
  readonly term: TermId;
  readonly standing: 'weak' | 'missing';
  /** The strongest of the duties behind it; what every use needs counts as required. */
  readonly strength: Strength;
  /** The obligations it leaves unmet; none where the term stands beside the Code. */
  readonly obligations: readonly Assessed[];
  /** What it means for us, in one sentence. */
  readonly without: string;
}

/** Every obligation that is not met. */
export function gapsOf({ assessed }: Review): Assessed[] {
  return assessed.filter(({ standing }) => standing !== 'met');
}

/** Whether the contract leaves a required duty missing or weak. Questions and our own actions do not count. */
export function hasGapOfRequiredDuty({ assessed }: Review): boolean {
  return assessed.some(
    ({ obligation, standing }) =>
      obligation.strength === 'required' && (standing === 'missing' || standing === 'weak'),
  );
}

/** The terms that fall short, most pressing first: by strength, missing before weak, then by consequence. */
export function termGaps(review: Review): TermGap[] {
  return termIds
    .flatMap((id) => termGap(review, id) ?? [])
    .toSorted(
      (a, b) =>
        strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
        Number(a.standing === 'weak') - Number(b.standing === 'weak') ||
        consequenceOf(a.term).rank - consequenceOf(b.term).rank,
    );
}

function termGap(review: Review, term: TermId): TermGap | null {
  const standing = standingOfTerm(review, term);
  if (standing === null) return null;
  const obligations = servedBy(review, term);
  const weight = weightBesideTheCode(term, review.scope);
  const found = [
    ...obligations.map(({ obligation }) => weightOf(obligation)),
    ...(weight === null ? [] : [weight]),
  ];
  const strength = strengths.find((candidate) => found.includes(candidate));
  if (strength === undefined) return null;
  return { term, standing, strength, obligations, without: consequenceOf(term).without };
}

/** Whether this use calls for a term at all: a duty laid on someone needs it, or it weighs beside the Code. */
export function isCalledFor(review: Review, term: TermId): boolean {
  return servedBy(review, term).length > 0 || weightBesideTheCode(term, review.scope) !== null;
}

/** Obligations whose standing rests on a term. Our own actions may rely on one; they are not decided by it. */
function servedBy({ assessed }: Review, term: TermId): Assessed[] {
  return assessed.filter(
    ({ standing, terms: serving }) => standing !== 'own-action' && serving.includes(term),
  );
}

function standingOfTerm({ findings, decisions, scope }: Review, term: TermId): 'weak' | 'missing' | null {
  const counts = settled(findings, decisions, term);
  const status = countsAs(servingOf('supplier', termById(term), counts, scope.tier.level));
  if (status === 'covered') return null;
  return status === 'absent' ? 'missing' : 'weak';
}

/** Promises that give less than we ask, each once, in the order of the terms. */
export function shortfallsIn({ assessed }: Review): Shortfall[] {
  const all = assessed.flatMap(({ shortfalls }) => shortfalls);
  const each = new Map(all.map((shortfall) => [`${shortfall.term} ${shortfall.parameter}`, shortfall]));
  return termIds.flatMap((id) => [...each.values()].filter(({ term }) => term === id));
}
