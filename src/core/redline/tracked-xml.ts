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
  const { properties, look } = paragraph;
  return `<w:p><w:pPr>${properties}${insertedMark(author, look)}</w:pPr>${contentOf(author, paragraph)}</w:p>`;
}

/** The properties of a paragraph whose mark is handed on to one inserted after it. */
export interface HandedOn {
  /** `w:rPr` of the mark, or nothing. */
  readonly mark: string;
  /** Content of `w:pPr` beside it. */
  readonly properties: string;
}

/** A paragraph inserted before a mark that was there: it holds the former properties, so that rejecting restores them. */
export function carryingParagraph(author: Author, paragraph: TrackedParagraph, former: HandedOn): string {
  const { properties } = paragraph;
  const change =
    properties === former.properties
      ? ''
      : `<w:pPrChange ${stamp(author)}><w:pPr>${former.properties}</w:pPr></w:pPrChange>`;
  const inside = `${properties}${former.mark}${change}`;
  return `<w:p>${inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`}${contentOf(author, paragraph)}</w:p>`;
}

function contentOf(author: Author, { words, look, comment, opens, closes }: TrackedParagraph): string {
  const runs = words.map(({ text, bold = false }) => runXml(bold ? boldLook(look) : look, textXml(text)));
  const inside = [
    opens === null ? '' : `<w:bookmarkStart w:id="${opens.id}" w:name="${escaped(opens.name)}"/>`,
    comment === null ? '' : `<w:commentRangeStart w:id="${comment}"/>`,
    ...runs,
    comment === null ? '' : `<w:commentRangeEnd w:id="${comment}"/>${commentReference(comment)}`,
    closes === null ? '' : `<w:bookmarkEnd w:id="${closes.id}"/>`,
  ].join('');
  return inside === '' ? '' : `<w:ins ${stamp(author)}>${inside}</w:ins>`;
}
