import { type Kysely, sql } from 'kysely';

/** Tables that wait between their preview and their import, and the terms behind the gaps of a result. */
const statements = [
  sql`alter table review_result add column gap_terms json`,
  sql`create table import_draft (
    organisation_id uuid not null references organisation,
    id uuid not null,
    kind text not null check (kind in ('suppliers', 'contracts')),
    file text not null,
    rows json not null,
    notes json not null,
    made_by uuid not null,
    made_at timestamptz not null,
    primary key (organisation_id, id)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
