import { sql } from 'kysely';
import type { Change, View } from '../transaction.ts';
import { made, touched } from './kept.ts';
import type { FourthPartyRow } from './tables.ts';

export type FourthPartyFields = Pick<FourthPartyRow, 'name' | 'kind' | 'supplier_id'>;

export async function insertParty(
  change: Change,
  party: FourthPartyFields & { id: string; example: boolean },
): Promise<void> {
  await change.db
    .insertInto('fourth_party')
    .values({ ...made(change), ...party })
    .execute();
}

/** The fourth party of a name, in any case. */
export async function findPartyByName(
  { db, organisation }: View,
  name: string,
): Promise<FourthPartyRow | null> {
  const row = await db
    .selectFrom('fourth_party')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .executeTakeFirst();
  return row ?? null;
}

export async function updateParty(change: Change, id: string, edit: FourthPartyFields): Promise<void> {
  await change.db
    .updateTable('fourth_party')
    .set({ ...edit, ...touched(change) })
    .where('organisation_id', '=', change.organisation)
    .where('id', '=', id)
    .execute();
}

/** Every fourth party by name. */
export async function allParties({ db, organisation }: View): Promise<FourthPartyRow[]> {
  return await db
    .selectFrom('fourth_party')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy(sql`lower(name)`)
    .execute();
}

/** The fourth parties that belong to the built-in example. */
export async function exampleParties({ db, organisation }: View): Promise<string[]> {
  const rows = await db
    .selectFrom('fourth_party')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('example', '=', true)
    .execute();
  return rows.map(({ id }) => id);
}
