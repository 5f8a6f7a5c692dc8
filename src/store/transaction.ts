import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Who did something, as the record keeps it: the name as it was then. */
export interface Doer {
  readonly kind: 'person' | 'system';
  readonly id: string;
  readonly name: string;
}

/** A reading transaction: one moment of one organisation's data. Queries take it, so none forgets the organisation. */
export interface View {
  readonly db: Transaction<Schema>;
  readonly organisation: string;
}

/**
 * A writing transaction over one organisation's rows by the machinery, for what follows from other rows: it is
 * nobody's decision and leaves no entry. Every change can serve as one.
 */
export type Upkeep = View;

/** What the record keeps of one change. `before` and `after` hold what changed, not the whole row. */
export interface Recorded {
  /** Noun and past participle: `paper.added`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly before?: unknown;
  readonly after?: unknown;
  /** The reason a person gave. */
  readonly why?: string;
}

/** A writing transaction by someone, at a moment. What it does not record, it does not keep. */
export interface Change extends View {
  readonly actor: Doer;
  readonly at: Date;
  newId(): string;
  record(entry: Recorded): void;
}
