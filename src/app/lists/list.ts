import { z } from 'zod';
import type { Day } from '../../core/portfolio/index.ts';
import type { Keyed, narrowed, Order, PageWanted, View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check, typed } from '../input.ts';
import { authorise, type Deed } from '../policy.ts';
import { today } from '../today.ts';
import type { Workspace } from '../workspace.ts';
import { cursorOf, placeOf } from './cursor.ts';

export const directions = ['asc', 'desc'] as const;
export type Direction = (typeof directions)[number];

/** What every list takes, as it stands in an address. */
export const pageQuery = {
  search: typed(200).default(''),
  order: z.enum(directions).optional(),
  after: z.string().max(2_000).nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};

export interface PageQuery {
  readonly search: string;
  readonly sort: string;
  readonly order?: Direction | undefined;
  readonly after?: string | null | undefined;
  readonly limit: number;
}

/** A condition a list is narrowed by. */
export type Filter = (typeof narrowed)['withGaps'];

/** A column of a list, for files and for choosing. */
export interface Column<Item> {
  readonly id: string;
  readonly title: string;
  readonly cell: (item: Item) => string | number;
  /** Shown where nobody chose. */
  readonly usual: boolean;
}

/** A list of one noun: what it can be sorted and narrowed by, where its rows are, and how they are shown. */
export interface List<Query extends PageQuery, Line, Item> {
  /** What it is a list of, in the plural: "suppliers". */
  readonly of: string;
  readonly deed: Deed;
  readonly query: z.ZodType<Query>;
  /** Each with the direction that is asked for first. */
  readonly sorts: Readonly<Record<string, Order & { readonly first: Direction }>>;
  /** @param today the day it is */
  readonly filters: (query: Query, today: Day) => readonly Filter[];
  readonly page: (view: View, wanted: PageWanted) => Promise<Keyed<Line>[]>;
  /** @param today the day it is */
  readonly present: (line: Line, today: Day) => Item;
  readonly columns: readonly Column<Item>[];
}

export interface Listed<Item> {
  readonly items: readonly Item[];
  /** Hand it back as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** What is shown of a list, with the order that was asked for or is usual. */
export interface Opened<Item> extends Listed<Item> {
  readonly sort: string;
  readonly order: Direction;
}

/** A page of a list as an address asks for it. Throws `invalid` over what is no query of this list. */
export async function openList<Query extends PageQuery, Line extends { readonly id: string }, Item>(
  ws: Workspace,
  actor: Actor,
  list: List<Query, Line, Item>,
  address: unknown,
): Promise<Opened<Item>> {
  const query = check(list.query, address);
  const order = query.order ?? list.sorts[query.sort]?.first ?? 'asc';
  return { ...(await pageOfList(ws, actor, list, query)), sort: query.sort, order };
}

/**
 * A page of a list. Takes two queries at most, whatever the number of rows. Throws `invalid` over a cursor that is
 * none of this list.
 */
export async function pageOfList<Query extends PageQuery, Line extends { readonly id: string }, Item>(
  ws: Workspace,
  actor: Actor,
  list: List<Query, Line, Item>,
  query: Query,
): Promise<Listed<Item>> {
  authorise(actor, list.deed);
  const order = list.sorts[query.sort];
  if (order === undefined) throw new Error(`A list of ${list.of} is not sorted by ${query.sort}.`);
  const direction = query.order ?? order.first;
  const wanted = {
    order,
    descending: direction === 'desc',
    after: query.after ? placeOf(query.after, query.sort, direction) : null,
    search: query.search,
    filters: list.filters(query, today(ws)),
    limit: query.limit + 1,
  };
  const rows = await ws.store.read(actor.organisation, (view) => list.page(view, wanted));
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  return {
    items: page.map((line) => list.present(line, today(ws))),
    next: last === undefined ? null : cursorOf(query.sort, direction, placeOfRow(last)),
  };
}

function placeOfRow({ sort_key, id }: { sort_key: string | number | Date; id: string }) {
  return { key: sort_key instanceof Date ? sort_key.toISOString() : sort_key, id };
}

/** Orders that every kept row can be in. */
export const usualSorts = {
  name: { column: 'name_key', type: 'text', first: 'asc' },
  created: { column: 'id', type: 'uuid', first: 'desc' },
  updated: { column: 'updated_at', type: 'timestamptz', first: 'desc' },
} as const satisfies List<PageQuery, never, never>['sorts'];
