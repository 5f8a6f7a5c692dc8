import { addDays, addMonths, type Day, daysBetween, isEndOfMonth } from './calendar.ts';

/** What a contract says of its time. */
export interface ContractTime {
  readonly startsOn: Day | null;
  /** The last day of the term that was agreed first. */
  readonly endsOn: Day | null;
  /** Days before the end by which notice must have been given. */
  readonly noticeDays: number | null;
  /** none: it ends. automatic: it goes on unless notice is given. agreed: it goes on if both say so. */
  readonly renewal: 'none' | 'automatic' | 'agreed';
  readonly renewalMonths: number | null;
}

/** What follows from it on a given day. */
export interface ContractDates {
  readonly standing: 'open' | 'before' | 'running' | 'ended';
  /** The last day of the term that runs now, or that comes; null where nobody said. */
  readonly endsOn: Day | null;
  /** How often it has gone on by itself so far. */
  readonly renewals: number;
  /** The last day on which notice still ends it at `endsOn`; null where there is no end or no notice period. */
  readonly lastNoticeDay: Day | null;
  /** Days from today to that day; negative once it has passed. */
  readonly daysToNotice: number | null;
  /** The first day of the next term where it goes on by itself. */
  readonly renewsOn: Day | null;
  /** The last day of that next term. */
  readonly renewsUntil: Day | null;
}

const nothing: ContractDates = {
  standing: 'open',
  endsOn: null,
  renewals: 0,
  lastNoticeDay: null,
  daysToNotice: null,
  renewsOn: null,
  renewsUntil: null,
};

/**
 * The dates that follow from what a contract says, in calendar days.
 *
 * Notice of 90 days before an end on 31 December must have been given by 2 October: that many days lie between the
 * two. A term of months that ends on the last of a month renews to the last of a month. A contract that renews by
 * itself is taken to have done so at each end before today; an end of notice that has passed is told as negative days.
 */
export function contractDates(time: ContractTime, today: Day): ContractDates {
  const { startsOn, noticeDays } = time;
  if (time.endsOn === null) return { ...nothing, standing: standingOf(startsOn, null, today) };
  const renewals = renewalsBefore(time, time.endsOn, today);
  const endsOn = endAfter(time, time.endsOn, renewals);
  const lastNoticeDay = noticeDays === null ? null : addDays(endsOn, -noticeDays);
  const renews = goesOn(time);
  return {
    standing: standingOf(startsOn, endsOn, today),
    endsOn,
    renewals,
    lastNoticeDay,
    daysToNotice: lastNoticeDay === null ? null : daysBetween(today, lastNoticeDay),
    renewsOn: renews ? addDays(endsOn, 1) : null,
    renewsUntil: renews ? endAfter(time, time.endsOn, renewals + 1) : null,
  };
}

function standingOf(startsOn: Day | null, endsOn: Day | null, today: Day): ContractDates['standing'] {
  if (startsOn !== null && today < startsOn) return 'before';
  if (endsOn !== null && today > endsOn) return 'ended';
  return startsOn === null && endsOn === null ? 'open' : 'running';
}

const goesOn = ({ renewal, renewalMonths }: ContractTime): boolean =>
  renewal === 'automatic' && renewalMonths !== null && renewalMonths > 0;

/** Counted from the first end, so that a short month on the way does not move the later ends. */
function endAfter({ renewalMonths }: ContractTime, first: Day, renewals: number): Day {
  if (renewals === 0 || renewalMonths === null) return first;
  const months = renewals * renewalMonths;
  return isEndOfMonth(first) ? addDays(addMonths(addDays(first, 1), months), -1) : addMonths(first, months);
}

function renewalsBefore(time: ContractTime, first: Day, today: Day): number {
  if (!goesOn(time) || today <= first) return 0;
  const monthly = 28 * (time.renewalMonths ?? 1);
  // A month has 28 days at least, so no more terms than this can have passed; the count is then found by halving.
  let [low, high] = [0, Math.ceil(daysBetween(first, today) / monthly)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (endAfter(time, first, middle) >= today) high = middle;
    else low = middle + 1;
  }
  return low;
}
