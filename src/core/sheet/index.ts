/** Tables as files: CSV and XLSX, written in pieces and read within limits. */
export { type ColumnName, type NamedRow, namedRows } from './columns.ts';
export { readDay } from './read-day.ts';
export { readSheet } from './read-sheet.ts';
export { type Row, type Sheet, type SheetFault, type SheetRead, sheetLimits } from './sheet.ts';
export { csvPieces, type WrittenRow } from './write-csv.ts';
export { xlsxPieces } from './write-xlsx.ts';
