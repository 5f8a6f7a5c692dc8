import { sql } from 'kysely';
import type { Change, View } from '../transaction.ts';
import type { ContractRow, FourthPartyRow, SupplierRow, SystemRow, UseRow } from './tables.ts';

/** The columns of a new row that tell whose it is and who made it. */
export const made = ({ organisation, actor, at }: Change) => ({
  organisation_id: organisation,
  created_at: at,
  created_by: actor.id,
  created_by_name: actor.name,
  updated_at: at,
});

/** The columns that every later change touches. */
export const touched = ({ at }: Change) => ({ updated_at: at, revision: sql<number>`revision + 1` });

/** What is kept in the same way, by its table: found, held and deleted by its id. What is written of each differs. */
export interface KeptRows {
  readonly supplier: SupplierRow;
  readonly system: SystemRow;
  readonly use: UseRow;
  readonly contract: ContractRow;
  readonly fourth_party: FourthPartyRow;
}
export type KeptTable = keyof KeptRows;

const rowOf = ({ organisation }: View, table: KeptTable, id: string) =>
  sql`from ${sql.table(table)} where organisation_id = ${organisation} and id = ${id}`;

/** The row of an id, or null. */
export async function findKept<T extends KeptTable>(
  view: View,
  table: T,
  id: string,
): Promise<KeptRows[T] | null> {
  const { rows } = await sql<KeptRows[T]>`select * ${rowOf(view, table, id)}`.execute(view.db);
  return rows[0] ?? null;
}

/** The row of an id, held until the commit, or null. */
export async function holdKept<T extends KeptTable>(
  change: Change,
  table: T,
  id: string,
): Promise<KeptRows[T] | null> {
  const { rows } = await sql<KeptRows[T]>`select * ${rowOf(change, table, id)} for update`.execute(change.db);
  return rows[0] ?? null;
}

/** Deletes a row, with what the database deletes with it: versions of a contract, scopes of a use, edges of a fourth party. */
export async function deleteKept(change: Change, table: KeptTable, id: string): Promise<void> {
  await sql`delete ${rowOf(change, table, id)}`.execute(change.db);
}
