import { scopeOf } from '../../core/scope/index.ts';
import { insertUse } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { underOwnName } from '../revision.ts';
import { heldSystem } from '../systems/system.ts';
import type { Workspace } from '../workspace.ts';
import { nameTaken, type UseInput, useSchema, useSubject } from './use.ts';

/**
 * Adds a use of a system and gives its id. Until its questions are answered each counts as its stricter case.
 * Throws `invalid`, and `not-found` of the system.
 */
export async function createUse(
  ws: Workspace,
  actor: Actor,
  system: string,
  input: UseInput,
): Promise<{ id: string }> {
  authorise(actor, 'supplier.edit');
  const use = check(useSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await heldSystem(change, system);
    const id = change.newId();
    const row = { id, system_id: system, ...use, answers: {}, scope: scopeOf({}) };
    await underOwnName(() => insertUse(change, row), nameTaken(use.name));
    change.record({ action: 'use.created', subject: useSubject(id), after: { system, ...use } });
    return { id };
  });
}
