import { type Kysely, sql } from 'kysely';

/**
 * The first tables. Every row belongs to an organisation and every reference carries it, so that the database itself
 * refuses a row of one organisation that points to another's. Ids are made by us, time-ordered.
 * Written for PostgreSQL 15. Document columns are json, not jsonb: jsonb refuses characters that uploads may hold.
 */
const statements = [
  sql`create table organisation (
    id uuid primary key,
    name text not null,
    created_at timestamptz not null
  )`,
  sql`create table member (
    organisation_id uuid not null references organisation,
    id uuid not null,
    name text not null,
    created_at timestamptz not null,
    primary key (organisation_id, id)
  )`,

  sql`create table upload (
    organisation_id uuid not null references organisation,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null,
    created_at timestamptz not null,
    primary key (organisation_id, sha256)
  )`,
  // In pieces, so that neither a query nor the embedded database's memory grows with the largest file.
  sql`create table upload_piece (
    organisation_id uuid not null,
    sha256 text not null,
    position integer not null,
    bytes bytea not null,
    primary key (organisation_id, sha256, position),
    foreign key (organisation_id, sha256) references upload on delete cascade
  )`,

  // Papers come compressed; compressing them again costs seconds and saves nothing.
  sql`alter table upload_piece alter column bytes set storage external`,

  sql`create table review (
    organisation_id uuid not null references organisation,
    id uuid not null,
    name text not null,
    about json not null,
    state text not null check (state in ('draft', 'running', 'done', 'failed', 'cancelled')),
    failure text,
    answers json not null,
    outdated boolean not null default false,
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    updated_at timestamptz not null,
    primary key (organisation_id, id)
  )`,
  sql`create table review_paper (
    organisation_id uuid not null,
    review_id uuid not null,
    id uuid not null,
    position integer not null,
    file text not null,
    sha256 text not null,
    size bigint not null,
    added_at timestamptz not null,
    reading text not null default 'new' check (reading in ('new', 'read', 'unreadable')),
    fault json,
    primary key (organisation_id, id),
    unique (organisation_id, review_id, file),
    foreign key (organisation_id, review_id) references review on delete cascade,
    foreign key (organisation_id, sha256) references upload
  )`,
  sql`create index review_paper_by_upload on review_paper (organisation_id, sha256)`,
  sql`create table review_result (
    organisation_id uuid not null,
    review_id uuid not null,
    version integer not null,
    result json not null,
    finished_at timestamptz not null,
    primary key (organisation_id, review_id),
    foreign key (organisation_id, review_id) references review on delete cascade
  )`,
  sql`create table decision (
    organisation_id uuid not null,
    review_id uuid not null,
    term text not null,
    status text not null check (status in ('covered', 'weak', 'absent')),
    reason text not null,
    decided_by uuid not null,
    decided_by_name text not null,
    decided_at timestamptz not null,
    primary key (organisation_id, review_id, term),
    foreign key (organisation_id, review_id) references review on delete cascade
  )`,

  sql`create table job (
    organisation_id uuid not null references organisation,
    id uuid not null,
    kind text not null,
    subject uuid not null,
    started_by json not null,
    state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
    attempts integer not null default 0,
    stage text not null default '',
    done integer not null default 0,
    total integer not null default 0,
    message text not null default '',
    runner uuid,
    leased_until timestamptz,
    created_at timestamptz not null,
    primary key (organisation_id, id)
  )`,
  // A subject has at most one job of a kind at a time.
  sql`create unique index job_at_a_time on job (organisation_id, kind, subject) where state in ('queued', 'running')`,
  sql`create index job_open on job (created_at) where state in ('queued', 'running')`,
  sql`create index job_by_subject on job (organisation_id, subject)`,

  // The head is locked by whoever appends, so that entries stand in one line.
  sql`create table audit_head (
    organisation_id uuid primary key references organisation,
    number bigint not null,
    hash text not null,
    key_id text not null
  )`,
  sql`create table audit_entry (
    organisation_id uuid not null references organisation,
    number bigint not null,
    at timestamptz(3) not null,
    actor json not null,
    action text not null,
    subject_kind text not null,
    subject_id uuid not null,
    before json,
    after json,
    why text,
    previous_hash text not null,
    hash text not null,
    primary key (organisation_id, number)
  )`,
  sql`create index audit_entry_by_subject on audit_entry (organisation_id, subject_id, number)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
