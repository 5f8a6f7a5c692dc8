import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** When the attempts by a key began that still count, and how many they are. */
export interface Attempts {
  readonly count: number;
  readonly first: Date | null;
}

/** Lets one at a time count and add attempts by a key, so that many at once are counted as many. */
export async function holdAttempts(db: Kysely<Schema>, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`candour: attempt ${key}`}))`.execute(db);
}

export async function attemptsSince(db: Kysely<Schema>, key: string, since: Date): Promise<Attempts> {
  const { count, first } = await db
    .selectFrom('sign_in_attempt')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('at').as('first')])
    .where('key', '=', key)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return { count, first };
}

export async function insertAttempt(
  db: Kysely<Schema>,
  attempt: { id: string; key: string; at: Date },
): Promise<void> {
  await db.insertInto('sign_in_attempt').values(attempt).execute();
}

/** Forgets all attempts by a key: its owner got in. */
export async function forgetAttempts(db: Kysely<Schema>, key: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('key', '=', key).execute();
}

/** Takes back one attempt that went well. */
export async function forgetAttempt(db: Kysely<Schema>, id: string): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('id', '=', id).execute();
}

export async function dropAttemptsBefore(db: Kysely<Schema>, moment: Date): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('at', '<=', moment).execute();
}
