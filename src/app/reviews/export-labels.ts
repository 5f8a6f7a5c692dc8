import { type LabelledReview, labelsOf } from '../../core/report/index.ts';
import { decisionsOf, type ReviewRow, type View } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { composedReview } from './composed-review.ts';
import { reviewIn } from './hold-review.ts';

/**
 * What people decided over the findings of a review, with the papers it rests on, to measure the judgement by.
 * Throws `not-found`, and `conflict` before a first result.
 */
export async function exportLabels(ws: Workspace, actor: Actor, review: string): Promise<LabelledReview> {
  authorise(actor, 'labels.export');
  return await ws.store.read(actor.organisation, async (view) => {
    const labels = await labelsIn(view, await reviewIn(view, review));
    if (labels === null) throw conflict('There is no result yet. Start the review first.');
    return labels;
  });
}

/** The labels of one review; null where it has no result. */
export async function labelsIn(view: View, row: ReviewRow): Promise<LabelledReview | null> {
  const { review } = await composedReview(view, row);
  if (review === null) return null;
  const decisions = await decisionsOf(view, row.id);
  return labelsOf(review, (term) => decisions.find((decision) => decision.term === term)?.seen ?? null);
}
