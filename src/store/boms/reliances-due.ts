import { type Kysely, sql } from 'kysely';
import { enqueueDue } from '../jobs/index.ts';
import type { Schema } from '../schema.ts';
import type { Upkeep, View } from '../transaction.ts';

export const bomReliancesJobKind = 'bom-reliances';

/** Queues a job for every organisation in which nobody noted whom a system rests on by its newest BOM. */
export async function queueBomReliances(db: Kysely<Schema>): Promise<void> {
  const due = sql`select distinct organisation_id, organisation_id as subject from bom
    where is_current and not reliances_kept`;
  await enqueueDue(db, bomReliancesJobKind, due);
}

/** Systems whose newest BOM was taken in without noting whom they rest on, in the order of its release, after one of these. */
export async function systemsWithReliancesDue(
  { db, organisation }: View,
  after: string | null,
  limit: number,
): Promise<{ readonly release: string; readonly system: string }[]> {
  const { rows } = await sql<{ release: string; system: string }>`
    select bom.release_id as release, release.system_id as system from bom
    join release on release.organisation_id = bom.organisation_id and release.id = bom.release_id
    where bom.organisation_id = ${organisation} and bom.is_current and not bom.reliances_kept
      and ${after === null ? sql`true` : sql`bom.release_id > ${after}::uuid`}
    order by bom.release_id limit ${limit}`.execute(db);
  return rows;
}

/** True for a release whose BOM is the newest of its system and still has it to be noted. */
export async function hasReliancesDue({ db, organisation }: View, release: string): Promise<boolean> {
  const row = await db
    .selectFrom('bom')
    .select('release_id')
    .where('organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .where('is_current', '=', true)
    .where('reliances_kept', '=', false)
    .executeTakeFirst();
  return row !== undefined;
}

/** Says of a release's BOM that whom its system rests on was noted, also where that was nobody. */
export async function markReliancesKept({ db, organisation }: Upkeep, release: string): Promise<void> {
  await db
    .updateTable('bom')
    .set({ reliances_kept: true })
    .where('organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .execute();
}
