import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { View } from '../transaction.ts';
import { beyondPlace } from './keyset.ts';
import { searchIn } from './search.ts';

/** A table that is paged through; its words are kept under its own name. */
export type Listed = 'supplier' | 'system' | 'contract' | 'review';

/** Where a page begins: after the row with this key and id, in the order of the list. */
export interface Place {
  readonly key: string | number;
  readonly id: string;
}

/** The column a list is sorted by; `type` is how PostgreSQL calls what it holds. */
export interface Order {
  readonly column: string;
  readonly type: 'text' | 'integer' | 'timestamptz' | 'uuid';
}

export interface PageWanted {
  readonly order: Order;
  readonly descending: boolean;
  readonly after: Place | null;
  readonly search: string;
  /** Conditions on the listed row, which the query calls `row`. */
  readonly filters: readonly RawBuilder<SqlBool>[];
  readonly limit: number;
}

/** What a list shows of its rows beside their own columns; joined only to the rows of the page. */
export interface Shown {
  readonly columns: RawBuilder<unknown>;
  readonly joins: RawBuilder<unknown>;
}

/** A row of a page with the key it is sorted by. */
export type Keyed<Line> = Line & { readonly sort_key: string | number | Date };

/**
 * A page of a list in two queries, one without search, whatever the number of rows: it begins at a key in an index
 * and reads on from there, so that the last page costs what the first does.
 */
export async function pageOf<Line extends { readonly id: string }>(
  view: View,
  table: Listed,
  wanted: PageWanted,
  shown: Shown,
): Promise<Keyed<Line>[]> {
  const search = await searchIn(view, table, wanted.search);
  if (search === null) return [];
  const { rows } = await pageQuery<Keyed<Line>>(view, table, wanted, shown, search).execute(view.db);
  return rows;
}

function pageQuery<Row>(
  { organisation }: View,
  table: Listed,
  { order, descending, after, filters, limit }: PageWanted,
  shown: Shown,
  search: readonly RawBuilder<SqlBool>[],
): RawBuilder<Row> {
  const key = sql.ref(`row.${order.column}`);
  const direction = descending ? sql`desc` : sql`asc`;
  const conditions = [
    sql<SqlBool>`row.organisation_id = ${organisation}`,
    ...filters,
    ...search,
    beyondPlace([`row.${order.column}`, 'row.id'], { type: order.type, descending }, after),
  ];
  return sql<Row>`
    select ${shown.columns}, row.sort_key from (
      select row.*, ${key} as sort_key from ${sql.table(table)} as row
      where ${sql.join(conditions, sql` and `)}
      order by ${key} ${direction}, row.id ${direction}
      limit ${limit}
    ) as row ${shown.joins}
    order by row.sort_key ${direction}, row.id ${direction}`;
}
