import type { FlagId, TermId } from '../terms/index.ts';

/** A span of a paper's source text. `text` is always `paper.text.slice(start, end)`; no quote is ever composed. */
export interface Quote {
  /** Index of the paper in the bundle. */
  readonly paper: number;
  /** The clause's citation, or its heading where it has no number. */
  readonly clause: string | null;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Status = 'covered' | 'weak' | 'absent';

/** One observation that weighed in a decision, in words a lawyer reads. */
export interface Ground {
  readonly says: string;
  /** Positive speaks for the status, negative against. */
  readonly weight: number;
}

export type ParameterValue = number | string | null;

export interface Finding {
  readonly term: TermId;
  readonly status: Status;
  /** `low` where the evidence is thin: the person is asked to read the quotes. */
  readonly confidence: 'high' | 'low';
  /** Where the confidence is low, one sentence that says why. */
  readonly doubt: string | null;
  /** One sentence. */
  readonly reason: string;
  readonly grounds: readonly Ground[];
  /** Strongest first; empty when absent. */
  readonly quotes: readonly Quote[];
  /** For an absent term, the nearest clauses, so that a person can check. */
  readonly closest: readonly Quote[];
  readonly params: Readonly<Record<string, ParameterValue>>;
  readonly provisions: readonly string[];
  readonly owedBy: 'supplier' | 'customer' | 'both' | null;
}

export interface FlagFinding {
  readonly flag: FlagId;
  readonly present: boolean;
  readonly reason: string;
  readonly quotes: readonly Quote[];
}

/** Two papers of one bundle that settle a term differently. */
export interface Conflict {
  readonly term: TermId;
  readonly quotes: readonly Quote[];
  /** Which paper wins by the papers' own order of precedence, if they state one. */
  readonly prevails: number | null;
  readonly because: string;
  /** The clause that states the order. */
  readonly order: Quote | null;
}

/** What the papers say, before anyone's obligations are held against it. */
export interface Findings {
  readonly terms: Readonly<Record<TermId, Finding>>;
  readonly flags: Readonly<Record<FlagId, FlagFinding>>;
  readonly conflicts: readonly Conflict[];
}
