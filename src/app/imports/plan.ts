import { createHash } from 'node:crypto';
import type { ColumnName } from '../../core/sheet/index.ts';

export const importKinds = ['suppliers', 'contracts'] as const;
export type ImportKind = (typeof importKinds)[number];

/** One field that an import changes, in the words of its column. */
export interface PlannedChange {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** What will happen to one row of the table. */
export interface PlannedRow {
  /** As spreadsheets count. */
  readonly number: number;
  readonly name: string;
  readonly outcome: 'new' | 'changed' | 'unchanged' | 'fault';
  /** Of a new one, what it begins with; of a changed one, what becomes of what. */
  readonly changes: readonly PlannedChange[];
  /** Why it cannot be imported and what to do, a sentence each. */
  readonly faults: readonly string[];
  /** How a doubtful cell was read. */
  readonly notes: readonly string[];
}

/** What is written for a row: a new one, or an edit of one that is there at a revision. */
export type Write<Fields> =
  | { readonly kind: 'insert'; readonly fields: Fields }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly revision: number;
      readonly fields: Fields;
      readonly before: Partial<Fields>;
      readonly after: Partial<Fields>;
    };

/** A plan in both its forms: what a person reads and what is then written. */
export interface Plan<Fields> {
  readonly rows: readonly PlannedRow[];
  readonly writes: readonly Write<Fields>[];
  /** What concerns the table as a whole. */
  readonly notes: readonly string[];
}

/** What an import binds itself to: the same table over the same rows gives the same seal, and no other does. */
export const sealOf = <Fields>({ rows, writes }: Plan<Fields>): string =>
  createHash('sha256')
    .update(JSON.stringify([rows, writes]))
    .digest('hex');

/** A field as a cell shows it. */
export const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The fields that differ, in the order and words of the columns. */
export function plannedChanges<Id extends string>(
  columns: readonly ColumnName<Id>[],
  from: (id: Id) => string,
  to: (id: Id) => string,
): PlannedChange[] {
  return columns.flatMap(({ id, title }) =>
    from(id) === to(id) ? [] : [{ title, from: from(id), to: to(id) }],
  );
}

/** Columns that were passed over, in a sentence. */
export function passedOverNote(titles: readonly string[]): string[] {
  if (titles.length === 0) return [];
  const named = titles.slice(0, 8).map((title) => `"${title}"`);
  return [
    `Not imported, for it follows from other things or is not known here: ${named.join(', ')}${titles.length > 8 ? ' and more' : ''}.`,
  ];
}
