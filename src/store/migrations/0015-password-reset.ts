import { type Kysely, sql } from 'kysely';

/** Since when somebody signs in by a password that whoever runs the server gave them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table account add column password_reset_at timestamptz`.execute(db);
}
