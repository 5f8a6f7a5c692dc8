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
const wordGap = 0.15;

function segmentsOfRow(row: Row): Segment[] {
  const drawn = row.texts.filter(({ text }) => /\S/.test(text));
  const rightToLeft = drawn.filter((text) => text.rightToLeft).length > drawn.length / 2;
  const ordered = drawn.sort((a, b) => a.x - b.x);
  const segments: { words: string[]; x: number; right: number; size: number }[] = [];
  const spaces = row.texts.filter(({ text }) => text !== '' && !/\S/.test(text)).map(({ x }) => x);
  let before: DrawnText | undefined;
  for (const text of ordered) {
    if (isNoteMark(text, row, before)) continue;
    const last = segments.at(-1);
    const gap = last ? text.x - last.right : Number.POSITIVE_INFINITY;
    const right = text.x + text.width;
    if (!last || gap > partingGap * row.size) {
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

/** The segments of a page, line by line from the top, each line from its start. */
export function segmentsOf(page: PdfPage): Segment[][] {
  return rowsOf(page.texts)
    .map(segmentsOfRow)
    .filter((row) => row.length > 0);
}
