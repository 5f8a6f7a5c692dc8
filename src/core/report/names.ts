import type { Strength } from '../code/index.ts';
import type { PaperKind, Status } from '../contract/index.ts';
import type { Party } from '../scope/index.ts';
import type { Tier } from '../terms/index.ts';
import type { Review, Standing } from './review.ts';

// What things are called on screens and papers.

export const standingNames: Readonly<Record<Standing, string>> = {
  met: 'Met',
  weak: 'Weak',
  missing: 'Missing',
  ask: 'To ask',
  'own-action': 'Ours to do',
};

export const statusNames: Readonly<Record<Status, string>> = {
  covered: 'Covered',
  weak: 'Weak',
  absent: 'Absent',
};

export const strengthNames: Readonly<Record<Strength, string>> = {
  required: 'Required',
  recommended: 'Recommended',
  possible: 'Possible',
};

export const tierNames: Readonly<Record<Tier, string>> = { low: 'Low', medium: 'Medium', high: 'High' };

export const paperKindNames: Readonly<Record<PaperKind, string>> = {
  terms: 'Terms',
  dpa: 'Data processing agreement',
  sla: 'Service levels',
  aup: 'Acceptable use policy',
  'security-schedule': 'Security schedule',
  'disclosure-policy': 'Vulnerability disclosure policy',
  'order-form': 'Order form',
  addendum: 'Addendum',
  other: 'Other paper',
};

export function partyName(party: Party, { about }: Review): string {
  return party === 'us' ? 'Us' : about.supplier || 'The supplier';
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "22 November 2026"; what is no date stays as it is. */
export function dateName(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : longDate.format(time);
}
