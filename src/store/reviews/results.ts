import type { Change, View } from '../transaction.ts';
import type { RunResult } from './tables.ts';

/** The form of a kept result. Raise it when `RunResult` or what it is made of changes its form. */
export const resultVersion = 2;

export interface KeptResult {
  readonly finishedAt: Date;
  /** Null when an earlier version of Candour made it in another form: it has to be run again. */
  readonly result: RunResult | null;
}

/** Until somebody counts. */
const uncounted = {
  met: null,
  weak: null,
  missing: null,
  ask: null,
  required_gaps: null,
  gap_terms: null,
  open_clauses: null,
};

/** Keeps what the last finished run found; the one before is replaced. */
export async function keepResult(
  { db, organisation, at }: Change,
  review: string,
  result: RunResult,
): Promise<void> {
  const kept = { version: resultVersion, result: JSON.stringify(result), finished_at: at };
  await db
    .insertInto('review_result')
    .values({ organisation_id: organisation, review_id: review, ...kept, ...uncounted })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'review_id']).doUpdateSet(kept))
    .execute();
}

/** What the last finished run found; null before one. */
export async function findResult({ db, organisation }: View, review: string): Promise<KeptResult | null> {
  const row = await db
    .selectFrom('review_result')
    .select(['version', 'result', 'finished_at'])
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { finishedAt: row.finished_at, result: row.version === resultVersion ? row.result : null };
}

/** Whether a run has ever finished, without reading what it found. */
export async function hasResult({ db, organisation }: View, review: string): Promise<boolean> {
  const row = await db
    .selectFrom('review_result')
    .select('review_id')
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .executeTakeFirst();
  return row !== undefined;
}
