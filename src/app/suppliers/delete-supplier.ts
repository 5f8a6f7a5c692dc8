import { countOfSupplier, deleteKept } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { heldSupplier, supplierSubject } from './supplier.ts';

/** Deletes a supplier on which nothing hangs. Throws `not-found`, and `conflict` while it has a system or contract. */
export async function deleteSupplier(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'supplier.delete');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { name, website, contact, notes } = await heldSupplier(change, id);
    const { systems, contracts } = await countOfSupplier(change, id);
    if (systems + contracts > 0) {
      throw conflict('This supplier still has systems or contracts. Delete those first.');
    }
    await deleteKept(change, 'supplier', id);
    change.record({
      action: 'supplier.deleted',
      subject: supplierSubject(id),
      before: { name, website, contact, notes },
    });
  });
}
