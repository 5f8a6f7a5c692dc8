import { z } from 'zod';
import { setUsesOfContract, usesOfContract, usesOfSupplier } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { check, idSchema } from '../input.ts';
import { authorise } from '../policy.ts';
import { atMark, markOf } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { contractSubject, heldContract } from './contract.ts';

const mostUses = 200;
export const governedUsesSchema = z.strictObject({ uses: z.array(idSchema).max(mostUses) });

/** Stands for the uses that a contract governs, in whatever order they are told. */
export const markOfUses = (uses: readonly { id: string }[]): string =>
  markOf(uses.map(({ id }) => id).toSorted());

/**
 * Says which uses of its supplier's systems a contract governs: these and no others. Throws `not-found`, `invalid`
 * over a use that is not the supplier's, `stale` where they are not as `seen`.
 */
export async function governUses(
  ws: Workspace,
  actor: Actor,
  contract: string,
  input: z.input<typeof governedUsesSchema>,
  seen?: string,
): Promise<void> {
  authorise(actor, 'contract.edit');
  const wanted = new Set(check(governedUsesSchema, input).uses);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldContract(change, contract);
    const possible = await usesOfSupplier(change, held.supplier_id);
    const chosen = possible.filter(({ id }) => wanted.has(id));
    if (chosen.length < wanted.size) {
      const fault = 'Choose uses of systems that this contract’s supplier supplies.';
      throw invalid(fault, { uses: fault });
    }
    const before = await usesOfContract(change, contract);
    atMark(markOfUses(before), seen, 'contract');
    if (before.length === chosen.length && before.every(({ id }) => wanted.has(id))) return;
    const ids = chosen.map(({ id }) => id);
    await setUsesOfContract(change, contract, ids);
    change.record({
      action: 'contract.uses-changed',
      subject: contractSubject(contract),
      before: before.map(({ id, name }) => ({ id, name })),
      after: chosen.map(({ id, name }) => ({ id, name })),
    });
  });
}
