import {
  holdReview,
  type JobHandler,
  recountJobKind,
  reviewsToCount,
  type Store,
} from '../../store/index.ts';
import { recount } from './count-standings.ts';

const together = 50;

/**
 * Counts the results of an organisation that an earlier Candour kept without all the figures of today, each in a
 * transaction of its own. One that cannot be counted holds up none after it.
 */
export function recountJob(store: Store): JobHandler {
  return {
    kind: recountJobKind,
    run: async ({ organisation_id: organisation }, { signal }) => {
      const faults: unknown[] = [];
      const next = (after: string | null) =>
        store.read(organisation, (view) => reviewsToCount(view, after, together));
      for (let ids = await next(null); ids.length > 0; ids = await next(ids.at(-1) ?? null)) {
        for (const id of ids) {
          signal.throwIfAborted();
          await countOne(store, organisation, id).catch((fault: unknown) => faults.push(fault));
        }
      }
      if (faults.length > 0) throw new AggregateError(faults, 'Results could not be counted.');
      return { state: 'done', message: '', keep: null };
    },
    givenUp: () => ({ state: 'failed', message: 'Some results could not be counted.', keep: null }),
  };
}

async function countOne(store: Store, organisation: string, id: string): Promise<void> {
  await store.maintain(async (db) => {
    const upkeep = { db, organisation };
    const row = await holdReview(upkeep, id);
    if (row !== null) await recount(upkeep, row);
  });
}
