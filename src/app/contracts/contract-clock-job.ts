import { contractClockJobKind, type JobHandler, rollContractDates, type Store } from '../../store/index.ts';
import { dayOf } from '../today.ts';

/** Few enough that nobody waits long for the rows they hold. */
const together = 200;

/** Moves on the dates of an organisation's contracts that have renewed by themselves before today. */
export function contractClockJob(store: Store): JobHandler {
  return {
    kind: contractClockJobKind,
    run: async ({ organisation_id: organisation }, { signal }) => {
      const roll = () =>
        store.maintain((db) => rollContractDates({ db, organisation }, dayOf(store.now()), together));
      while ((await roll()) > 0) signal.throwIfAborted();
      return { state: 'done', message: '', keep: null };
    },
    givenUp: () => ({ state: 'failed', message: 'The dates of some contracts stand still.', keep: null }),
  };
}
