import type { ClauseRole, Run } from '../paper.ts';

/** A paragraph, heading, list item, table row or footnote as a reader finds it, before it has its place in the tree. */
export interface Block {
  readonly role: ClauseRole;
  /** Rank of a heading as the format states it (h1, #, Word's outline level), 1 outermost; null where it states none. */
  readonly rank: number | null;
  /**
   * The number where the format keeps it apart from the words (<ol>, Word's automatic numbers).
   * null: a number typed at the start of the words is looked for.
   */
  readonly label: string | null;
  /** In how many nested lists it stands, as the format states it; 0 outside. A paragraph inside an item has the item's. */
  readonly listDepth: number;
  /** The whole block in the source text, its number included. */
  readonly start: number;
  readonly end: number;
  /** Its words as `fold` gives them, a typed number included, a label not. The cells of a row are parted by " | ". */
  readonly plain: string;
  readonly runs: readonly Run[];
  readonly page: number | null;
  /** For a footnote, the index of the block that refers to it. */
  readonly under?: number;
}
