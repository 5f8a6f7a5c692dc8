import type { Status } from '../contract/index.ts';
import type { Party } from '../scope/index.ts';
import type { Term, Tier } from '../terms/index.ts';
import type { Shortfall } from './review.ts';
import type { Settled } from './settled.ts';
import { shortfallsOf } from './shortfalls.ts';

/** A term that serves an obligation, as it counts for this use. */
export interface Serving {
  readonly term: Term;
  readonly settled: Settled;
  readonly shortfalls: readonly Shortfall[];
  /** The papers lay it on us, and the obligation is the supplier's. */
  readonly laidOnUs: boolean;
}

export function servingOf(party: Party, term: Term, settled: Settled, tier: Tier): Serving {
  return {
    term,
    settled,
    shortfalls: shortfallsOf(term, settled, tier),
    laidOnUs: party === 'supplier' && term.owedBy === 'either' && settled.finding.owedBy === 'customer',
  };
}

/** The status as it counts here: what is covered and is too little, or a duty of ours, is weak unless a person decided. */
export function countsAs({ settled: { status, decision }, shortfalls, laidOnUs }: Serving): Status {
  if (status !== 'covered' || decision !== null) return status;
  return laidOnUs || shortfalls.some(({ belowMinimum }) => belowMinimum) ? 'weak' : 'covered';
}

/** What was found on the term, in a sentence or two. */
export function foundOn(serving: Serving): string {
  const { term, settled, shortfalls, laidOnUs } = serving;
  const title = `“${term.title}”`;
  if (settled.decision !== null) {
    return `${title} is ${settled.status} by decision of ${settled.decision.by}: ${settled.decision.reason}`;
  }
  if (settled.status === 'weak') return `${title} is weak: ${settled.finding.reason}`;
  if (settled.status === 'covered' && laidOnUs) return `${title} is there, but as a duty of ours.`;
  const below = shortfalls.find(({ belowMinimum }) => belowMinimum);
  return below === undefined
    ? `${title} is ${settled.status}.`
    : `${title} is covered, but with less than the least we settle for. ${below.says}`;
}
