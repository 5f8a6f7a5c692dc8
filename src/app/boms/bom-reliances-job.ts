import {
  bomReliancesJobKind,
  type Doer,
  hasReliancesDue,
  holdNamedSystem,
  holdParts,
  type JobHandler,
  machinery,
  markReliancesKept,
  type Store,
  systemsWithReliancesDue,
} from '../../store/index.ts';
import { keepBomReliances } from './bom-reliances.ts';

const together = 50;

/** Rows keep the id of the account that made them, and the machinery has no account. */
const candour: Doer = { ...machinery, id: '00000000-0000-0000-0000-000000000000' };

/**
 * Notes whom the systems of an organisation rest on by BOMs that an earlier Candour took in without, each in a
 * transaction of its own with its entries. One that cannot be noted holds up none after it; noting twice changes nothing.
 */
export function bomReliancesJob(store: Store): JobHandler {
  return {
    kind: bomReliancesJobKind,
    run: async ({ organisation_id: organisation }, { signal }) => {
      const faults: unknown[] = [];
      const next = (after: string | null) =>
        store.read(organisation, (view) => systemsWithReliancesDue(view, after, together));
      for (let due = await next(null); due.length > 0; due = await next(due.at(-1)?.release ?? null)) {
        for (const each of due) {
          signal.throwIfAborted();
          await noteOne(store, organisation, each).catch((fault: unknown) => faults.push(fault));
        }
      }
      if (faults.length > 0) throw new AggregateError(faults, 'Reliances could not be noted.');
      return { state: 'done', message: '', keep: null };
    },
    givenUp: () => ({
      state: 'failed',
      message: 'Whom some systems rest on could not be noted.',
      keep: null,
    }),
  };
}

async function noteOne(
  store: Store,
  organisation: string,
  { release, system: id }: { readonly release: string; readonly system: string },
): Promise<void> {
  await store.change(organisation, candour, async (change) => {
    const system = await holdNamedSystem(change, id);
    if (system === null) return;
    await holdParts(change);
    // While it waited, somebody may have taken in a newer one.
    if (await hasReliancesDue(change, release)) await keepBomReliances(change, system, release);
  });
  // Where there was nothing to note, nothing was recorded, so the mark went with the change: it would be due for ever.
  await store.maintain((db) => markReliancesKept({ db, organisation }, release));
}
