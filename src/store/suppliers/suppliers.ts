import { sql } from 'kysely';
import type { Change, View } from '../transaction.ts';
import { made, touched } from './kept.ts';
import type { SupplierRow } from './tables.ts';

export type SupplierFields = Pick<SupplierRow, 'name' | 'website' | 'contact' | 'notes'>;

export async function insertSupplier(
  change: Change,
  supplier: SupplierFields & { id: string; example: boolean },
): Promise<void> {
  await change.db
    .insertInto('supplier')
    .values({ ...made(change), ...supplier })
    .execute();
}

export async function updateSupplier(change: Change, id: string, edit: SupplierFields): Promise<void> {
  await change.db
    .updateTable('supplier')
    .set({ ...edit, ...touched(change) })
    .where('organisation_id', '=', change.organisation)
    .where('id', '=', id)
    .execute();
}

/** Suppliers that belong to the built-in example. */
export async function exampleSuppliers({ db, organisation }: View): Promise<{ id: string; name: string }[]> {
  return await db
    .selectFrom('supplier')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .where('example', '=', true)
    .orderBy('id')
    .execute();
}

/** How much hangs on a supplier. */
export async function countOfSupplier(
  { db, organisation }: View,
  supplier: string,
): Promise<{ readonly systems: number; readonly contracts: number }> {
  const { rows } = await sql<{ systems: number; contracts: number }>`select
    (select count(*)::integer from system
      where organisation_id = ${organisation} and supplier_id = ${supplier}) as systems,
    (select count(*)::integer from contract
      where organisation_id = ${organisation} and supplier_id = ${supplier}) as contracts`.execute(db);
  return rows[0] ?? { systems: 0, contracts: 0 };
}
