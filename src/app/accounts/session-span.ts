import type { SessionSpan } from '../../store/index.ts';

/** Hours without use after which a session ends. */
const idleHours = 12;
/** Days after which it ends however much it is used. */
const longestDays = 14;
const hour = 3_600_000;

/** When a session that begins now ends at the latest. */
export const sessionEnd = (now: Date): Date => new Date(now.getTime() + longestDays * 24 * hour);

/** What still counts now. */
export const sessionSpan = (now: Date): SessionSpan => ({
  now,
  idleSince: new Date(now.getTime() - idleHours * hour),
});
