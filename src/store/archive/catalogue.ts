import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Schema } from '../schema.ts';

/** A table as the database itself tells it, so that none is forgotten that a later migration makes. */
export interface ArchivedTable {
  readonly name: string;
  /** Whether its rows belong to an organisation by a column `organisation_id`. */
  readonly owned: boolean;
  /** Without those the database computes from others. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** A reference whose row may come after the row that refers to it: to its own table, or in a ring of tables. */
export interface LateReference {
  readonly table: string;
  readonly constraint: string;
}

/**
 * Tables that no archive carries. Who is signed in is nobody's data, and a session that was ended after the backup
 * must not live again.
 */
const leftOut: ReadonlySet<string> = new Set([
  'kysely_migration',
  'kysely_migration_lock',
  'handshake',
  'session',
  'sign_in_attempt',
]);

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
});
const referenceSchema = z.object({ from: z.string(), to: z.string(), constraint: z.string() });

/** Every table an archive carries, each after those it refers to. */
export async function archivedTables(
  db: Kysely<Schema>,
): Promise<{ tables: ArchivedTable[]; late: LateReference[] }> {
  const all = await tablesOf(db);
  const references = await referencesOf(db);
  const ordered: ArchivedTable[] = [];
  const late: LateReference[] = [];
  const waiting = new Map(all.filter(({ name }) => !leftOut.has(name)).map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ name }) =>
      references.every(({ from, to }) => from !== name || to === name || !waiting.has(to)),
    );
    // In a ring none is first; then any will do, and what points ahead is checked at the end.
    const [table = next] = next === undefined ? waiting.values() : [next];
    if (table === undefined) break;
    waiting.delete(table.name);
    for (const { from, to, constraint } of references) {
      if (from === table.name && (to === from || waiting.has(to))) late.push({ table: from, constraint });
    }
    ordered.push(table);
  }
  return { tables: ordered, late };
}

async function tablesOf(db: Kysely<Schema>): Promise<ArchivedTable[]> {
  const { rows } = await sql`
    select c.relname as name,
           json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                    order by a.attnum) as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
    group by c.relname order by c.relname`.execute(db);
  return z
    .array(tableSchema)
    .parse(rows)
    .map((table) => ({ ...table, owned: table.columns.some(({ name }) => name === 'organisation_id') }));
}

async function referencesOf(db: Kysely<Schema>): Promise<z.infer<typeof referenceSchema>[]> {
  const { rows } = await sql`
    select source.relname as from, target.relname as to, conname as constraint
    from pg_constraint
    join pg_class source on source.oid = conrelid
    join pg_class target on target.oid = confrelid
    where contype = 'f' and connamespace = current_schema()::regnamespace
    order by conname`.execute(db);
  return z.array(referenceSchema).parse(rows);
}
