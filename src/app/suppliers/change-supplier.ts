import { updateSupplier } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { atRevision, changesIn, revisionSchema, underOwnName } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { heldSupplier, nameTaken, type SupplierInput, supplierSchema, supplierSubject } from './supplier.ts';

const editSchema = supplierSchema.extend({ revision: revisionSchema });

/**
 * Changes what is kept of a supplier. Throws `invalid`, `not-found`, and `stale` where somebody changed it since
 * the revision that the actor saw.
 */
export async function changeSupplier(
  ws: Workspace,
  actor: Actor,
  id: string,
  input: SupplierInput & { revision: number },
): Promise<void> {
  authorise(actor, 'supplier.edit');
  const { revision, ...edit } = check(editSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldSupplier(change, id);
    atRevision(held, revision, 'supplier');
    const changes = changesIn(held, edit);
    if (changes === null) return;
    await underOwnName(() => updateSupplier(change, id, edit), nameTaken(edit.name));
    change.record({ action: 'supplier.changed', subject: supplierSubject(id), ...changes });
  });
}
