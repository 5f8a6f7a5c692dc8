import { deleteKept, releasesOf, usesOfSystem } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { heldSystem, systemSubject } from './system.ts';

/** Deletes a system that nobody uses, with what it rests on. Throws `not-found`, and `conflict` while it has a use or a release. */
export async function deleteSystem(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'supplier.delete');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { supplier_id: supplier, name, description } = await heldSystem(change, id);
    if ((await usesOfSystem(change, id, { after: null, limit: 1 })).length > 0) {
      throw conflict('This system still has uses. Delete those first.');
    }
    if ((await releasesOf(change, id)).length > 0) {
      throw conflict('This system still has releases. Delete those first.');
    }
    await deleteKept(change, 'system', id);
    change.record({
      action: 'system.deleted',
      subject: systemSubject(id),
      before: { supplier, name, description },
    });
  });
}
