import { addDays, type Day } from './calendar.ts';
import type { ContractDates } from './contract-dates.ts';

/** What has to be done about the gaps of a contract in force, and by when. */
export interface RetrofitStep {
  /** `lapsed`: the last day to give notice of this term has passed. `undated`: nobody said when it ends. */
  readonly standing: 'planned' | 'due' | 'lapsed' | 'undated';
  /** By when the annex should be with the supplier; null where no day can be told. */
  readonly proposeBy: Day | null;
  /** By when it has to be agreed, or notice given. */
  readonly settleBy: Day | null;
  /** One sentence. */
  readonly says: string;
}

/** Days a supplier is given to answer an annex before notice would have to be given. Ours, not the Code's. */
export const answerDays = 60;

/**
 * Plans how the gaps of a contract in force are closed: the annex goes out early enough to be answered while we can
 * still give notice, for afterwards the supplier has no reason to agree until the next term.
 */
export function retrofitStep(dates: ContractDates, today: Day): RetrofitStep {
  const settleBy = dates.lastNoticeDay ?? dates.endsOn;
  if (settleBy === null) {
    return {
      standing: 'undated',
      proposeBy: null,
      settleBy: null,
      says: 'Enter when the contract ends and its notice period; until then, propose the annex when you next talk.',
    };
  }
  if (settleBy < today) return lapsed(dates, settleBy);
  const proposeBy = addDays(settleBy, -answerDays);
  const due = proposeBy <= today;
  return {
    standing: due ? 'due' : 'planned',
    proposeBy,
    settleBy,
    says: due
      ? 'Send the annex now: it has to be agreed, or notice given, by that day.'
      : 'Send the annex by then, so that it is answered while notice can still be given.',
  };
}

function lapsed({ endsOn, renewsOn }: ContractDates, settleBy: Day): RetrofitStep {
  return {
    standing: 'lapsed',
    proposeBy: null,
    settleBy,
    says:
      renewsOn !== null
        ? 'Notice for this term is no longer possible. Ask for an amendment now, and prepare notice for the next term.'
        : endsOn !== null && endsOn > settleBy
          ? 'The day of notice has passed. Make the annex a condition of going on.'
          : 'The contract has run out. Put the annex into the next one.',
  };
}
