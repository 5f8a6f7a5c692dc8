import type { ParagraphNumber } from './numberer.ts';

/** A paragraph of a Word document as a reader sees it, with the way back to its element. */
export interface DocxParagraph {
  /** The part it stands in, for example "word/document.xml". */
  readonly part: string;
  /** Which of the part's `w:p` elements it is, in document order from 0, counting every one. */
  readonly ordinal: number;
  /** Words with tracked changes accepted; may be empty. Holds no number. */
  readonly text: string;
  /** Its automatic number as Word shows it. */
  readonly number: ParagraphNumber | null;
  /** Outline level of a heading, 0 outermost; null for body text. */
  readonly outline: number | null;
  readonly isTitle: boolean;
  readonly bold: boolean;
  /** Height of its smallest words in half points; null where it has none. */
  readonly size: number | null;
  /** Left edge of its text, in twentieths of a point. */
  readonly indent: number;
  readonly cell: Cell | null;
  readonly note: Note | null;
}

/** The innermost table cell a paragraph stands in. Tables and rows are counted through the document. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The row holds another table, so it is no row of figures. */
  readonly holdsTable: boolean;
}

export interface Note {
  readonly label: string;
  /** Index of the paragraph that refers to it. */
  readonly under: number;
}

export interface DocxReading {
  /** In reading order; notes and text boxes follow the paragraph or table that they belong to. */
  readonly paragraphs: readonly DocxParagraph[];
  /** Tracked insertions, deletions and moves; they were read as accepted. */
  readonly changes: number;
  /** Characters left out because Word hides them. */
  readonly hidden: number;
  /** Numbers of LISTNUM and AUTONUM fields, which no file stores. */
  readonly unprinted: number;
  /** Documents embedded by reference (`w:altChunk`), which were not read. */
  readonly embedded: number;
  /** Comments in the margin, which were not read. */
  readonly comments: number;
  readonly macros: boolean;
}
