import { type Kysely, sql } from 'kysely';
import { derivedColumns } from './0007-portfolio/derived-columns.ts';
import { listIndices } from './0007-portfolio/list-indices.ts';
import { searchWords } from './0007-portfolio/search-words.ts';

/**
 * What lists, the home page and the calendar need to answer at once: figures of a result in columns, what a supplier
 * or contract inherits from its parts, words to search by, and the indices to page through all of it by key.
 */
const statements = [
  sql`alter table review_result
    add column met integer,
    add column weak integer,
    add column missing integer,
    add column ask integer,
    add column required_gaps integer`,
  sql`create table review_coverage (
    organisation_id uuid not null,
    review_id uuid not null,
    principle smallint not null,
    met integer not null,
    weak integer not null,
    missing integer not null,
    ask integer not null,
    primary key (organisation_id, review_id, principle),
    foreign key (organisation_id, review_id) references review on delete cascade
  )`,
  sql`create table calendar_feed (
    organisation_id uuid not null,
    member_id uuid not null,
    token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    primary key (organisation_id, member_id),
    foreign key (organisation_id, member_id) references member on delete cascade
  )`,
  sql`create unique index calendar_feed_by_token on calendar_feed (token_hash)`,
  ...derivedColumns,
  ...searchWords,
  ...listIndices,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await statement.execute(db);
}
