/** A document without a format: what a page shows, in order. Every renderer prints the same blocks. */

export interface Words {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly newPage: boolean }
  /** A clause, numbered through the document. `mark` names it where a format can, so that it is found again. */
  | { readonly kind: 'clause'; readonly number: number; readonly text: string; readonly mark: string }
  /** A paragraph of the clause before it: "3.1". */
  | { readonly kind: 'paragraph'; readonly number: string; readonly words: readonly Words[] }
  /** An item of the paragraph or definition before it. */
  | {
      readonly kind: 'item';
      readonly under: 'paragraph' | 'definition';
      readonly label: string;
      readonly words: readonly Words[];
    }
  /** Wording shown, not numbered anew: a paragraph or item with the label it has elsewhere. */
  | {
      readonly kind: 'shown';
      readonly under: 'clause' | 'paragraph';
      readonly label: string;
      readonly words: readonly Words[];
    }
  | { readonly kind: 'definition'; readonly words: readonly Words[] }
  | { readonly kind: 'text'; readonly words: readonly Words[]; readonly small: boolean }
  | Table;

export interface Table {
  readonly kind: 'table';
  /** Empty where the first column holds the headings. */
  readonly head: readonly string[];
  /** Rows of cells of paragraphs. */
  readonly rows: readonly (readonly Cell[])[];
  /** Share of the width, in per cent. */
  readonly widths: readonly number[];
}

/** Paragraphs of a cell. */
export type Cell = readonly (readonly Words[])[];

export interface PrintDocument {
  readonly title: string;
  /** Printed in the header beside the title, with the date. */
  readonly version: string;
  /** ISO 8601 date. */
  readonly date: string;
  /** Printed in the foot of every page. */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export const plain = (text: string): readonly Words[] => [{ text }];
export const bold = (text: string): readonly Words[] => [{ text, bold: true }];
export const cell = (...paragraphs: readonly string[]): Cell => paragraphs.map(plain);
export const text = (words: string): Block => ({ kind: 'text', words: plain(words), small: false });
export const smallText = (words: string): Block => ({ kind: 'text', words: plain(words), small: true });

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-12-02" as "2 December 2026"; what is no ISO date stays as it is. */
export function longDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`;
}

/** "Version 2, 2 December 2026" */
export function edition({ version, date }: Pick<PrintDocument, 'version' | 'date'>): string {
  return `Version ${version}, ${longDate(date)}`;
}
