import type { z } from 'zod';
import type { Place } from '../../store/index.ts';
import { cursorOf, placeOf } from './cursor.ts';
import type { Direction, Listed } from './list.ts';
import type { rowsQuerySchema } from './page-of-rows.ts';

/**
 * A page of what has to be reckoned as a whole before its order is known. Each item has a place of its own, which does
 * not depend on who else is there, so that a page goes on where the one before ended. Throws `invalid` over a cursor
 * that is none of this order.
 */
export function pageInHand<Item>(
  items: readonly Item[],
  sort: string,
  placeIn: (item: Item) => Place,
  { after, limit }: z.output<typeof rowsQuerySchema>,
  order: Direction = 'asc',
): Listed<Item> {
  const from = after ? placeOf(after, sort, order) : null;
  const isBefore = (a: Place, b: Place): boolean => (order === 'asc' ? isLess(a, b) : isLess(b, a));
  const rest = items
    .map((item) => ({ item, place: placeIn(item) }))
    .filter(({ place }) => from === null || isBefore(from, place))
    .toSorted((a, b) => (isBefore(a.place, b.place) ? -1 : 1));
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    next: last === undefined || rest.length <= limit ? null : cursorOf(sort, order, last.place),
  };
}

const isLess = (a: Place, b: Place): boolean => a.key < b.key || (a.key === b.key && a.id < b.id);
