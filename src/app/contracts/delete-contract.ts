import { deleteKept, versionsOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { contractSubject, heldContract } from './contract.ts';

/** Deletes a contract without versions. Throws `not-found`, and `conflict` while it has one. */
export async function deleteContract(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'contract.delete');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { supplier_id: supplier, name, reference, state } = await heldContract(change, id);
    if ((await versionsOf(change, id)).length > 0) {
      throw conflict('This contract still has reviews. Take them off the contract first.');
    }
    await deleteKept(change, 'contract', id);
    change.record({
      action: 'contract.deleted',
      subject: contractSubject(id),
      before: { supplier, name, reference, state },
    });
  });
}
