import {
  type AnnexClause,
  type AnnexParagraph,
  bookmarkStart,
  type ClauseId,
  clauseBookmark,
  type LabelledItem,
} from '../annex/index.ts';
import type { Comment } from './comments.ts';
import type { OwnLists } from './own-lists.ts';
import {
  type Author,
  type Bookmark,
  insertedParagraph,
  type TrackedParagraph,
  type TrackedWords,
} from './tracked-xml.ts';

/** The desk on which the redline is written: ids, lists and comments are taken from it as they are needed. */
export interface Desk {
  readonly author: Author;
  readonly lists: OwnLists;
  readonly comments: Comment[];
  /** A bookmark name that is not in the document yet. */
  readonly freeName: (name: string) => string;
  /** The bookmarks given so far. */
  readonly bookmarks: Map<Bookmarked, string>;
}

/** A paragraph of a draft, before ids are given. */
export interface DraftParagraph {
  readonly words: readonly TrackedWords[];
  readonly properties: string;
  readonly look: string;
}

/** What is bookmarked. */
export type Bookmarked = ClauseId | 'definitions' | 'operative';

/** Paragraphs that stand for one clause of the annex, bookmarked as a whole so that a counter-draft can be held against them. */
export function clauseParagraphs(
  desk: Desk,
  clause: Bookmarked,
  comment: readonly string[] | null,
  paragraphs: readonly DraftParagraph[],
): TrackedParagraph[] {
  const name = desk.freeName(clauseBookmark(clause));
  const bookmark: Bookmark = { id: desk.author.nextId(), name };
  desk.bookmarks.set(clause, name);
  const id = comment === null ? null : addComment(desk, comment);
  return paragraphs.map((paragraph, at) => ({
    ...paragraph,
    comment: at === 0 ? id : null,
    opens: at === 0 ? bookmark : null,
    closes: at === paragraphs.length - 1 ? bookmark : null,
  }));
}

/** The same as XML. */
export function writeClause(
  desk: Desk,
  clause: Bookmarked,
  comment: readonly string[] | null,
  paragraphs: readonly DraftParagraph[],
): string {
  return clauseParagraphs(desk, clause, comment, paragraphs)
    .map((paragraph) => insertedParagraph(desk.author, paragraph))
    .join('');
}

/** The bookmark on words changed within a sentence for a clause. */
export function wordsBookmark({ author, freeName }: Desk, clause: ClauseId): Bookmark {
  return {
    id: author.nextId(),
    name: freeName(clauseBookmark(clause).replace(bookmarkStart, `${bookmarkStart}${wordsMark}`)),
  };
}

/** A paragraph that is no clause. */
export function writeParagraph({ author }: Desk, paragraph: DraftParagraph): string {
  return insertedParagraph(author, { ...paragraph, comment: null, opens: null, closes: null });
}

/** Short, since Word cuts names at 40 characters. */
export const wordsMark = 'w_';

export function addComment({ author, comments }: Desk, paragraphs: readonly string[]): number {
  const id = author.nextId();
  comments.push({ id, paragraphs });
  return id;
}

/** `w:numPr` */
export const numbered = (use: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${use}"/></w:numPr>`;
export const spacing = (before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`;
export const indent = (left: number, hanging = 0) =>
  `<w:ind w:left="${left}" ${hanging === 0 ? 'w:firstLine="0"' : `w:hanging="${hanging}"`}/>`;

export const plainWords = (text: string): readonly TrackedWords[] => [{ text }];
export const boldWords = (text: string): readonly TrackedWords[] => [{ text, bold: true }];

/** The paragraphs of a clause's wording in its chosen position. */
export const paragraphsOf = ({ wordings, position }: AnnexClause): readonly AnnexParagraph[] =>
  wordings[position].paragraphs;

/** Items as a list that begins at (a). */
export function itemDrafts(
  items: readonly LabelledItem[],
  use: number,
  look: { readonly style: string; readonly run: string },
  left: number,
): DraftParagraph[] {
  return items.map(({ text }) => ({
    words: plainWords(text),
    properties: `${look.style}${numbered(use, 0)}${spacing(0, 80)}${indent(left, 720)}`,
    look: look.run,
  }));
}
