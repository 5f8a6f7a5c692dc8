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
const day = (column: string) =>
  sql`${sql.raw(column)} text check (${sql.raw(column)} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$')`;

/** Releases of systems, what they are made of, what changed between them, and who said so beforehand. */
const statements = [
  sql`create table release (${kept},
    system_id uuid not null,
    name text not null,
    ${day('released_on')} not null,
    notes text not null default '',
    foreign key (organisation_id, system_id) references system on delete cascade
  )`,
  sql`create unique index release_by_name on release (organisation_id, system_id, lower(name))`,
  sql`create index release_in_time on release (organisation_id, system_id, released_on, id)`,

  sql`create table bom (
    organisation_id uuid not null,
    release_id uuid not null,
    file text not null,
    sha256 text not null,
    size bigint not null,
    signature_sha256 text,
    origin text not null check (origin in ('file', 'form')),
    format text not null,
    spec_version text not null,
    made_at timestamptz,
    schema_valid boolean not null,
    faults integer not null,
    code_percent integer not null,
    g7_percent integer not null,
    signature text not null,
    is_current boolean not null default false,
    compared_with uuid,
    version integer not null,
    result json not null,
    taken_in_at timestamptz not null,
    taken_in_by uuid not null,
    taken_in_by_name text not null,
    primary key (organisation_id, release_id),
    foreign key (organisation_id, release_id) references release on delete cascade,
    foreign key (organisation_id, compared_with) references release on delete set null (compared_with),
    foreign key (organisation_id, sha256) references upload,
    foreign key (organisation_id, signature_sha256) references upload
  )`,
  sql`create index bom_by_upload on bom (organisation_id, sha256)`,
  sql`create index bom_by_signature_upload on bom (organisation_id, signature_sha256)`,
  sql`create index bom_by_compared on bom (organisation_id, compared_with)`,

  // What BOMs name is told once an organisation; who rests on it is a row that points here. Without that, finding the
  // names that begin with a word would mean reading a row for each time each of them is used.
  sql`create table bom_part (
    organisation_id uuid not null references organisation,
    id uuid not null,
    kind text not null check (kind in ('model', 'dataset', 'software', 'service', 'hardware', 'organisation')),
    key text not null,
    name text not null,
    primary key (organisation_id, id),
    unique (organisation_id, kind, key)
  )`,
  // Not the database's own text search: its operators may not look at a row before row-level security has, and would
  // have every part of an organisation read for each search. Plain comparisons may.
  sql`create table bom_part_word (
    organisation_id uuid not null,
    part_id uuid not null,
    word text collate "C" not null,
    primary key (organisation_id, part_id, word),
    foreign key (organisation_id, part_id) references bom_part on delete cascade
  )`,
  sql`create index bom_part_word_by_word on bom_part_word (organisation_id, word, part_id)`,
  sql`create table bom_component (
    organisation_id uuid not null,
    release_id uuid not null,
    number integer not null,
    part_id uuid not null,
    role text not null,
    version text,
    belongs_to text,
    path text not null,
    primary key (organisation_id, release_id, number),
    foreign key (organisation_id, release_id) references bom on delete cascade,
    foreign key (organisation_id, part_id) references bom_part
  )`,
  sql`create index bom_component_by_part on bom_component (organisation_id, part_id, release_id)`,

  sql`create table bom_change (
    organisation_id uuid not null,
    release_id uuid not null,
    number integer not null,
    class text not null check (class in ('material', 'notable')),
    kind text not null,
    subject text not null,
    change json not null,
    primary key (organisation_id, release_id, number),
    foreign key (organisation_id, release_id) references bom on delete cascade
  )`,

  sql`create table supplier_key (${kept},
    supplier_id uuid not null,
    label text not null,
    algorithm text,
    key text not null,
    fingerprint text not null,
    foreign key (organisation_id, supplier_id) references supplier on delete cascade
  )`,
  sql`create unique index supplier_key_once on supplier_key (organisation_id, supplier_id, fingerprint)`,

  sql`create table change_notice (${kept},
    system_id uuid not null,
    release_id uuid,
    ${day('given_on')} not null,
    ${day('takes_effect_on')},
    says text not null,
    foreign key (organisation_id, system_id) references system on delete cascade,
    foreign key (organisation_id, release_id) references release on delete set null (release_id)
  )`,
  sql`create index change_notice_by_system on change_notice (organisation_id, system_id, given_on)`,
  sql`create index change_notice_by_release on change_notice (organisation_id, release_id)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
