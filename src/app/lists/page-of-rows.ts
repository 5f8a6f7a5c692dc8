import { z } from 'zod';
import type { PageOfRows, Place } from '../../store/index.ts';
import { check } from '../input.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { type Direction, type Listed, pageQuery } from './list.ts';

export const rowsQuerySchema = z.strictObject({ after: pageQuery.after, limit: pageQuery.limit });
export type RowsQuery = z.input<typeof rowsQuerySchema>;

/** In what order rows that hang on one thing come, and the place of each. */
export interface RowsOrder<Row> {
  /** Names the order in a cursor, so that none is taken for a place in another list. */
  readonly sort: string;
  readonly order: Direction;
  readonly placeIn: (row: Row) => Place;
}

/**
 * A page of rows that hang on one thing, such as the uses of a system: in the order they are read in, without search.
 * Throws `invalid` over a cursor that is none of this order.
 *
 * @param read gives at most so many rows from a place on
 */
export async function pageOfRows<Row, Item>(
  query: RowsQuery,
  { sort, order, placeIn }: RowsOrder<Row>,
  read: (page: PageOfRows) => Promise<readonly Row[]>,
  present: (row: Row) => Item,
): Promise<Listed<Item>> {
  const { after, limit } = check(rowsQuerySchema, query);
  const rows = await read({ after: after ? placeOf(after, sort, order) : null, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(present),
    next: last === undefined ? null : cursorOf(sort, order, placeIn(last)),
  };
}
