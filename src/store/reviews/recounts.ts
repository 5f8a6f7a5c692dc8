import { type Kysely, sql } from 'kysely';
import { enqueueDue } from '../jobs/index.ts';
import type { Schema } from '../schema.ts';
import type { View } from '../transaction.ts';
import { resultVersion } from './results.ts';

export const recountJobKind = 'recount';

/** Results in the form of today that lack a figure, since the Candour that kept them did not count it yet. */
const uncounted = sql`version = ${resultVersion}
  and (required_gaps is null or gap_terms is null or open_clauses is null)`;

/** Queues a job for every organisation that has results to be counted. */
export async function queueRecounts(db: Kysely<Schema>): Promise<void> {
  const due = sql`select distinct organisation_id, organisation_id as subject from review_result where ${uncounted}`;
  await enqueueDue(db, recountJobKind, due);
}

/** Reviews whose result is to be counted, in the order of their ids, after one of them. */
export async function reviewsToCount(
  { db, organisation }: View,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select review_id as id from review_result
    where organisation_id = ${organisation} and ${uncounted}
      and ${after === null ? sql`true` : sql`review_id > ${after}::uuid`}
    order by review_id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
