import { sql, type Transaction } from 'kysely';
import { z } from 'zod';
import { doneMigrations } from '../migrate.ts';
import type { Schema } from '../schema.ts';
import { type ArchiveHead, ArchiveWriter } from './archive-lines.ts';
import { type ArchivedTable, archivedTables } from './catalogue.ts';

export interface ArchiveOptions extends Pick<ArchiveHead, 'by' | 'auditKey' | 'organisation'> {
  readonly at: Date;
}

/**
 * Tables above organisations, and which of their rows go along with one: its people, and how they sign in.
 */
const rowsOfOrganisation: Readonly<Record<string, (organisation: string) => ReturnType<typeof sql>>> = {
  organisation: (id) => sql`where id = ${sql.lit(id)}`,
  account: (id) => sql`where id in (select id from member where organisation_id = ${sql.lit(id)})`,
  account_identity: (id) =>
    sql`where account_id in (select id from member where organisation_id = ${sql.lit(id)})`,
  passkey: (id) => sql`where account_id in (select id from member where organisation_id = ${sql.lit(id)})`,
};

/** Rows are fetched so many at a time that about this much is in memory, in characters. */
const batchSize = 2_000_000;
const mostRows = 1000;

/**
 * The lines of an archive: everything, or one organisation's, as it stands in the transaction, which must see one
 * moment and reach all rows. Memory does not grow with the data.
 */
export async function* archiveLines(
  db: Transaction<Schema>,
  { at, organisation, ...head }: ArchiveOptions,
): AsyncGenerator<string> {
  await sql`set local datestyle = 'ISO'`.execute(db);
  await sql`set local timezone = 'UTC'`.execute(db);
  const writer = new ArchiveWriter();
  yield writer.head({ ...head, organisation, at: at.toISOString(), migrations: await doneMigrations(db) });
  const { tables } = await archivedTables(db);
  for (const table of tables) {
    yield writer.table(
      table.name,
      table.columns.map(({ name }) => name),
    );
    for await (const row of rowsOf(db, table, organisation)) yield writer.row(row);
    yield writer.tableEnd(table.name);
  }
  yield writer.end();
}

const fetchedSchema = z.array(z.object({ row: z.array(z.string().nullable()) }));

async function* rowsOf(db: Transaction<Schema>, table: ArchivedTable, organisation: string | null) {
  const values = table.columns.map(({ name }) => sql`${sql.ref(name)}::text`);
  // A cursor takes no parameters from outside, so the id is written into the statement; it is a UUID.
  await sql`declare archived no scroll cursor for
    select array[${sql.join(values)}] as row from ${sql.table(table.name)} ${filter(table, organisation)}`.execute(
    db,
  );
  let rows = 1;
  for (;;) {
    const { rows: fetched } = await sql`fetch ${sql.lit(rows)} from archived`.execute(db);
    if (fetched.length === 0) break;
    let size = 0;
    for (const { row } of fetchedSchema.parse(fetched)) {
      for (const value of row) size += value?.length ?? 0;
      yield row;
    }
    rows = Math.max(
      1,
      Math.min(mostRows, rows * 4, Math.floor((batchSize * fetched.length) / Math.max(size, 1))),
    );
  }
  await sql`close archived`.execute(db);
}

function filter({ name, owned }: ArchivedTable, organisation: string | null) {
  if (organisation === null) return sql``;
  if (owned) return sql`where organisation_id = ${sql.lit(organisation)}`;
  const rows = rowsOfOrganisation[name];
  if (rows === undefined)
    throw new Error(`Nobody has said which rows of ${name} go along with an organisation.`);
  return rows(organisation);
}
