import {
  contractsOfSupplier,
  countOfSupplier,
  firstUsesOf,
  systemsOf,
  type UseLine,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { presentContract } from '../contracts/contract.ts';
import { authorise, may } from '../policy.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';
import { type ShownSupplier, supplierIn, type UseSummary } from './supplier.ts';

/** A supplier shows so many systems and contracts at most, of each system so many uses; the lists show all. */
const mostShown = 25;
const mostUses = 5;

/** A supplier with its first systems, their uses, and its contracts, by name. Throws `not-found`. */
export async function showSupplier(ws: Workspace, actor: Actor, id: string): Promise<ShownSupplier> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await supplierIn(view, id);
    const systems = await systemsOf(view, id, mostShown);
    const uses = await firstUsesOf(
      view,
      systems.map((system) => system.id),
      mostUses,
    );
    const contracts = await contractsOfSupplier(view, id, mostShown);
    const has = await countOfSupplier(view, id);
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
      systems: systems.map((system) => {
        const own = uses.filter((use) => use.system_id === system.id);
        return {
          id: system.id,
          name: system.name,
          description: system.description,
          uses: own.map(presentUse),
          hasUses: own[0]?.of_system ?? 0,
        };
      }),
      contracts: contracts.map((contract) => presentContract(contract, today(ws))),
      has,
      may: {
        edit: may(actor, 'supplier.edit'),
        delete: has.systems + has.contracts === 0 && may(actor, 'supplier.delete'),
      },
    };
  });
}

export const presentUse = ({ id, name, state, tier }: UseLine): UseSummary => ({ id, name, state, tier });
