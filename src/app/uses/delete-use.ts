import { contractsOfUse, deleteKept } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { heldUse, useSubject } from './use.ts';

/**
 * Deletes a use with its scopes; the record of them stays. Throws `not-found`, and `conflict` while a contract
 * governs it.
 */
export async function deleteUse(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'supplier.delete');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { system_id: system, name, purpose, state, answers } = await heldUse(change, id);
    const [contract] = await contractsOfUse(change, id);
    if (contract !== undefined) {
      throw conflict(`The contract "${contract.name}" governs this use. Take the use out of it first.`);
    }
    await deleteKept(change, 'use', id);
    change.record({
      action: 'use.deleted',
      subject: useSubject(id),
      before: { system, name, purpose, state, answers },
    });
  });
}
