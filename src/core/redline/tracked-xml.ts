import { escaped } from './xml-text.ts';

/** Who makes the tracked changes, and when. */
export interface Author {
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
  readonly nextId: () => number;
}

export interface TrackedWords {
  readonly text: string;
  readonly bold?: boolean;
}

/** A paragraph to be inserted, in its own formatting. */
export interface TrackedParagraph {
  readonly words: readonly TrackedWords[];
  /** Content of `w:pPr`, without the properties of its mark. */
  readonly properties: string;
  /** Content of `w:rPr` of each run. */
  readonly look: string;
  /** The comment on it, by its id. */
  readonly comment: number | null;
  /** The bookmark that begins, or ends, with it. */
  readonly opens: Bookmark | null;
  readonly closes: Bookmark | null;
}

export interface Bookmark {
  readonly id: number;
  readonly name: string;
}

/** Word reads dates of changes without parts of a second. */
const wordDate = (date: string) => date.replace(/\.\d+/, '');

/** `w:id`, `w:author` and `w:date` of one tracked change. */
export function stamp({ name, date, nextId }: Author): string {
  return `w:id="${nextId()}" w:author="${escaped(name)}" w:date="${escaped(wordDate(date))}"`;
}

export function runXml(look: string, content: string): string {
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${content}</w:r>`;
}

export const textXml = (words: string) => `<w:t xml:space="preserve">${escaped(words)}</w:t>`;

/** Bold stands before size and after fonts in the order Word expects. */
function boldLook(look: string): string {
  const fonts = /^<w:rFonts[^>]*\/>/.exec(look)?.[0] ?? '';
  return `${fonts}<w:b/><w:bCs/>${look.slice(fonts.length)}`;
}

/** Words inserted in a line. */
export function insertedRuns(author: Author, look: string, words: readonly TrackedWords[]): string {
  const runs = words.map(({ text, bold = false }) => runXml(bold ? boldLook(look) : look, textXml(text)));
  return `<w:ins ${stamp(author)}>${runs.join('')}</w:ins>`;
}

/** The properties of a mark that was inserted, and so goes when the insertion is rejected. */
export const insertedMark = (author: Author, look = '') => `<w:rPr><w:ins ${stamp(author)}/>${look}</w:rPr>`;

export const commentReference = (comment: number) => `<w:r><w:commentReference w:id="${comment}"/></w:r>`;

/** A whole paragraph inserted: its words and its mark. Its comment and bookmark go with it when it is rejected. */
export function insertedParagraph(author: Author, paragraph: TrackedParagraph): string {
  const { words, properties, look, comment, opens, closes } = paragraph;
  const runs = words.map(({ text, bold = false }) => runXml(bold ? boldLook(look) : look, textXml(text)));
  const inside = [
    opens === null ? '' : `<w:bookmarkStart w:id="${opens.id}" w:name="${escaped(opens.name)}"/>`,
    comment === null ? '' : `<w:commentRangeStart w:id="${comment}"/>`,
    ...runs,
    comment === null ? '' : `<w:commentRangeEnd w:id="${comment}"/>${commentReference(comment)}`,
    closes === null ? '' : `<w:bookmarkEnd w:id="${closes.id}"/>`,
  ].join('');
  const content = inside === '' ? '' : `<w:ins ${stamp(author)}>${inside}</w:ins>`;
  return `<w:p><w:pPr>${properties}${insertedMark(author, look)}</w:pPr>${content}</w:p>`;
}

/** A table inserted row by row. Cells hold paragraphs as XML; widths are in twentieths of a point. */
export function insertedTable(
  author: Author,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const total = widths.reduce((sum, width) => sum + width, 0);
  const margin = '<w:left w:w="80" w:type="dxa"/><w:right w:w="80" w:type="dxa"/>';
  const properties = `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>${margin}</w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const cell = (content: string, column: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const row = (cells: readonly string[], at: number) =>
    `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? '<w:tblHeader/>' : ''}<w:ins ${stamp(author)}/></w:trPr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl>${properties}${grid}${rows.map(row).join('')}</w:tbl>`;
}
