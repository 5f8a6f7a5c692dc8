import { type Kysely, sql } from 'kysely';

/** A webhook can be paused by a person, which is another thing than being stopped because nobody answered. */
const statements = [
  sql`alter table webhook drop constraint webhook_state_check`,
  sql`alter table webhook add constraint webhook_state_check check (state in ('on', 'paused', 'stopped'))`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
