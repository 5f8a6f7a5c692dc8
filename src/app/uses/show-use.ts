import { compareScopes, outgrownTerms } from '../../core/portfolio/index.ts';
import { contractsOfUse, scopesOfUse, type UseRow, type UseScopeRow, type View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { presentContract } from '../contracts/contract.ts';
import { promisesOf } from '../contracts/promises.ts';
import { authorise, may } from '../policy.ts';
import { supplierIn } from '../suppliers/supplier.ts';
import { systemIn } from '../systems/system.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';
import { type GoverningContract, type KeptScope, type ShownUse, useIn } from './use.ts';

/** A use with its scope, every scope it has had, and the contracts that govern it. Throws `not-found`. */
export async function showUse(ws: Workspace, actor: Actor, id: string): Promise<ShownUse> {
  authorise(actor, 'supplier.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await useIn(view, id);
    const system = await systemIn(view, row.system_id);
    const supplier = await supplierIn(view, system.supplier_id);
    const scopes = await scopesOfUse(view, id);
    const contracts = await governing(view, row, scopes, today(ws));
    return {
      id,
      revision: row.revision,
      system: { id: system.id, name: system.name },
      supplier: { id: supplier.id, name: supplier.name },
      name: row.name,
      purpose: row.purpose,
      state: row.state,
      answers: row.answers,
      scope: row.scope,
      scopes: scopes.map(presentScope),
      contracts,
      createdAt: row.created_at,
      createdBy: row.created_by_name,
      updatedAt: row.updated_at,
      may: {
        edit: may(actor, 'supplier.edit'),
        delete: contracts.length === 0 && may(actor, 'supplier.delete'),
      },
    };
  });
}

function presentScope(row: UseScopeRow, index: number, all: readonly UseScopeRow[]): KeptScope {
  const before = all[index + 1];
  return {
    number: row.number,
    at: row.decided_at,
    by: row.decided_by_name,
    why: row.why,
    tier: row.scope.tier.level,
    change: before === undefined ? null : compareScopes(before.scope, row.scope),
  };
}

async function governing(
  view: View,
  use: UseRow,
  scopes: readonly UseScopeRow[],
  day: string,
): Promise<GoverningContract[]> {
  const contracts = [];
  for (const contract of await contractsOfUse(view, use.id)) {
    const promises = await promisesOf(view, contract.id);
    const then = scopes.find(({ decided_at }) => promises !== null && decided_at <= promises.since);
    contracts.push({
      ...presentContract(contract, day),
      reviewed: promises === null ? null : { number: promises.number, review: promises.review },
      outgrown: promises === null || then === undefined ? [] : outgrownTerms(then.scope, use.scope, promises),
    });
  }
  return contracts;
}
