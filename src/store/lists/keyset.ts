import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Order, Place } from './page-of.ts';

/** A page of rows that hang on one thing, read on from a place. */
export interface PageOfRows {
  readonly after: Place | null;
  /** At most so many rows; one more than are shown tells whether others follow. */
  readonly limit: number;
}

/** Rows beyond a place, in the order of two columns of theirs, of which the second is the id; all where there is none. */
export function beyondPlace(
  columns: readonly [key: string, id: string],
  { type, descending = false }: { type: Order['type']; descending?: boolean },
  after: Place | null,
): RawBuilder<SqlBool> {
  if (after === null) return sql<SqlBool>`true`;
  const [key, id] = columns.map((column) => sql.ref(column));
  const side = descending ? sql`<` : sql`>`;
  return sql<SqlBool>`(${key}, ${id}) ${side} (${after.key}::${sql.raw(type)}, ${after.id}::uuid)`;
}
