import type { Child } from 'hono/jsx';
import type { Column, Deed } from '../../app/index.ts';
import type { Choice } from '../parts/fields.tsx';

/** How a list looks: its words, its filters, and the cells that are more than text. */
export interface ListScreen<Item> {
  readonly path: string;
  readonly title: string;
  readonly intro: string;
  /** What may be done beside the list, by whom. */
  readonly actions: { readonly deed: Deed; readonly buttons: Child } | null;
  readonly searchHint: string;
  readonly filters: readonly {
    readonly name: string;
    readonly label: string;
    readonly choices: readonly Choice[];
  }[];
  /** What else an address may narrow it to, from a page that leads here; without a field of its own. */
  readonly within?: { readonly name: string; readonly words: (items: readonly Item[]) => string };
  readonly orders: readonly Choice[];
  /** By column; a column that is not here shows its text. */
  readonly cells: Readonly<Record<string, (item: Item) => Child>>;
  /** What to do where there is nothing at all; the buttons come after it. */
  readonly none: Child;
}

/** What a list shows: a page of items under the columns that were chosen. */
export interface ShownList<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly sort: string;
  readonly order: 'asc' | 'desc';
  readonly columns: readonly Column<Item>[];
  /** Every column there is. */
  readonly offered: readonly Column<Item>[];
  /** Those that are orders as well, each with the direction asked for first. */
  readonly sorts: Readonly<Record<string, { readonly first: 'asc' | 'desc' }>>;
}
