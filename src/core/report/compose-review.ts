import type { Findings, Paper } from '../contract/index.ts';
import type { Scope } from '../scope/index.ts';
import { terms } from '../terms/index.ts';
import { assess } from './assess.ts';
import type { About, Decision, Review, Unread } from './review.ts';

export interface ReviewInput {
  readonly about?: About;
  /** ISO 8601. */
  readonly reviewedAt?: string;
  readonly papers: readonly Paper[];
  readonly unread?: readonly Unread[];
  readonly findings: Findings;
  readonly scope: Scope;
  readonly decisions?: readonly Decision[];
}

const nobodySaid: About = { supplier: '', system: '', use: '' };

/** Puts a review together: papers, what they say, the scope of the use, what people decided, and how each obligation stands. */
export function composeReview(input: ReviewInput): Review {
  const { papers, findings, scope, unread = [], decisions = [] } = input;
  return {
    about: input.about ?? nobodySaid,
    reviewedAt: input.reviewedAt ?? null,
    papers,
    unread,
    findings,
    scope,
    assessed: assess(scope, findings, terms, decisions),
    decisions,
  };
}
