import type { Fault } from '../../core/contract/index.ts';
import type { About, Review } from '../../core/report/index.ts';
import type { Answers } from '../../core/scope/index.ts';

/** Where a review stands. Papers and answers can be changed in every state but `queued` and `running`. */
export const reviewStates = ['draft', 'queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** One line of a list. */
export interface ReviewSummary {
  readonly id: string;
  readonly name: string;
  readonly about: About;
  readonly state: ReviewState;
  readonly papers: number;
  /** True when papers or answers changed after the last finished run. */
  readonly outdated: boolean;
  /** Required duties left missing or weak, with people's decisions; null before a result. */
  readonly requiredGaps: number | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface ShownPaper {
  readonly id: string;
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  readonly addedAt: Date;
  /** `new` until a run has read it. */
  readonly state: 'new' | 'read' | 'unreadable';
  /** Why it could not be read. */
  readonly fault: Fault | null;
}

export interface Progress {
  readonly state: ReviewState;
  /** What is being done, in a word or two: "Reading the papers". */
  readonly stage: string;
  readonly done: number;
  /** 0 while it is not known how much there is to do. */
  readonly total: number;
  /** One sentence for the person who waits, or why it failed. */
  readonly message: string;
}

/** What the actor may do now, so that a page offers nothing that would be refused. */
export interface ReviewPermissions {
  readonly edit: boolean;
  readonly start: boolean;
  readonly cancel: boolean;
  readonly decide: boolean;
  readonly delete: boolean;
}

export interface ShownReview {
  /** Stands for its name, what it is of and the answers as they are shown. */
  readonly mark: string;
  readonly id: string;
  readonly name: string;
  readonly about: About;
  /** The contract it is a version of; null where it stands by itself. */
  readonly contract: { readonly id: string; readonly name: string; readonly number: number } | null;
  readonly state: ReviewState;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  readonly papers: readonly ShownPaper[];
  readonly answers: Answers;
  readonly progress: Progress;
  /**
   * The last finished run, composed with what people decided; its papers carry their text. Null before one, and
   * where an earlier version of Candour left it in a form that this one does not know; then it is to be run again.
   */
  readonly result: Review | null;
  /** When the shown result was made. */
  readonly resultAt: Date | null;
  /** True when papers or answers were changed after the shown result, so that it should be run again. */
  readonly outdated: boolean;
  readonly may: ReviewPermissions;
}

/** A file a person takes away. */
export interface Download {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
