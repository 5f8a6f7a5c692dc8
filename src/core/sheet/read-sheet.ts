import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { refusedSheet, type SheetRead, sheetLimits } from './sheet.ts';

/** Reads a table from a file by what it is, not by what it is called: XLSX, or text as CSV. */
export function readSheet(bytes: Uint8Array): SheetRead {
  if (bytes.length === 0) return refusedSheet('The file is empty.');
  if (bytes.length > sheetLimits.bytes) {
    return refusedSheet('The file is larger than 5 MB. Split the table into several files.');
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    return refusedSheet(
      'This is a workbook of the old form (XLS), or one with a password. Save it as XLSX or CSV.',
    );
  }
  return readCsv(bytes);
}
