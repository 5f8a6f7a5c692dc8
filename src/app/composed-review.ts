import type { Decision, Review } from '../core/report/index.ts';
import type { DecisionRow, KeptResult, ReviewRow } from '../store/index.ts';

/** The last finished run with what people decided over it; null before one. */
export function composedReview(
  { about }: ReviewRow,
  kept: KeptResult | null,
  decisions: readonly DecisionRow[],
): Review | null {
  if (kept === null || kept.result === null) return null;
  return {
    about,
    reviewedAt: kept.finishedAt.toISOString(),
    ...kept.result,
    assessed: [],
    decisions: decisions.map(presentDecision),
  };
}

function presentDecision(row: DecisionRow): Decision {
  return {
    term: row.term,
    status: row.status,
    reason: row.reason,
    by: row.decided_by_name,
    at: row.decided_at.toISOString(),
  };
}
