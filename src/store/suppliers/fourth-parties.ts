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

const partyById = ({ db, organisation }: View, id: string) =>
  db.selectFrom('fourth_party').selectAll().where('organisation_id', '=', organisation).where('id', '=', id);

export async function findParty(view: View, id: string): Promise<FourthPartyRow | null> {
  return (await partyById(view, id).executeTakeFirst()) ?? null;
}

/** Finds a fourth party and holds it until the commit. */
export async function holdParty(change: Change, id: string): Promise<FourthPartyRow | null> {
  return (await partyById(change, id).forUpdate().executeTakeFirst()) ?? null;
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

/** Deletes a fourth party with the edges from and to it. */
export async function deletePartyRow({ db, organisation }: Change, id: string): Promise<void> {
  await db
    .deleteFrom('fourth_party')
    .where('organisation_id', '=', organisation)
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
