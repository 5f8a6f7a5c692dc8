import type { ContractDates } from '../../core/portfolio/index.ts';
import { Day } from './day.tsx';
import { counted } from './phrases.ts';

/** The one date of a contract that presses most, in a line. */
export function DatesInBrief({ dates }: { dates: ContractDates }) {
  const { standing, endsOn, lastNoticeDay, daysToNotice } = dates;
  if (endsOn === null) return <span class="app-quiet app-small">No end date</span>;
  if (standing === 'ended') {
    return (
      <span class="app-quiet app-small">
        Ended on <Day day={endsOn} />
      </span>
    );
  }
  if (lastNoticeDay !== null && daysToNotice !== null && daysToNotice >= 0) {
    return (
      <span class="app-quiet app-small">
        Notice by <Day day={lastNoticeDay} /> ({inDays(daysToNotice)})
      </span>
    );
  }
  return (
    <span class="app-quiet app-small">
      {dates.renewsOn === null ? 'Ends on ' : 'Renews after '}
      <Day day={endsOn} />
    </span>
  );
}

/** "today", "in 1 day", "in 93 days"; "12 days ago". */
export function inDays(days: number): string {
  if (days === 0) return 'today';
  return days > 0 ? `in ${counted(days, 'day')}` : `${counted(-days, 'day')} ago`;
}
