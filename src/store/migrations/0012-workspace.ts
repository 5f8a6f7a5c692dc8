import { type Kysely, sql } from 'kysely';

/**
 * A webhook can be paused by a person, which is another thing than being stopped because nobody answered. And people
 * of a domain can join an organisation by their first sign-on; one domain leads to one organisation.
 */
const statements = [
  sql`alter table webhook drop constraint webhook_state_check`,
  sql`alter table webhook add constraint webhook_state_check check (state in ('on', 'paused', 'stopped'))`,
  sql`create table sign_on_domain (
    organisation_id uuid not null references organisation,
    domain text not null,
    role text not null check (role in ('editor', 'reviewer', 'viewer')),
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    primary key (organisation_id, domain),
    constraint sign_on_domain_once unique (domain)
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
