import { type Change, findKept, holdKept, type KeptRows, type KeptTable, type View } from '../store/index.ts';
import { notFound } from './errors.ts';
import { idSchema } from './input.ts';

/** The supplier, system, use, contract or fourth party of an id; throws `not-found`. */
export async function keptIn<T extends KeptTable>(view: View, table: T, id: string): Promise<KeptRows[T]> {
  return there(table, isId(id) ? await findKept(view, table, id) : null);
}

/** The same, held until the commit; throws `not-found`. */
export async function heldKept<T extends KeptTable>(
  change: Change,
  table: T,
  id: string,
): Promise<KeptRows[T]> {
  return there(table, isId(id) ? await holdKept(change, table, id) : null);
}

const isId = (id: string): boolean => idSchema.safeParse(id).success;

function there<Row>(table: KeptTable, row: Row | null): Row {
  if (row === null) throw notFound(table.replace('_', ' '));
  return row;
}
