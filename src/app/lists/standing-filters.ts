import { z } from 'zod';
import { addDays, type Day } from '../../core/portfolio/index.ts';
import { narrowed } from '../../store/index.ts';
import type { Filter } from './list.ts';

/** As the columns count them. */
export const listedTiers = ['unknown', 'low', 'medium', 'high'] as const;
export type ListedTier = (typeof listedTiers)[number];

/** The tier a column tells. */
export const tierOf = (level: number): ListedTier => listedTiers[level] ?? 'unknown';

/** Whether the papers leave required duties open. */
export const gapFilters = ['some', 'none', 'not-reviewed'] as const;

/** When the last day to act is: it has passed, or it is within so many days. */
export const dueFilters = ['passed', '30', '90', '365'] as const;

export const standingQuery = {
  tier: z.enum(listedTiers).optional(),
  gaps: z.enum(gapFilters).optional(),
  due: z.enum(dueFilters).optional(),
};
interface StandingQuery {
  readonly tier?: ListedTier | undefined;
  readonly gaps?: (typeof gapFilters)[number] | undefined;
  readonly due?: (typeof dueFilters)[number] | undefined;
}

/** What a list is narrowed to by tier, gaps and dates. */
export function standingFilters({ tier, gaps, due }: StandingQuery, today: Day): Filter[] {
  return [
    ...(tier === undefined ? [] : [narrowed.tier(listedTiers.indexOf(tier))]),
    ...(gaps === undefined ? [] : [gapConditions[gaps]]),
    ...(due === undefined ? [] : [dueCondition(due, today)]),
  ];
}

const gapConditions = {
  some: narrowed.withGaps,
  none: narrowed.withoutGaps,
  'not-reviewed': narrowed.notReviewed,
};

function dueCondition(due: (typeof dueFilters)[number], today: Day): Filter {
  if (due === 'passed') return narrowed.actBetween('', today);
  return narrowed.actBetween(today, addDays(today, Number(due) + 1));
}

/** The last day to act, or null where the column says that there is none. */
export const actByOf = (column: string): string | null => (column === '9999-12-31' ? null : column);

/** Required duties left open, or null before a review. */
export const gapsOf = (column: number): number | null => (column < 0 ? null : column);
