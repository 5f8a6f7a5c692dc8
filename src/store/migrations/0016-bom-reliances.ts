import { type Kysely, sql } from 'kysely';

/**
 * Whether it was noted whom a system rests on by a BOM. An earlier Candour took BOMs in without; a job looks by the index
 * for those and finds none once it is done.
 */
const statements = [
  sql`alter table bom add column reliances_kept boolean not null default false`,
  sql`create index bom_reliances_due on bom (organisation_id, release_id) where is_current and not reliances_kept`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
