import type { ClauseRole } from '../paper.ts';
import type { Block } from './block.ts';
import { fold } from './fold.ts';

/** A block of a format whose file is not its text (DOCX, PDF, HTML). */
export interface Piece {
  readonly role: ClauseRole;
  readonly rank: number | null;
  /** As printed, with its full stop: it is written into the text before the words. */
  readonly label: string | null;
  readonly bullet: boolean;
  readonly listDepth: number;
  /** One for most blocks; a table row has one for each cell. */
  readonly words: readonly string[];
  readonly page: number | null;
  /** For a footnote, the index of the piece that refers to it. */
  readonly under: number | null;
}

/** A table row from the words of its cells. */
export function rowPiece(words: readonly string[]): Piece {
  const none = { rank: null, label: null, page: null, under: null };
  return { role: 'row', bullet: false, listDepth: 0, words, ...none };
}

export interface Composed {
  readonly text: string;
  readonly blocks: readonly Block[];
}

const deepestIndent = 12;

/**
 * Writes the text of a paper whose format has none of its own, and says where in it each block stands. White space is
 * folded; the cells of a row are parted by " | "; items are indented; nothing else is added to the words.
 */
export function compose(pieces: readonly Piece[]): Composed {
  let text = '';
  const blocks = pieces.map((piece): Block => {
    const cells = piece.words.map((words) => fold(words, [{ start: 0, end: words.length }]).plain);
    const plain = cells.filter((cell) => cell !== '').join(' | ');
    const indent = '  '.repeat(Math.min(deepestIndent, Math.max(0, piece.listDepth - 1)));
    const before = piece.label === null ? (piece.bullet ? '• ' : '') : `${piece.label} `;
    if (plain !== '') text += text === '' ? indent : `\n\n${indent}`;
    const start = text.length;
    if (plain !== '') text += before + plain;
    const { role, rank, label, listDepth, page, under } = piece;
    const runs = plain === '' ? [] : [{ plain: 0, source: start + before.length, length: plain.length }];
    const block = { role, rank, label, listDepth, page, start, end: text.length, plain, runs };
    return under === null ? block : { ...block, under };
  });
  return { text: text === '' ? '' : `${text}\n`, blocks };
}
