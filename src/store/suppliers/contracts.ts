import type { Change, View } from '../transaction.ts';
import { made, touched } from './kept.ts';
import type { ContractRow } from './tables.ts';
import type { UseLine } from './uses.ts';

export type ContractFields = Pick<
  ContractRow,
  'name' | 'reference' | 'state' | 'starts_on' | 'ends_on' | 'notice_days' | 'renewal' | 'renewal_months'
>;

export async function insertContract(
  change: Change,
  contract: ContractFields & { id: string; supplier_id: string },
): Promise<void> {
  await change.db
    .insertInto('contract')
    .values({ ...made(change), ...contract })
    .execute();
}

export async function updateContract(change: Change, id: string, edit: ContractFields): Promise<void> {
  await change.db
    .updateTable('contract')
    .set({ ...edit, ...touched(change) })
    .where('organisation_id', '=', change.organisation)
    .where('id', '=', id)
    .execute();
}

/** The contracts of a supplier by name: the first so many, or all. */
export async function contractsOfSupplier(
  { db, organisation }: View,
  supplier: string,
  most: number | null = null,
): Promise<ContractRow[]> {
  return await db
    .selectFrom('contract')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('supplier_id', '=', supplier)
    .orderBy('name_key')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** The contracts that govern a use, by name. */
export async function contractsOfUse({ db, organisation }: View, use: string): Promise<ContractRow[]> {
  return await db
    .selectFrom('contract')
    .innerJoin('contract_use', (join) =>
      join
        .onRef('contract_use.organisation_id', '=', 'contract.organisation_id')
        .onRef('contract_use.contract_id', '=', 'contract.id'),
    )
    .selectAll('contract')
    .where('contract.organisation_id', '=', organisation)
    .where('contract_use.use_id', '=', use)
    .orderBy('contract.name')
    .orderBy('contract.id')
    .execute();
}

/** The uses that a contract governs, by name, each with the name of its system. */
export async function usesOfContract(
  { db, organisation }: View,
  contract: string,
): Promise<(UseLine & { system_name: string })[]> {
  return await db
    .selectFrom('use')
    .innerJoin('contract_use', (join) =>
      join
        .onRef('contract_use.organisation_id', '=', 'use.organisation_id')
        .onRef('contract_use.use_id', '=', 'use.id'),
    )
    .innerJoin('system', (join) =>
      join
        .onRef('system.organisation_id', '=', 'use.organisation_id')
        .onRef('system.id', '=', 'use.system_id'),
    )
    .select(['use.id', 'use.system_id', 'use.name', 'use.state', 'use.tier'])
    .select('system.name as system_name')
    .where('use.organisation_id', '=', organisation)
    .where('contract_use.contract_id', '=', contract)
    .orderBy('use.name')
    .orderBy('use.id')
    .execute();
}

/** Lets a contract govern these uses and no others. */
export async function setUsesOfContract(
  { db, organisation }: Change,
  contract: string,
  uses: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('contract_use')
    .where('organisation_id', '=', organisation)
    .where('contract_id', '=', contract)
    .execute();
  if (uses.length === 0) return;
  await db
    .insertInto('contract_use')
    .values(uses.map((use) => ({ organisation_id: organisation, contract_id: contract, use_id: use })))
    .execute();
}
