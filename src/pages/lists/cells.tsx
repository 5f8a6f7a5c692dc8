import type { ListedTier } from '../../app/index.ts';
import { dateName } from '../../core/report/index.ts';
import type { Choice } from '../parts/fields.tsx';

/** What stands where nothing is known. */
const Nothing = ({ says }: { says: string }) => <span class="app-quiet">{says}</span>;

export const listedTierNames: Readonly<Record<ListedTier, string>> = {
  unknown: 'Not known',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
};

/** A tier by its word; colour only repeats it. */
export function TierChip({ tier }: { tier: ListedTier }) {
  if (tier === 'unknown') return <Nothing says="No use yet" />;
  return <span class={`app-tier app-tier--${tier}`}>{listedTierNames[tier]}</span>;
}

/** Required duties that the papers leave open. */
export function Gaps({ count }: { count: number | null }) {
  if (count === null) return <Nothing says="Not reviewed" />;
  return count === 0 ? <>None</> : <strong>{count}</strong>;
}

/** A calendar day, and whether it has passed. */
export function DayCell({ day, today = null }: { day: string | null; today?: string | null }) {
  if (day === null) return <Nothing says="No date" />;
  return (
    <>
      <time datetime={day}>{dateName(day)}</time>
      {today !== null && day < today ? <span class="app-passed"> has passed</span> : null}
    </>
  );
}

export const tierChoices: readonly Choice[] = [
  { value: '', label: 'Any tier' },
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
  { value: 'unknown', label: 'Not known' },
];

export const gapChoices: readonly Choice[] = [
  { value: '', label: 'Reviewed or not' },
  { value: 'some', label: 'With required gaps' },
  { value: 'none', label: 'Without required gaps' },
  { value: 'not-reviewed', label: 'Not reviewed' },
];

export const dueChoices: readonly Choice[] = [
  { value: '', label: 'At any time' },
  { value: 'passed', label: 'Has passed' },
  { value: '30', label: 'Within 30 days' },
  { value: '90', label: 'Within 90 days' },
  { value: '365', label: 'Within a year' },
];
