import type { Fault, Findings, Paper, ParameterValue, Status } from '../contract/index.ts';
import type { Obligation, Scope } from '../scope/index.ts';
import type { TermId } from '../terms/index.ts';

export const standings = ['met', 'weak', 'missing', 'ask', 'own-action'] as const;
/**
 * How an obligation stands after the papers were read:
 * met by a finding; weak; missing; or cannot be met by contract, so a question to the supplier or our own action.
 */
export type Standing = (typeof standings)[number];

/** A promise that is there and gives less than we ask at this tier: 72 hours where we ask for 24. */
export interface Shortfall {
  readonly term: TermId;
  readonly parameter: string;
  readonly given: ParameterValue;
  readonly ask: number | string;
  /** Less than the least we settle for: the promise then counts as weak for this use. */
  readonly belowMinimum: boolean;
  /** One sentence with the unit and the trigger. */
  readonly says: string;
}

/** An obligation held against the findings. One that is not `met` is a gap. */
export interface Assessed {
  readonly obligation: Obligation;
  readonly standing: Standing;
  /** Terms whose findings meet it or fail to. */
  readonly terms: readonly TermId[];
  readonly because: string;
  /** What to do next, in one sentence. */
  readonly next: string;
  readonly shortfalls: readonly Shortfall[];
}

/** What a person decided over a finding; it survives a new run and is shown as such. */
export interface Decision {
  readonly term: TermId;
  readonly status: Status;
  readonly reason: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What the review is of. Empty where nobody said. */
export interface About {
  readonly supplier: string;
  readonly system: string;
  readonly use: string;
}

/** A file that could not be read at all. The other papers of the bundle were. */
export interface Unread {
  readonly file: string;
  readonly fault: Fault;
}

export interface Review {
  readonly about: About;
  /** ISO 8601, handed in by whoever ran it; null where the time does not matter. */
  readonly reviewedAt: string | null;
  readonly papers: readonly Paper[];
  readonly unread: readonly Unread[];
  readonly findings: Findings;
  readonly scope: Scope;
  /** Every obligation with its standing, most pressing first. */
  readonly assessed: readonly Assessed[];
  readonly decisions: readonly Decision[];
}
