import { findNumber } from '../printed-number.ts';
import { bullet } from '../text-blocks.ts';
import type { PdfPage } from './open-pdf.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** A line of a page in reading order. */
export interface PageLine {
  readonly page: number;
  readonly words: string;
  /** The cells of a table row; null for a line of text. */
  readonly cells: readonly string[] | null;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Edges of the column it stands in. */
  readonly column: Column;
}

export interface Column {
  readonly left: number;
  readonly right: number;
}

/** The edges of the text. The right one is where long lines end; a table may stick out. */
function edgesOf(segments: readonly Segment[]): Column {
  const widest = Math.max(0, ...segments.map(({ x, right }) => right - x));
  const long = segments.filter(({ x, right }) => right - x > widest * 0.6);
  const rights = long.map(({ right }) => right).sort((a, b) => a - b);
  const left = Math.min(...segments.map(({ x }) => x));
  return { left: Number.isFinite(left) ? left : 0, right: rights[Math.floor(rights.length * 0.8)] ?? 0 };
}

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Where the space between two columns runs, or null where the page has one column. */
function gutterOf(segments: readonly Segment[], edges: Column): number | null {
  const width = edges.right - edges.left;
  const step = Math.max(3, width / 200);
  let best: { at: number; crossing: number } | null = null;
  for (let at = edges.left + width * 0.35; at <= edges.left + width * 0.65; at += step) {
    const crossing = segments.filter(({ x, right }) => x < at - 2 && right > at + 2).length;
    if (!best || crossing < best.crossing) best = { at, crossing };
  }
  if (!best || best.crossing > segments.length * 0.15) return null;
  const { at } = best;
  const left = segments.filter(({ right }) => right <= at + 2);
  const right = segments.filter(({ x }) => x >= at - 2);
  if (left.length < 6 || right.length < 6) return null;
  // The cells of a table are short; the lines of a column fill it.
  const fills = (column: readonly Segment[], room: number) =>
    median(column.map((segment) => segment.right - segment.x)) > room * 0.6;
  return fills(left, at - edges.left) && fills(right, edges.right - at) ? at : null;
}

/** Reads two columns: down the left, then down the right, starting again after each line that crosses both. */
function columnLines(
  page: number,
  rows: readonly (readonly Segment[])[],
  edges: Column,
  gutter: number,
): PageLine[] {
  const lines: PageLine[] = [];
  let band: { left: Segment[]; right: Segment[] } = { left: [], right: [] };
  const leftColumn = { left: edges.left, right: gutter };
  const rightColumn = {
    left: Math.min(
      ...rows
        .flat()
        .map(({ x }) => x)
        .filter((x) => x >= gutter - 2),
    ),
    right: edges.right,
  };
  const flush = () => {
    lines.push(...band.left.map((segment) => lineOf(page, segment, leftColumn)));
    lines.push(...band.right.map((segment) => lineOf(page, segment, rightColumn)));
    band = { left: [], right: [] };
  };
  for (const segment of rows.flat()) {
    if (segment.right <= gutter + 2) band.left.push(segment);
    else if (segment.x >= gutter - 2) band.right.push(segment);
    else {
      flush();
      lines.push(lineOf(page, segment, edges));
    }
  }
  flush();
  return lines;
}

function lineOf(page: number, segment: Segment, column: Column): PageLine {
  return { page, cells: null, column, ...segment };
}

/** A number or bullet with a tab after it is no cell. */
function isMark(words: string): boolean {
  return (
    /^[\u2022\u00b7\u25aa\u25cf\u25cb\u25e6\uf0b7o*\u2013-]$/.test(words) ||
    (findNumber(words)?.length ?? 0) >= words.length
  );
}

function withMarks(row: readonly Segment[]): Segment[] {
  const [mark, words, ...rest] = row;
  if (!mark || !words || !isMark(mark.words)) return [...row];
  return [{ ...words, words: `${mark.words} ${words.words}`, x: mark.x }, ...rest];
}

const joined = (row: readonly Segment[]): Segment | null => {
  const [first] = row;
  const last = row.at(-1);
  if (!first || !last) return null;
  return {
    ...first,
    words: row.map(({ words }) => words).join(' '),
    right: last.right,
    size: Math.max(...row.map(({ size }) => size)),
  };
};

const near = (a: number, b: number) => Math.abs(a - b) < 4;

/** Whether two lines have cells that start at the same place, as rows of a table do. */
function aligned(a: readonly Segment[], b: readonly Segment[] | undefined): boolean {
  if (!b || b.length < 2 || a.length < 2) return false;
  return a.slice(1).some(({ x }) => b.slice(1).some((other) => near(other.x, x)));
}

/** Reads one column; lines of several cells that stand under each other are rows of a table. */
function singleLines(page: number, rows: readonly (readonly Segment[])[], edges: Column): PageLine[] {
  const marked = rows.map(withMarks);
  const lines: PageLine[] = [];
  let table: { starts: number[]; y: number; cells: string[]; at: number } | null = null;
  marked.forEach((row, at) => {
    const whole = joined(row);
    if (!whole) return;
    const starts = table?.starts ?? [];
    const inTable = row.length > 1 && row.every(({ x }) => starts.some((start) => near(start, x)));
    const isRow = inTable || aligned(row, marked[at - 1]) || aligned(row, marked[at + 1]);
    const column = starts.findIndex((start) => near(start, whole.x));
    if (table && whole.y - table.y < whole.size * 1.7 && column > 0) {
      // A cell that runs on: its line starts under its column, and nothing stands under the first.
      for (const { x, words } of row) {
        const cell = table.starts.findIndex((start) => near(start, x));
        if (cell >= 0) table.cells[cell] = `${table.cells[cell] ?? ''} ${words}`;
      }
      table.y = whole.y;
      const line = lines[table.at];
      if (line) lines[table.at] = { ...line, cells: [...table.cells], words: table.cells.join(' ') };
      return;
    }
    const cells = isRow ? row.map(({ words }) => words) : null;
    table = cells ? { starts: row.map(({ x }) => x), y: whole.y, cells: [...cells], at: lines.length } : null;
    lines.push({ ...lineOf(page, whole, edges), cells });
  });
  return lines;
}

/** The lines of a page in reading order, columns and tables told apart. */
export function linesOfPage(page: PdfPage): PageLine[] {
  const rows = segmentsOf(page);
  const segments = rows.flat();
  const edges = edgesOf(segments);
  const gutter = gutterOf(segments, edges);
  return gutter === null
    ? singleLines(page.number, rows, edges)
    : columnLines(page.number, rows, edges, gutter);
}

/** The mark of a list item at the start of a line, as fonts for bullets draw it too. */
export function bulletIn(words: string): string | null {
  return (bullet.exec(words) ?? /^(?:[\uf0b7\uf0a7\uf076]|o)\s+(?=\S)/.exec(words))?.[0] ?? null;
}
