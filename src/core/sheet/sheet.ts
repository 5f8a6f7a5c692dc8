/** What a cell holds once it is read: text as a person sees it; a day as `YYYY-MM-DD`. */
export type Row = readonly string[];

/** Why a file is not taken, in a sentence that says what to do. */
export interface SheetFault {
  readonly message: string;
}

/** A table read from a file: its rows with the number each has there, counted from 1 as spreadsheets do. */
export interface Sheet {
  readonly rows: readonly { readonly number: number; readonly cells: Row }[];
  /** What the reader had to assume, a sentence each. */
  readonly notes: readonly string[];
}

export type SheetRead =
  | { readonly ok: true; readonly sheet: Sheet }
  | { readonly ok: false; readonly fault: SheetFault };

/** Caps of what is read, so that a hostile file ends early. */
export const sheetLimits = {
  /** Of the file as it is handed in. */
  bytes: 5 * 1024 * 1024,
  rows: 5_000,
  columns: 100,
  /** Characters in a cell. */
  cell: 20_000,
} as const;

export const refusedSheet = (message: string): SheetRead => ({ ok: false, fault: { message } });
export const tooManyRows = `The table has more than ${sheetLimits.rows} rows. Split it into several files.`;
export const tooManyColumns = `The table has more than ${sheetLimits.columns} columns. Take out those that are not needed.`;
export const tooLongCell = `A cell holds more than ${sheetLimits.cell} characters. Shorten it.`;
