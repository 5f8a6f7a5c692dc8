import { updateUse } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { atRevision, changesIn, revisionSchema, underOwnName } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { heldUse, nameTaken, type UseInput, useSchema, useSubject } from './use.ts';

const editSchema = useSchema.extend({ revision: revisionSchema });

/** Changes the name, purpose and state of a use. Throws `invalid`, `not-found`, and `stale` as `changeSupplier` does. */
export async function changeUse(
  ws: Workspace,
  actor: Actor,
  id: string,
  input: UseInput & { revision: number },
): Promise<void> {
  authorise(actor, 'supplier.edit');
  const { revision, ...edit } = check(editSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldUse(change, id);
    atRevision(held, revision, 'use');
    const changes = changesIn(held, edit);
    if (changes === null) return;
    await underOwnName(() => updateUse(change, id, edit), nameTaken(edit.name));
    change.record({ action: 'use.changed', subject: useSubject(id), ...changes });
  });
}
