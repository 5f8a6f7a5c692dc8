import { type Kysely, sql } from 'kysely';

/** Who made a row that is never edited. */
const made = sql`
    made_at timestamptz not null,
    made_by uuid not null,
    made_by_name text not null`;

/** What is asked of a supplier, what was sent, what came back, and where each clause stands between the parties. */
const statements = [
  // Each time it is saved a row is added: what an annex was made by can be looked up.
  sql`create table playbook (
    organisation_id uuid not null references organisation,
    number integer not null,
    text text not null,
    ${made},
    primary key (organisation_id, number)
  )`,
  sql`create table annex_choice (
    organisation_id uuid not null,
    review_id uuid not null,
    clause text not null,
    position text check (position in ('preferred', 'fallback', 'minimum')),
    figures json not null,
    wanted text check (wanted in ('in', 'out')),
    primary key (organisation_id, review_id, clause),
    foreign key (organisation_id, review_id) references review on delete cascade
  )`,
  sql`create table annex_version (
    organisation_id uuid not null,
    review_id uuid not null,
    number integer not null,
    note text not null,
    form integer not null,
    annex json not null,
    papers json not null,
    playbook integer,
    ${made},
    primary key (organisation_id, review_id, number),
    foreign key (organisation_id, review_id) references review on delete cascade
  )`,
  sql`create table annex_file (
    organisation_id uuid not null,
    review_id uuid not null,
    number integer not null,
    document text not null check (document in ('annex', 'note')),
    format text not null check (format in ('docx', 'pdf', 'md', 'html')),
    sha256 text not null,
    primary key (organisation_id, review_id, number, document, format),
    foreign key (organisation_id, review_id, number) references annex_version on delete cascade,
    foreign key (organisation_id, sha256) references upload
  )`,
  sql`create index annex_file_by_upload on annex_file (organisation_id, sha256)`,
  sql`create table redline (
    organisation_id uuid not null,
    review_id uuid not null,
    id uuid not null,
    version integer not null,
    paper text not null,
    mode text not null check (mode in ('schedule', 'in-place')),
    author text not null,
    placed json not null,
    warnings json not null,
    broken json not null,
    sha256 text not null,
    ${made},
    primary key (organisation_id, review_id, id),
    foreign key (organisation_id, review_id, version) references annex_version on delete cascade,
    foreign key (organisation_id, sha256) references upload
  )`,
  sql`create index redline_by_upload on redline (organisation_id, sha256)`,
  // Held against a redline, or, where the paper could not be redlined, against the annex itself.
  sql`create table counter_draft (
    organisation_id uuid not null,
    review_id uuid not null,
    id uuid not null,
    version integer not null,
    redline_id uuid,
    file text not null,
    size bigint not null,
    sha256 text not null,
    form integer not null,
    comparison json not null,
    ${made},
    primary key (organisation_id, review_id, id),
    foreign key (organisation_id, review_id, version) references annex_version on delete cascade,
    foreign key (organisation_id, review_id, redline_id) references redline on delete cascade,
    foreign key (organisation_id, sha256) references upload
  )`,
  sql`create index counter_draft_by_upload on counter_draft (organisation_id, sha256)`,
  sql`create table negotiation_step (
    organisation_id uuid not null,
    review_id uuid not null,
    clause text not null,
    number integer not null,
    state text not null
      check (state in ('proposed', 'agreed', 'agreed-with-changes', 'refused', 'withdrawn')),
    reason text,
    wording text,
    version integer,
    counter_draft_id uuid,
    ${made},
    primary key (organisation_id, review_id, clause, number),
    foreign key (organisation_id, review_id) references review on delete cascade
  )`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
