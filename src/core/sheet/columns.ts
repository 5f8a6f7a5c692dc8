import type { Sheet, SheetFault } from './sheet.ts';

/** A column a table may have: its own title and what others call it. */
export interface ColumnName<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly also: readonly string[];
}

/** A row of a table by its columns; a column the table has not is not there. */
export interface NamedRow<Id extends string> {
  /** As spreadsheets count. */
  readonly number: number;
  readonly cells: Readonly<Partial<Record<Id, string>>>;
}

export type NamedSheet<Id extends string> =
  | {
      readonly ok: true;
      readonly rows: readonly NamedRow<Id>[];
      /** Titles of columns that mean nothing here and are passed over. */
      readonly passedOver: readonly string[];
    }
  | { readonly ok: false; readonly fault: SheetFault };

/** Finds the columns by the titles in the first row, in any case and order, with or without signs between the words. */
export function namedRows<Id extends string>(
  { rows }: Pick<Sheet, 'rows'>,
  names: readonly ColumnName<Id>[],
  needed: readonly Id[],
): NamedSheet<Id> {
  const [head, ...body] = rows;
  if (head === undefined) return { ok: false, fault: { message: 'The table is empty.' } };
  const places = new Map<Id, number>();
  const passedOver: string[] = [];
  for (const [at, title] of head.cells.entries()) {
    const found = names.find((name) =>
      [name.title, ...name.also].some((called) => plain(called) === plain(title)),
    );
    if (found !== undefined && places.has(found.id)) {
      return { ok: false, fault: { message: `Two columns mean "${found.title}". Take one of them out.` } };
    }
    if (found !== undefined) places.set(found.id, at);
    else if (title.trim() !== '') passedOver.push(title.trim().slice(0, 60));
  }
  const missing = names
    .filter(({ id }) => needed.includes(id) && !places.has(id))
    .map(({ title }) => `"${title}"`);
  if (missing.length > 0) {
    const message = `The first row has no column ${missing.join(' and none ')}. Put the titles of the columns there, or begin with the template.`;
    return { ok: false, fault: { message } };
  }
  return {
    ok: true,
    passedOver,
    rows: body.map(({ number, cells }) => ({ number, cells: picked(places, cells) })),
  };
}

function picked<Id extends string>(
  places: ReadonlyMap<Id, number>,
  cells: readonly string[],
): Partial<Record<Id, string>> {
  const found: Partial<Record<Id, string>> = {};
  for (const [id, at] of places) found[id] = cells[at] ?? '';
  return found;
}

const plain = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
