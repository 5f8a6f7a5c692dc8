import { insertContract } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { heldSupplier } from '../suppliers/supplier.ts';
import type { Workspace } from '../workspace.ts';
import { type ContractInput, columnsOf, contractSchema, contractSubject } from './contract.ts';

/** Adds a contract with a supplier and gives its id. Throws `invalid`, and `not-found` of the supplier. */
export async function createContract(
  ws: Workspace,
  actor: Actor,
  supplier: string,
  input: ContractInput,
): Promise<{ id: string }> {
  authorise(actor, 'contract.edit');
  const contract = check(contractSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await heldSupplier(change, supplier);
    const id = change.newId();
    await insertContract(change, { id, supplier_id: supplier, ...columnsOf(contract) });
    change.record({
      action: 'contract.created',
      subject: contractSubject(id),
      after: { supplier, ...contract },
    });
    return { id };
  });
}
