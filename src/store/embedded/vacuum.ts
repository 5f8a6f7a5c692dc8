import { type Kysely, sql } from 'kysely';

/** Pages of 8 kB that a table may grow by, and the share, before it is looked at again: as autovacuum has it. */
const grownPages = 8;
const grownShare = 0.2;
/** Transactions after which a table is gone through however little it grew, well before PostgreSQL runs out of numbers. */
const agedTransactions = 150_000_000;

/** Every table, or those that have grown. Rows changed over and over in a table that does not grow show only in its age. */
export type ToTidy = 'all' | 'grown';

/**
 * Does what autovacuum does on a server and nobody does in the embedded database: makes room of rows that are gone, and
 * counts tables for the planner, which otherwise believes them empty. It goes by their size on disk, since the counters
 * autovacuum goes by stay at zero here (measured). Each table is a transaction of its own, so requests pass between.
 * @param db no transaction: a vacuum begins its own
 * @param signal stops it after the table in hand
 * @returns the tables it went through
 */
export async function vacuum<Tables>(
  db: Kysely<Tables>,
  which: ToTidy,
  signal?: AbortSignal,
): Promise<string[]> {
  const grown = sql<boolean>`pg_relation_size(pg_class.oid) / 8192
    > relpages * ${1 + grownShare}::float8 + ${grownPages}::int or age(relfrozenxid) > ${agedTransactions}::int`;
  const { rows } = await sql<{ schema: string; name: string }>`
    select nspname as schema, relname as name
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and relpersistence = 'p' and (${which === 'all' ? sql`true` : grown})`.execute(db);
  const done: string[] = [];
  for (const { schema, name } of rows) {
    if (signal?.aborted) break;
    await sql`vacuum (analyze) ${sql.table(`${schema}.${name}`)}`.execute(db);
    done.push(name);
  }
  return done;
}
