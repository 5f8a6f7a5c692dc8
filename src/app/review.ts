import type { Fault } from '../core/contract/index.ts';
import type { Review } from '../core/report/index.ts';

/** Where a review stands. Papers and answers can be changed in every state but `queued` and `running`. */
export const reviewStates = ['draft', 'queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Answers by question id; a question left out or null is "not known". Checked by core/scope. */
export type Answers = Readonly<Record<string, unknown>>;

/** One line of a list. */
export interface ReviewSummary {
  readonly id: string;
  readonly name: string;
  readonly state: ReviewState;
  readonly papers: number;
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
  /** "Waiting", "Reading the papers", "Judging the terms". */
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
  readonly id: string;
  readonly name: string;
  readonly state: ReviewState;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly updatedAt: Date;
  readonly papers: readonly ShownPaper[];
  readonly answers: Answers;
  readonly progress: Progress;
  /** The last finished run, composed with what people decided; its papers carry their text. Null before one. */
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
