import { csvCell } from '../report/index.ts';

export type WrittenRow = readonly (string | number)[];

/** A mark that tells a spreadsheet the file is UTF-8. */
const byteOrderMark = '\uFEFF';

/** Rows as the pieces of a CSV file, one a batch; nothing in it is run as a formula. */
export async function* csvPieces(batches: AsyncIterable<readonly WrittenRow[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark);
  for await (const rows of batches) {
    yield encoder.encode(rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join(''));
  }
}
