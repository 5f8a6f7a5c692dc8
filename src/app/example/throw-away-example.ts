import {
  allReliances,
  type Change,
  contractsOfSupplier,
  deleteKept,
  deleteVersion,
  exampleParties,
  exampleSuppliers,
  holdParts,
  releasesOf,
  systemsOf,
  usesOfSupplier,
  versionsOf,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { dropRelease } from '../boms/delete-release.ts';
import { authorise } from '../policy.ts';
import { dropReview } from '../reviews/delete-review.ts';
import { restingReview } from '../reviews/hold-review.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Throws the built-in example away, with whatever was added to it, all or nothing; a fourth party of it on which
 * something of your own rests stays. Throws `conflict` while one of its reviews runs. Does nothing where none is open.
 */
export async function throwAwayExample(ws: Workspace, actor: Actor): Promise<void> {
  for (const deed of ['supplier.delete', 'contract.delete', 'review.delete', 'bom.delete'] as const)
    authorise(actor, deed);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const suppliers = await exampleSuppliers(change);
    if (suppliers.length === 0) return;
    await holdParts(change);
    for (const { id } of suppliers) await throwAway(change, id);
    await throwAwayParties(change);
    change.record({
      action: 'example.thrown-away',
      subject: { kind: 'organisation', id: actor.organisation },
      before: { suppliers: suppliers.map(({ name }) => name) },
    });
  });
}

/** Reviews before contracts and uses before systems, as everyone who holds such rows does. */
async function throwAway(change: Change, supplier: string): Promise<void> {
  const contracts = await contractsOfSupplier(change, supplier);
  for (const contract of contracts) {
    for (const { number, review_id } of await versionsOf(change, contract.id)) {
      const review = await restingReview(change, review_id);
      await deleteVersion(change, contract.id, number);
      await dropReview(change, review);
    }
  }
  for (const { id } of contracts) await deleteKept(change, 'contract', id);
  for (const { id } of await usesOfSupplier(change, supplier)) await deleteKept(change, 'use', id);
  for (const { id } of await systemsOf(change, supplier)) {
    for (const { release, bom } of await releasesOf(change, id)) await dropRelease(change, release.id, bom);
    await deleteKept(change, 'system', id);
  }
  await deleteKept(change, 'supplier', supplier);
}

/** Those of the example's fourth parties on which nothing else rests, again and again until none is left. */
async function throwAwayParties(change: Change): Promise<void> {
  const left = new Set(await exampleParties(change));
  const edges = await allReliances(change);
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    for (const { from_system_id, from_party_id, to_party_id } of edges) {
      const ofExample = from_system_id === null && from_party_id !== null && left.has(from_party_id);
      if (!ofExample) left.delete(to_party_id);
    }
  }
  for (const id of left) await deleteKept(change, 'fourth_party', id);
}
