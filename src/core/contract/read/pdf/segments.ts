import type { DrawnText, PdfPage } from './open-pdf.ts';

/** Words that stand together on a line: a line of a column, or a cell of a table. */
export interface Segment {
  readonly words: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

interface Row {
  y: number;
  size: number;
  readonly texts: DrawnText[];
}

/** Texts on one line of the page, from the top down. Raised and lowered figures belong to the line they stand in. */
function rowsOf(texts: readonly DrawnText[]): Row[] {
  const rows: Row[] = [];
  for (const text of [...texts].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const near = row !== undefined && Math.abs(text.y - row.y) < 0.5 * Math.max(row.size, text.size);
    if (!near) rows.push({ y: text.y, size: text.size, texts: [text] });
    else {
      row.texts.push(text);
      if (text.size > row.size) Object.assign(row, { size: text.size, y: text.y });
    }
  }
  return rows;
}

/** The mark of a footnote: a small raised figure right after a word. */
function isNoteMark(text: DrawnText, row: Row, before: DrawnText | undefined): boolean {
  return (
    before !== undefined &&
    /^[\d*†‡]{1,3}$/.test(text.text.trim()) &&
    text.size > 0 &&
    text.size < row.size * 0.8 &&
    text.y < row.y - row.size * 0.15
  );
}

/** A gap this wide, in heights of the letters, parts two columns or cells; justified words stay closer. */
const partingGap = 2;
/** Cells that are full stand closer; such a gap counts only where it stands out in its line and the next line has it too. */
const cellGap = 0.6;
const outstanding = 1.5;
const wordGap = 0.15;

/** Texts of a line in order, without blanks and footnote marks. */
function drawnIn(row: Row): DrawnText[] {
  const ordered = row.texts.filter(({ text }) => /\S/.test(text)).sort((a, b) => a.x - b.x);
  const kept: DrawnText[] = [];
  for (const text of ordered) if (!isNoteMark(text, row, kept.at(-1))) kept.push(text);
  return kept;
}

/** A gap of a line wide enough to part cells that are full, or null where none stands out. */
function narrowParting(row: Row, drawn: readonly DrawnText[]): number | null {
  const gaps = drawn
    .slice(1)
    .map((text, at) => text.x - (drawn[at]?.x ?? 0) - (drawn[at]?.width ?? 0))
    .filter((gap) => gap > wordGap * row.size)
    .sort((a, b) => a - b);
  const words = gaps.filter((gap) => gap <= cellGap * row.size);
  const usual = words[Math.floor(words.length / 2)] ?? 0;
  const least = Math.max(cellGap * row.size, usual * outstanding);
  return gaps.some((gap) => gap > least) ? least : null;
}

function segmentsOfRow(row: Row, drawn: readonly DrawnText[], parting: number): Segment[] {
  const rightToLeft = drawn.filter((text) => text.rightToLeft).length > drawn.length / 2;
  const segments: { words: string[]; x: number; right: number; size: number }[] = [];
  const spaces = row.texts.filter(({ text }) => text !== '' && !/\S/.test(text)).map(({ x }) => x);
  let before: DrawnText | undefined;
  for (const text of drawn) {
    const last = segments.at(-1);
    const gap = last ? text.x - last.right : Number.POSITIVE_INFINITY;
    const right = text.x + text.width;
    if (!last || gap > parting) {
      segments.push({ words: [text.text], x: text.x, right, size: text.size });
    } else {
      const from = before;
      const spaced =
        gap > wordGap * row.size || spaces.some((x) => from !== undefined && x > from.x && x <= text.x);
      const joined = rightToLeft
        ? [text.text, ...(spaced ? [' '] : [])]
        : [...(spaced ? [' '] : []), text.text];
      if (rightToLeft) last.words.unshift(...joined);
      else last.words.push(...joined);
      last.right = Math.max(last.right, right);
      last.size = Math.max(last.size, text.size);
    }
    before = text;
  }
  const made = segments.map(({ words, x, right, size }) => ({
    words: words.join('').replace(/\s+/g, ' ').trim(),
    x,
    right,
    y: row.y,
    size,
  }));
  return rightToLeft ? made.reverse() : made;
}

/** Whether every cell after the first of a line with few cells starts where one of the other line does. */
function startAlike(row: readonly Segment[], other: readonly Segment[] | undefined): boolean {
  const [fewer, more] = row.length <= (other?.length ?? 0) ? [row, other ?? []] : [other ?? [], row];
  return (
    fewer.length > 1 &&
    fewer.slice(1).every(({ x }) => more.slice(1).some((cell) => Math.abs(cell.x - x) < 1))
  );
}

/** The segments of a page, line by line from the top, each line from its start. */
export function segmentsOf(page: PdfPage): Segment[][] {
  const rows = rowsOf(page.texts).map((row) => {
    const drawn = drawnIn(row);
    const narrow = narrowParting(row, drawn);
    const wide = segmentsOfRow(row, drawn, partingGap * row.size);
    return { wide, cells: narrow === null ? wide : segmentsOfRow(row, drawn, narrow) };
  });
  return rows
    .filter(({ wide }) => wide.length > 0)
    .map(({ wide, cells }, at, all) =>
      cells.length > wide.length &&
      (startAlike(cells, all[at - 1]?.cells) || startAlike(cells, all[at + 1]?.cells))
        ? cells
        : wide,
    );
}
