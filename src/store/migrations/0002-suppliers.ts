import { type Kysely, sql } from 'kysely';

/** What every row that a person may edit carries. */
const kept = sql`
    organisation_id uuid not null references organisation,
    id uuid not null,
    revision integer not null default 1,
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    updated_at timestamptz not null,
    primary key (organisation_id, id)`;

/** Suppliers, what is bought from them, what for, under which contract, and on whom it rests. */
const statements = [
  sql`create table supplier (${kept},
    name text not null,
    website text not null default '',
    contact text not null default '',
    notes text not null default '',
    example boolean not null default false
  )`,
  sql`create unique index supplier_by_name on supplier (organisation_id, lower(name))`,
  sql`create table system (${kept},
    supplier_id uuid not null,
    name text not null,
    description text not null default '',
    foreign key (organisation_id, supplier_id) references supplier
  )`,
  sql`create unique index system_by_name on system (organisation_id, supplier_id, lower(name))`,
  sql`create table use (${kept},
    system_id uuid not null,
    name text not null,
    purpose text not null default '',
    state text not null default 'planned' check (state in ('planned', 'live', 'ended')),
    answers json not null,
    scope json not null,
    tier text not null check (tier in ('low', 'medium', 'high')),
    foreign key (organisation_id, system_id) references system
  )`,
  sql`create unique index use_by_name on use (organisation_id, system_id, lower(name))`,
  sql`create table use_scope (
    organisation_id uuid not null,
    use_id uuid not null,
    number integer not null,
    answers json not null,
    scope json not null,
    why text not null,
    decided_at timestamptz not null,
    decided_by uuid not null,
    decided_by_name text not null,
    primary key (organisation_id, use_id, number),
    foreign key (organisation_id, use_id) references use on delete cascade
  )`,
  // Days are text: a driver would make a moment in some time zone of a date.
  sql`create table contract (${kept},
    supplier_id uuid not null,
    name text not null,
    reference text not null default '',
    state text not null default 'draft' check (state in ('draft', 'negotiating', 'signed', 'ended')),
    starts_on text check (starts_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    ends_on text check (ends_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    notice_days integer check (notice_days between 0 and 3650),
    renewal text not null default 'none' check (renewal in ('none', 'automatic', 'agreed')),
    renewal_months integer check (renewal_months between 1 and 1200),
    foreign key (organisation_id, supplier_id) references supplier
  )`,
  sql`create index contract_by_supplier on contract (organisation_id, supplier_id)`,
  sql`create table contract_use (
    organisation_id uuid not null,
    contract_id uuid not null,
    use_id uuid not null,
    primary key (organisation_id, contract_id, use_id),
    foreign key (organisation_id, contract_id) references contract on delete cascade,
    foreign key (organisation_id, use_id) references use on delete cascade
  )`,
  sql`create index contract_use_by_use on contract_use (organisation_id, use_id)`,
  sql`create table contract_version (
    organisation_id uuid not null,
    contract_id uuid not null,
    number integer not null,
    label text not null,
    review_id uuid not null,
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    primary key (organisation_id, contract_id, number),
    unique (organisation_id, review_id),
    foreign key (organisation_id, contract_id) references contract on delete cascade,
    foreign key (organisation_id, review_id) references review
  )`,
  sql`create table fourth_party (${kept},
    name text not null,
    kind text not null
      check (kind in ('model', 'model-provider', 'cloud', 'sub-processor', 'data-provider', 'other')),
    supplier_id uuid,
    example boolean not null default false,
    foreign key (organisation_id, supplier_id) references supplier on delete set null (supplier_id)
  )`,
  sql`create unique index fourth_party_by_name on fourth_party (organisation_id, lower(name))`,
  sql`create table reliance (
    organisation_id uuid not null references organisation,
    id uuid not null,
    from_system_id uuid,
    from_party_id uuid,
    to_party_id uuid not null,
    purpose text not null default '',
    source text not null check (source in ('typed', 'finding', 'bom')),
    evidence json,
    created_at timestamptz not null,
    created_by uuid not null,
    created_by_name text not null,
    primary key (organisation_id, id),
    check (num_nonnulls(from_system_id, from_party_id) = 1),
    check (from_party_id is distinct from to_party_id),
    foreign key (organisation_id, from_system_id) references system on delete cascade,
    foreign key (organisation_id, from_party_id) references fourth_party on delete cascade,
    foreign key (organisation_id, to_party_id) references fourth_party on delete cascade
  )`,
  // One edge a pair, purpose and source, so that reading a contract again adds nothing.
  sql`create unique index reliance_once on reliance
    (organisation_id, coalesce(from_system_id, from_party_id), to_party_id, purpose, source)`,
  sql`create index reliance_by_target on reliance (organisation_id, to_party_id)`,
  sql`create index reliance_by_system on reliance (organisation_id, from_system_id)`,
  sql`create index reliance_by_party on reliance (organisation_id, from_party_id)`,
  // What the papers name and a person said is none, so that it is not offered again.
  sql`create table reliance_set_aside (
    organisation_id uuid not null,
    system_id uuid not null,
    name text not null check (name = lower(name)),
    set_aside_at timestamptz not null,
    set_aside_by uuid not null,
    set_aside_by_name text not null,
    primary key (organisation_id, system_id, name),
    foreign key (organisation_id, system_id) references system on delete cascade
  )`,
  sql`create index audit_entry_by_kind on audit_entry (organisation_id, subject_kind, number)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
