import { childNamed, childrenNamed, openArchive, parseXml, type XmlElement } from '../contract/read/index.ts';
import {
  refusedSheet,
  type SheetRead,
  sheetLimits,
  tooLongCell,
  tooManyColumns,
  tooManyRows,
} from './sheet.ts';
import { dateFormats, dayOfSerial } from './xlsx-days.ts';

const damaged =
  'The workbook is damaged or no XLSX. Open it in a spreadsheet program and save it again as XLSX or CSV.';

/** Reads the first sheet of an XLSX workbook: values as they were last reckoned, never a formula or a link. */
export function readXlsx(bytes: Uint8Array): SheetRead {
  const opened = openArchive(bytes);
  if (!opened.ok) return refusedSheet(damaged);
  const partOf = (name: string): XmlElement | null => {
    const part = opened.archive.part(name);
    const parsed = part === null ? null : parseXml(part);
    return parsed?.ok ? parsed.root : null;
  };
  const workbook = partOf('xl/workbook.xml');
  const sheets = childrenNamed(childNamed(workbook, 'sheets'), 'sheet');
  const first = sheets.find(({ attributes }) => (attributes.state ?? 'visible') === 'visible');
  const target = targetOf(partOf('xl/_rels/workbook.xml.rels'), first?.attributes['r:id'] ?? '');
  const sheet = target === null ? null : partOf(target);
  if (first === undefined || sheet === null) return refusedSheet(damaged);
  const content = {
    strings: stringsOf(partOf('xl/sharedStrings.xml')),
    days: dateFormats(partOf('xl/styles.xml')),
    since1904: /^(?:1|true)$/.test(childNamed(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  };
  const rows = childrenNamed(childNamed(sheet, 'sheetData'), 'row');
  if (rows.length > sheetLimits.rows + 1) return refusedSheet(tooManyRows);
  const read = rowsOf(rows, content);
  if (typeof read === 'string') return refusedSheet(read);
  const name = first.attributes.name ?? '';
  const notes = sheets.length > 1 ? [`Only the first sheet, "${name.slice(0, 100)}", was read.`] : [];
  return { ok: true, sheet: { rows: read, notes } };
}

interface Content {
  readonly strings: readonly string[];
  /** Indices of cell styles that show a number as a day. */
  readonly days: ReadonlySet<number>;
  readonly since1904: boolean;
}

function targetOf(relationships: XmlElement | null, id: string): string | null {
  const found = childrenNamed(relationships, 'Relationship').find(({ attributes }) => attributes.Id === id);
  const target = found?.attributes.Target;
  if (target === undefined || found?.attributes.TargetMode === 'External') return null;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

const stringsOf = (shared: XmlElement | null): string[] => childrenNamed(shared, 'si').map(textOf);

/** Text of a string item: of itself or of its runs, without what is only there to be read aloud. */
function textOf(item: XmlElement): string {
  const own = childrenNamed(item, 't');
  const runs = childrenNamed(item, 'r').flatMap((run) => childrenNamed(run, 't'));
  const written = [...own, ...runs].map(({ children }) =>
    children.filter((child) => typeof child === 'string').join(''),
  );
  return written
    .join('')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function rowsOf(rows: readonly XmlElement[], content: Content) {
  const read: { number: number; cells: string[] }[] = [];
  let number = 0;
  for (const row of rows) {
    number = Number(row.attributes.r ?? number + 1);
    const cells: string[] = [];
    for (const cell of childrenNamed(row, 'c')) {
      const column = columnOf(cell.attributes.r ?? '') ?? cells.length;
      if (column >= sheetLimits.columns) return tooManyColumns;
      const text = textOfCell(cell, content);
      if (text.length > sheetLimits.cell) return tooLongCell;
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    if (cells.some((cell) => cell !== '')) read.push({ number, cells });
  }
  return read;
}

/** "C7" is column 2. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOfCell(cell: XmlElement, { strings, days, since1904 }: Content): string {
  const { t: type = 'n', s: style } = cell.attributes;
  if (type === 'inlineStr') {
    const item = childNamed(cell, 'is');
    return item === null ? '' : textOf(item);
  }
  const value = textOf({
    ...cell,
    children: [{ ...cell, name: 't', children: childNamed(cell, 'v')?.children ?? [] }],
  });
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'yes' : 'no';
  if (type === 'n' && value !== '' && days.has(Number(style)))
    return dayOfSerial(Number(value), since1904) ?? value;
  return value;
}
