import { contractsOfSupplier, systemsOf, type UseLine, usesOfSupplier } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { presentContract } from '../contracts/contract.ts';
import { authorise, may } from '../policy.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';
import { type ShownSupplier, supplierIn, type UseSummary } from './supplier.ts';

/** A supplier with its systems, their uses, and its contracts. Throws `not-found`. */
export async function showSupplier(ws: Workspace, actor: Actor, id: string): Promise<ShownSupplier> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await supplierIn(view, id);
    const systems = await systemsOf(view, id);
    const uses = await usesOfSupplier(view, id);
    const contracts = await contractsOfSupplier(view, id);
    const { name, website, contact, notes, revision, example } = row;
    return {
      id,
      revision,
      name,
      website,
      contact,
      notes,
      example,
      createdAt: row.created_at,
      createdBy: row.created_by_name,
      updatedAt: row.updated_at,
      systems: systems.map((system) => ({
        id: system.id,
        name: system.name,
        description: system.description,
        uses: uses.filter((use) => use.system_id === system.id).map(presentUse),
      })),
      contracts: contracts.map((contract) => presentContract(contract, today(ws))),
      may: {
        edit: may(actor, 'supplier.edit'),
        delete: systems.length + contracts.length === 0 && may(actor, 'supplier.delete'),
      },
    };
  });
}

export const presentUse = ({ id, name, state, tier }: UseLine): UseSummary => ({ id, name, state, tier });
