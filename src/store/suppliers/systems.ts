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

/** The systems of a supplier by name: the first so many, or all. */
export async function systemsOf(
  { db, organisation }: View,
  supplier: string,
  most: number | null = null,
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
