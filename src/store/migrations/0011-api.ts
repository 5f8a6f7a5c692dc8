import { type Kysely, sql } from 'kysely';

/**
 * What programs need: answers kept for who asks twice, and addresses that are told of what was done. A webhook
 * follows the record: `seen` is the last entry it was told of.
 */
const statements = [
  sql`alter table job add column not_before timestamptz`,
  sql`create table webhook (
    organisation_id uuid not null references organisation,
    id uuid not null,
    url text not null,
    actions json not null,
    state text not null check (state in ('on', 'stopped')),
    seen bigint not null,
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    primary key (organisation_id, id)
  )`,
  sql`create table webhook_delivery (
    organisation_id uuid not null,
    webhook_id uuid not null,
    id uuid not null,
    entry bigint not null,
    action text not null,
    status integer,
    because text not null,
    at timestamptz not null,
    primary key (organisation_id, webhook_id, id),
    foreign key (organisation_id, webhook_id) references webhook on delete cascade
  )`,
  sql`create table idempotency_key (
    organisation_id uuid not null references organisation,
    member_id uuid not null,
    key text not null,
    request_hash text not null,
    status integer,
    sealed_answer bytea,
    created_at timestamptz not null,
    primary key (organisation_id, member_id, key)
  )`,
  sql`create index idempotency_key_by_age on idempotency_key (created_at)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
