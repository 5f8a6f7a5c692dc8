import { updateSystem } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { atRevision, changesIn, revisionSchema, underOwnName } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { heldSystem, nameTaken, type SystemInput, systemSchema, systemSubject } from './system.ts';

const editSchema = systemSchema.extend({ revision: revisionSchema });

/** Changes what is kept of a system. Throws `invalid`, `not-found`, and `stale` as `changeSupplier` does. */
export async function changeSystem(
  ws: Workspace,
  actor: Actor,
  id: string,
  input: SystemInput & { revision: number },
): Promise<void> {
  authorise(actor, 'supplier.edit');
  const { revision, ...edit } = check(editSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldSystem(change, id);
    atRevision(held, revision, 'system');
    const changes = changesIn(held, edit);
    if (changes === null) return;
    await underOwnName(() => updateSystem(change, id, edit), nameTaken(edit.name));
    change.record({ action: 'system.changed', subject: systemSubject(id), ...changes });
  });
}
