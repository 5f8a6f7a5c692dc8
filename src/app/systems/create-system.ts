import { insertSystem } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { underOwnName } from '../revision.ts';
import { heldSupplier } from '../suppliers/supplier.ts';
import type { Workspace } from '../workspace.ts';
import { nameTaken, type SystemInput, systemSchema, systemSubject } from './system.ts';

/** Adds a system that is bought from a supplier and gives its id. Throws `invalid`, and `not-found` of the supplier. */
export async function createSystem(
  ws: Workspace,
  actor: Actor,
  supplier: string,
  input: SystemInput,
): Promise<{ id: string }> {
  authorise(actor, 'supplier.edit');
  const system = check(systemSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await heldSupplier(change, supplier);
    const id = change.newId();
    await underOwnName(
      () => insertSystem(change, { id, supplier_id: supplier, ...system }),
      nameTaken(system.name),
    );
    change.record({ action: 'system.created', subject: systemSubject(id), after: { supplier, ...system } });
    return { id };
  });
}
