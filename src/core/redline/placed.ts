import type { ClauseId } from '../annex/index.ts';

/** What the operative sentence is called, where a clause has its heading. */
export const operativeTitle = 'The sentence that makes the schedule part of the contract';

/** One thing that a redline put into a document. */
export interface Placed {
  /** What of the annex it is. */
  readonly what: 'clause' | 'words' | 'definitions' | 'appendix' | 'operative-sentence';
  /** The clause of the annex; null for what belongs to all of them. */
  readonly clause: ClauseId | null;
  readonly title: string;
  readonly where: 'schedule' | 'in-place';
  /** Its number as Word shows it; null where it has none. */
  readonly number: string | null;
  /** Where it stands and why there, in one sentence. */
  readonly says: string;
  /** Why it is there at all, with the provisions of the Code. */
  readonly why: string;
  /** For words changed within a sentence: the sentence before and after. */
  readonly before: string | null;
  readonly after: string | null;
  /** Paragraphs of the clause, by their numbers in the annex, that a change of words made needless. */
  readonly leftOut: readonly string[];
}
