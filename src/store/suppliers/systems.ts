import type { Change, View } from '../transaction.ts';
import { made, touched } from './kept.ts';
import type { SystemRow } from './tables.ts';

export type SystemFields = Pick<SystemRow, 'name' | 'description'>;

export async function insertSystem(
  change: Change,
  system: SystemFields & { id: string; supplier_id: string },
): Promise<void> {
  await change.db
    .insertInto('system')
    .values({ ...made(change), ...system })
    .execute();
}

export async function updateSystem(change: Change, id: string, edit: SystemFields): Promise<void> {
  await change.db
    .updateTable('system')
    .set({ ...edit, ...touched(change) })
    .where('organisation_id', '=', change.organisation)
    .where('id', '=', id)
    .execute();
}

/** The first systems of a supplier by name, at most so many. */
export async function firstSystemsOf(
  { db, organisation }: View,
  supplier: string,
  most: number,
): Promise<SystemRow[]> {
  return await db
    .selectFrom('system')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('supplier_id', '=', supplier)
    .orderBy('name_key')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** The systems of a supplier by name. */
export async function systemsOf({ db, organisation }: View, supplier: string): Promise<SystemRow[]> {
  return await db
    .selectFrom('system')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('supplier_id', '=', supplier)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
