import { type Kysely, sql } from 'kysely';

/** What a person had before them when they decided, so that a decision can be learnt from after a later run. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table decision add column seen jsonb`.execute(db);
}
