import { insertSupplier } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { underOwnName } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { nameTaken, type SupplierInput, supplierSchema, supplierSubject } from './supplier.ts';

/** Adds a supplier and gives its id. Throws `invalid` over what was typed or where another has the name. */
export async function createSupplier(
  ws: Workspace,
  actor: Actor,
  input: SupplierInput,
  { example = false }: { example?: boolean } = {},
): Promise<{ id: string }> {
  authorise(actor, 'supplier.edit');
  const supplier = check(supplierSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    const id = change.newId();
    await underOwnName(() => insertSupplier(change, { id, example, ...supplier }), nameTaken(supplier.name));
    change.record({ action: 'supplier.created', subject: supplierSubject(id), after: supplier });
    return { id };
  });
}
