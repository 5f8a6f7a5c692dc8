import { principleNames } from '../report/index.ts';
import { type Tier, tiers } from '../terms/index.ts';

/** How many obligations stand how under one principle, over contracts of one tier. */
export interface CountedCoverage {
  /** Null where no use is known. */
  readonly tier: Tier | null;
  readonly principle: number;
  readonly met: number;
  readonly weak: number;
  readonly missing: number;
  readonly ask: number;
}

/** One field of the map. */
export interface HeatCell {
  readonly met: number;
  /** Met, weak and missing: what a contract can settle. */
  readonly total: number;
  /** Percent met, rounded down so that 100 means all; null where nothing is owed. */
  readonly percent: number | null;
}

export interface HeatRow {
  readonly principle: number;
  readonly name: string;
  readonly all: HeatCell;
  readonly byTier: Readonly<Record<Tier, HeatCell>>;
}

/**
 * How far the papers in force cover each principle of the Code, over all contracts and by tier. Questions to suppliers
 * and our own actions are left out, for no paper settles them.
 */
export function coverageOverPortfolio(counted: readonly CountedCoverage[]): HeatRow[] {
  return principleNames.map(({ principle, name }) => {
    const own = counted.filter((each) => each.principle === principle);
    const of = (tier: Tier): HeatCell => cellOf(own.filter((each) => each.tier === tier));
    return {
      principle,
      name,
      all: cellOf(own),
      byTier: { low: of('low'), medium: of('medium'), high: of('high') },
    };
  });
}

/** Columns of the map, the most sensitive first. */
export const heatTiers: readonly Tier[] = tiers.toReversed();

function cellOf(counted: readonly CountedCoverage[]): HeatCell {
  const met = counted.reduce((sum, each) => sum + each.met, 0);
  const total = counted.reduce((sum, { met: some, weak, missing }) => sum + some + weak + missing, 0);
  return { met, total, percent: total === 0 ? null : Math.floor((100 * met) / total) };
}
