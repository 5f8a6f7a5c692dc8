import type { Tier } from '../terms/index.ts';
import { addDays, type Day } from './calendar.ts';

/** A contract in force, as far as it tells where to act first. */
export interface Pressing {
  /** The highest tier of the uses it governs; null where none is known. */
  readonly tier: Tier | null;
  /** Required duties its papers leave missing or weak; null where nobody has reviewed them. */
  readonly requiredGaps: number | null;
  /** The next last day to give notice or renew; null where no date is known. */
  readonly actBy: Day | null;
  /** Clauses of our annex that the supplier refused. */
  readonly refusals: number;
}

/** What one part of the reckoning gives, and why. */
export interface Factor {
  readonly weight: number;
  readonly says: string;
}

export interface Urgency {
  /** The product of the factors: 0 where nothing is open. */
  readonly score: number;
  readonly factors: readonly Factor[];
}

/** Our own weights, not the Code's: each tier counts twice the one below; an unknown one counts as medium. */
export const tierWeights: Readonly<Record<Tier | 'unknown', number>> = {
  unknown: 2,
  low: 1,
  medium: 2,
  high: 4,
};

/** Papers that nobody has reviewed count as this many gaps: more than a good contract leaves, fewer than a bad one. */
export const unreviewedGaps = 5;

/** How near the day is: the first band that holds counts; a later day, or none, counts once. A passed day is near. */
export const nearness: readonly { readonly days: number; readonly weight: number; readonly says: string }[] =
  [
    { days: 30, weight: 4, says: 'to act within 30 days' },
    { days: 90, weight: 3, says: 'to act within 90 days' },
    { days: 365, weight: 2, says: 'to act within a year' },
  ];

/** The formula in words, for those who ask why. */
export const urgencyInWords =
  `Tier (low 1, medium 2, high 4; not known counts as medium) × required gaps (papers not reviewed count as ${unreviewedGaps}) × ` +
  'nearness of the day to act (passed or within 30 days 4, within 90 days 3, within a year 2, later or no date 1); ' +
  'where the supplier refused clauses, × one more than their number.';

/** Reckons how urgent a contract is on a day, with the words for each part. */
export function urgencyOf({ tier, requiredGaps, actBy, refusals }: Pressing, today: Day): Urgency {
  const factors = [
    { weight: tierWeights[tier ?? 'unknown'], says: tier === null ? 'tier not known' : `${tier} tier` },
    gapFactor(requiredGaps),
    dayFactor(actBy, today),
    ...refusalFactor(refusals),
  ];
  return { score: factors.reduce((product, { weight }) => product * weight, 1), factors };
}

function gapFactor(requiredGaps: number | null): Factor {
  if (requiredGaps === null) return { weight: unreviewedGaps, says: 'papers not reviewed yet' };
  return {
    weight: requiredGaps,
    says: requiredGaps === 1 ? '1 required gap' : `${requiredGaps} required gaps`,
  };
}

/** Nothing where nothing was refused: that makes no contract more urgent. */
function refusalFactor(refusals: number): Factor[] {
  if (refusals === 0) return [];
  return [
    { weight: 1 + refusals, says: refusals === 1 ? '1 clause refused' : `${refusals} clauses refused` },
  ];
}

function dayFactor(actBy: Day | null, today: Day): Factor {
  if (actBy === null) return { weight: 1, says: 'no date known' };
  const band = nearness.find(({ days }) => actBy <= addDays(today, days));
  if (actBy < today) return { weight: band?.weight ?? 1, says: 'the day to act has passed' };
  return {
    weight: band?.weight ?? 1,
    says: band?.says ?? 'more than a year to act',
  };
}
