import type { ColumnType } from 'kysely';

/** A json column: read as its value, written as text, so that both drivers send the same. */
export type Json<T> = ColumnType<T, string, string>;

/** What every row of an organisation carries in its key. */
export interface Owned {
  organisation_id: string;
}
