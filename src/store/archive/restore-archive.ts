import { type Kysely, sql, type Transaction } from 'kysely';
import { doneMigrations, knownMigrations, migrate } from '../migrate.ts';
import { protectRows, widen } from '../row-security.ts';
import type { Schema } from '../schema.ts';
import { type ArchiveHead, type ArchivePart, laterCandour, UnusableArchive } from './archive-lines.ts';
import { type ArchivedTable, archivedTables } from './catalogue.ts';

/** Rows are sent so many at a time, by their size in characters or their number. */
const batchSize = 1_000_000;
const mostRows = 1000;

export interface Restored {
  readonly tables: number;
  readonly rows: number;
}

/** Throws `UnusableArchive` over an archive of tables that this Candour does not know. */
export function checkMigrations(head: ArchiveHead): void {
  const known = knownMigrations();
  if (head.migrations.some((name) => !known.includes(name))) throw laterCandour();
}

/**
 * Makes sure of a database that was opened as far as the archive's last migration: rows fit only the tables they were
 * taken from.
 */
export async function checkTables(db: Kysely<Schema>, head: ArchiveHead): Promise<void> {
  const done = await doneMigrations(db);
  if (done.join() !== head.migrations.join()) {
    throw new UnusableArchive(
      'The archive was written by an earlier Candour, and there are newer tables here already. Restore it into an empty place.',
    );
  }
}

/** Brings the tables up to date after an old archive was loaded. */
export async function finish(db: Kysely<Schema>): Promise<void> {
  await migrate(db);
  await protectRows(db);
}

/**
 * Loads the rows of an archive whose head was read, all or none: throws, and nothing is kept, when the archive turns
 * out damaged or holds what is here already.
 */
export async function loadParts(db: Kysely<Schema>, parts: AsyncIterable<ArchivePart>): Promise<Restored> {
  return await db.transaction().execute(async (tx) => {
    await widen(tx);
    const { tables, late } = await archivedTables(tx);
    for (const { table, constraint } of late) {
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(constraint)} deferrable initially deferred`.execute(
        tx,
      );
    }
    // What the tables' own triggers would derive is in the archive.
    for (const { name } of tables) await sql`alter table ${sql.table(name)} disable trigger user`.execute(tx);
    const restored = await load(tx, tables, parts);
    await sql`set constraints all immediate`.execute(tx);
    for (const { name } of tables) await sql`alter table ${sql.table(name)} enable trigger user`.execute(tx);
    for (const { table, constraint } of late) {
      await sql`alter table ${sql.table(table)} alter constraint ${sql.ref(constraint)} not deferrable`.execute(
        tx,
      );
    }
    return restored;
  });
}

async function load(
  db: Transaction<Schema>,
  tables: readonly ArchivedTable[],
  parts: AsyncIterable<ArchivePart>,
): Promise<Restored> {
  const restored = { tables: 0, rows: 0 };
  let into: RowLoader | null = null;
  for await (const part of parts) {
    if (part.part === 'table') {
      into = new RowLoader(db, tables, part);
      restored.tables += 1;
    } else if (part.part === 'row') {
      await into?.add(part.row);
      restored.rows += 1;
    } else if (part.part === 'table-end') {
      await into?.flush();
    }
  }
  return restored;
}

/** Sends the rows of one table in batches. */
class RowLoader {
  readonly #db: Transaction<Schema>;
  readonly #table: ArchivedTable;
  readonly #columns: ArchivedTable['columns'];
  #rows: (readonly (string | null)[])[] = [];
  #size = 0;

  constructor(
    db: Transaction<Schema>,
    tables: readonly ArchivedTable[],
    { table: name, columns }: { table: string; columns: readonly string[] },
  ) {
    const table = tables.find((each) => each.name === name);
    const here = new Set(table?.columns.map((column) => column.name));
    if (table === undefined || here.size !== columns.length || columns.some((column) => !here.has(column))) {
      throw new UnusableArchive(`The table ${name} of the archive is not one that Candour has.`);
    }
    this.#db = db;
    this.#table = table;
    this.#columns = columns.flatMap((column) => table.columns.filter((each) => each.name === column));
  }

  async add(row: readonly (string | null)[]): Promise<void> {
    if (row.length !== this.#columns.length) {
      throw new UnusableArchive(
        `A row of the table ${this.#table.name} in the archive has the wrong length.`,
      );
    }
    this.#rows.push(row);
    for (const value of row) this.#size += value?.length ?? 0;
    if (this.#size > batchSize || this.#rows.length === mostRows) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#rows.length === 0) return;
    const columns = this.#columns.map(({ name }) => sql.ref(name));
    const values = this.#columns.map(
      ({ type }, index) => sql`(sent ->> ${sql.lit(index)})::${sql.raw(type)}`,
    );
    // People stand above organisations: one who came with another organisation is here already.
    const shared = !this.#table.owned && this.#table.name !== 'organisation';
    const known = shared ? sql`on conflict do nothing` : sql``;
    await sql`insert into ${sql.table(this.#table.name)} (${sql.join(columns)})
      select ${sql.join(values)} from json_array_elements(${JSON.stringify(this.#rows)}::json) sent ${known}`.execute(
      this.#db,
    );
    this.#rows = [];
    this.#size = 0;
  }
}
