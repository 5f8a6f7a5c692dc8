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

const supplierById = ({ db, organisation }: View, id: string) =>
  db.selectFrom('supplier').selectAll().where('organisation_id', '=', organisation).where('id', '=', id);

export async function findSupplier(view: View, id: string): Promise<SupplierRow | null> {
  return (await supplierById(view, id).executeTakeFirst()) ?? null;
}

/** Finds a supplier and holds it until the commit. */
export async function holdSupplier(change: Change, id: string): Promise<SupplierRow | null> {
  return (await supplierById(change, id).forUpdate().executeTakeFirst()) ?? null;
}

export async function updateSupplier(change: Change, id: string, edit: SupplierFields): Promise<void> {
  await change.db
    .updateTable('supplier')
    .set({ ...edit, ...touched(change) })
    .where('organisation_id', '=', change.organisation)
    .where('id', '=', id)
    .execute();
}

export async function deleteSupplierRow({ db, organisation }: Change, id: string): Promise<void> {
  await db.deleteFrom('supplier').where('organisation_id', '=', organisation).where('id', '=', id).execute();
}

/** A page of suppliers by name, with how many systems and contracts each has, in one query. */
export async function pageOfSuppliers(
  { db, organisation }: View,
  { search, after, limit }: { search: string; after: string | null; limit: number },
) {
  let query = db
    .selectFrom('supplier')
    .select(['id', 'name', 'example', 'updated_at'])
    .select(({ selectFrom, fn }) => [
      selectFrom('system')
        .select(fn.countAll<number>().as('count'))
        .whereRef('system.organisation_id', '=', 'supplier.organisation_id')
        .whereRef('system.supplier_id', '=', 'supplier.id')
        .as('systems'),
      selectFrom('contract')
        .select(fn.countAll<number>().as('count'))
        .whereRef('contract.organisation_id', '=', 'supplier.organisation_id')
        .whereRef('contract.supplier_id', '=', 'supplier.id')
        .as('contracts'),
    ])
    .where('organisation_id', '=', organisation)
    .orderBy(sql`lower(name)`)
    .limit(limit);
  if (search !== '') query = query.where(sql<boolean>`position(lower(${search}) in lower(name)) > 0`);
  // Names are unique in any case, so that the last name of a page is where the next one begins.
  if (after !== null) query = query.where(sql<boolean>`lower(name) > lower(${after})`);
  return await query.execute();
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
