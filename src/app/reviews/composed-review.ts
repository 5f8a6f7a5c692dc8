import { composeReview, type Decision, type Review } from '../../core/report/index.ts';
import { type DecisionRow, decisionsOf, findResult, type ReviewRow, type View } from '../../store/index.ts';

export interface ComposedReview {
  /** Null before a first finished run, or where an earlier Candour kept it in a form that is not known here. */
  readonly review: Review | null;
  readonly finishedAt: Date | null;
}

/** What the last finished run of a review found, with what people decided over it. */
export async function composedReview(view: View, { id, about }: ReviewRow): Promise<ComposedReview> {
  const kept = await findResult(view, id);
  if (kept === null || kept.result === null) return { review: null, finishedAt: kept?.finishedAt ?? null };
  const review = composeReview({
    about,
    reviewedAt: kept.finishedAt.toISOString(),
    ...kept.result,
    decisions: (await decisionsOf(view, id)).map(presentDecision),
  });
  return { review, finishedAt: kept.finishedAt };
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
