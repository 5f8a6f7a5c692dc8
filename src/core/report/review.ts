import type { Findings, Paper, Status } from '../contract/index.ts';
import type { Obligation, Scope } from '../scope/index.ts';
import type { TermId } from '../terms/index.ts';

/**
 * How an obligation stands after the papers were read:
 * met by a finding; weak; missing; or cannot be met by contract, so a question to the supplier or our own action.
 */
export type Standing = 'met' | 'weak' | 'missing' | 'ask' | 'own-action';

/** An obligation held against the findings. One that is not `met` is a gap. */
export interface Assessed {
  readonly obligation: Obligation;
  readonly standing: Standing;
  /** Terms whose findings meet it or fail to. */
  readonly terms: readonly TermId[];
  readonly because: string;
  /** What to do next, in one sentence. */
  readonly next: string;
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

export interface Review {
  readonly papers: readonly Paper[];
  readonly findings: Findings;
  readonly scope: Scope;
  /** Every obligation with its standing, most pressing first. */
  readonly assessed: readonly Assessed[];
  readonly decisions: readonly Decision[];
}
