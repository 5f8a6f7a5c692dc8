import { updateContract } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { atRevision, changesIn } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import {
  type ContractInput,
  columnsOf,
  contractEditSchema,
  contractSubject,
  heldContract,
} from './contract.ts';

/** Changes what is kept of a contract. Throws `invalid`, `not-found`, and `stale` as `changeSupplier` does. */
export async function changeContract(
  ws: Workspace,
  actor: Actor,
  id: string,
  input: ContractInput & { revision: number },
): Promise<void> {
  authorise(actor, 'contract.edit');
  const { revision, ...contract } = check(contractEditSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldContract(change, id);
    atRevision(held, revision, 'contract');
    const edit = columnsOf(contract);
    const changes = changesIn(held, edit);
    if (changes === null) return;
    await updateContract(change, id, edit);
    change.record({ action: 'contract.changed', subject: contractSubject(id), ...changes });
  });
}
