import { allReliances, deleteKept, insertParty, updateParty } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { atRevision, changesIn, revisionSchema, underOwnName } from '../revision.ts';
import { supplierIn } from '../suppliers/supplier.ts';
import type { Workspace } from '../workspace.ts';
import { heldParty, nameTaken, type PartyInput, partySchema, partySubject } from './party.ts';

/** Adds a fourth party and gives its id. Throws `invalid`, and `not-found` of a supplier that it is to be. */
export async function createParty(ws: Workspace, actor: Actor, input: PartyInput): Promise<{ id: string }> {
  authorise(actor, 'supplier.edit');
  const { name, kind, supplier } = check(partySchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    if (supplier) await supplierIn(change, supplier);
    const id = change.newId();
    const party = { id, name, kind, supplier_id: supplier ?? null, example: false };
    await underOwnName(() => insertParty(change, party), nameTaken(name));
    change.record({
      action: 'fourth-party.created',
      subject: partySubject(id),
      after: { name, kind, supplier: supplier ?? null },
    });
    return { id };
  });
}

const editSchema = partySchema.extend({ revision: revisionSchema });

/** Changes what is kept of a fourth party. Throws `invalid`, `not-found`, and `stale` as `changeSupplier` does. */
export async function changeParty(
  ws: Workspace,
  actor: Actor,
  id: string,
  input: PartyInput & { revision: number },
): Promise<void> {
  authorise(actor, 'supplier.edit');
  const { revision, name, kind, supplier } = check(editSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    if (supplier) await supplierIn(change, supplier);
    const held = await heldParty(change, id);
    atRevision(held, revision, 'fourth party');
    const edit = { name, kind, supplier_id: supplier === undefined ? held.supplier_id : supplier };
    const changes = changesIn(held, edit);
    if (changes === null) return;
    await underOwnName(() => updateParty(change, id, edit), nameTaken(name));
    change.record({ action: 'fourth-party.changed', subject: partySubject(id), ...changes });
  });
}

/** Deletes a fourth party that nothing rests on, and what it rests on. Throws `not-found`, and `conflict` otherwise. */
export async function deleteParty(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'supplier.delete');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { name, kind } = await heldParty(change, id);
    if ((await allReliances(change)).some((edge) => edge.to_party_id === id)) {
      throw conflict('Something still rests on this fourth party. Take that out first.');
    }
    await deleteKept(change, 'fourth_party', id);
    change.record({ action: 'fourth-party.deleted', subject: partySubject(id), before: { name, kind } });
  });
}
