import type { Context } from 'hono';

/** What an address asks of a list: each name once, without what was left empty. */
export type Asked = Readonly<Record<string, string>>;

/** Names every list knows; filters come beside them. */
const everyList = ['search', 'sort', 'order', 'after'] as const;

/** Picks what a list knows out of the address; anything else, such as a mark of whoever sent the link, is passed over. */
export function askedIn(c: Context, filters: readonly string[]): Asked {
  const given = [...everyList, ...filters].map((name) => [name, (c.req.query(name) ?? '').trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** The columns an address asks for, in the order of the list; the usual ones where it asks for none it has. */
export function columnsIn<C extends { readonly id: string; readonly usual: boolean }>(
  c: Context,
  columns: readonly C[],
): readonly C[] {
  const asked = c.req.queries('columns') ?? [];
  const chosen = columns.filter(({ id }) => asked.includes(id));
  return chosen.length === 0 ? columns.filter(({ usual }) => usual) : chosen;
}

/** The address of the same list with other wishes; null takes one away. */
export function addressOf(
  path: string,
  asked: Asked,
  columns: readonly string[],
  wishes: Readonly<Record<string, string | null>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, ...wishes })) {
    if (value !== null) query.set(name, value);
  }
  for (const column of columns) query.append('columns', column);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
