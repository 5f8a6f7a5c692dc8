import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { decodeText } from '../contract/read/index.ts';
import { withoutFormulaMark } from '../report/index.ts';
import {
  refusedSheet,
  type SheetRead,
  sheetLimits,
  tooLongCell,
  tooManyColumns,
  tooManyRows,
} from './sheet.ts';

const delimiters = [
  { char: ',', name: 'commas' },
  { char: ';', name: 'semicolons' },
  { char: '\t', name: 'tabs' },
  { char: '|', name: 'bars' },
] as const;

/** Reads CSV of any usual delimiter and encoding. */
export function readCsv(bytes: Uint8Array): SheetRead {
  const decoded = decodeText(bytes);
  if (decoded === null) return refusedSheet('The file is no text. Save the table as CSV or XLSX.');
  const text = decoded.text.replace(/^\uFEFF/, '');
  const delimiter = delimiterOf(text);
  const read = recordsOf(text, delimiter.char);
  if (!read.ok) return read;
  if (read.records.length > sheetLimits.rows + 1) return refusedSheet(tooManyRows);
  if (read.records.some(({ record }) => record.length > sheetLimits.columns))
    return refusedSheet(tooManyColumns);
  const rows = read.records.map(({ record, info }) => ({
    number: info.lines,
    cells: record.map((cell) => withoutFormulaMark(cell)),
  }));
  const notes =
    delimiter.char === ',' ? decoded.notes : [...decoded.notes, `Columns are parted by ${delimiter.name}.`];
  return { ok: true, sheet: { rows, notes } };
}

/** The one that parts the first line, outside quotation marks, most often. */
function delimiterOf(text: string): (typeof delimiters)[number] {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const char of text.slice(0, 10_000)) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === '\n' || char === '\r')) break;
    else if (!quoted) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return delimiters.reduce((best, each) =>
    (counts.get(each.char) ?? 0) > (counts.get(best.char) ?? 0) ? each : best,
  );
}

const parsedSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);
type Parsed = z.infer<typeof parsedSchema>[number];

function recordsOf(
  text: string,
  delimiter: string,
): { readonly ok: true; readonly records: Parsed[] } | (SheetRead & { readonly ok: false }) {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      maxRecordSize: sheetLimits.cell * 10,
      to: sheetLimits.rows + 2,
    });
    const records = parsedSchema.parse(parsed);
    if (records.some(({ record }) => record.some((cell) => cell.length > sheetLimits.cell)))
      return { ok: false, fault: { message: tooLongCell } };
    return { ok: true, records };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (error.code === 'CSV_MAX_RECORD_SIZE') return { ok: false, fault: { message: tooLongCell } };
    return {
      ok: false,
      fault: {
        message: `The file is no whole CSV: a quotation mark is opened and not closed, or closed too early${lineOf(error)}.`,
      },
    };
  }
}

const lineOf = (error: CsvError): string =>
  typeof error.lines === 'number' ? ` near line ${error.lines}` : '';
