import { type Piece, rowPiece } from './compose.ts';

/** A piece of a page and whether it stands in the page's main part. */
export interface PagePiece {
  readonly piece: Piece;
  readonly inMain: boolean;
}

/** Longer rows hold clauses, and are read as those. */
const longestRow = 2_000;

/** Whether the cells of a table row are one row of figures or words, not a page laid out with a table. */
export function isRow(cells: readonly (readonly PagePiece[])[]): boolean {
  const pieces = cells.flat().map(({ piece }) => piece);
  const length = pieces.reduce((sum, { words }) => sum + words.join('').length, 0);
  const structured = pieces.some(({ role }) => role === 'heading' || role === 'row');
  return cells.length > 1 && length <= longestRow && !structured;
}

/** One piece for a row, its cells in their order. */
export function rowOf(cells: readonly (readonly PagePiece[])[]): PagePiece {
  const words = cells.map((cell) =>
    cell
      .map(({ piece }) =>
        piece.label === null ? piece.words.join(' ') : `${piece.label} ${piece.words.join(' ')}`,
      )
      .join('\n'),
  );
  return { piece: rowPiece(words), inMain: cells[0]?.[0]?.inMain ?? false };
}
