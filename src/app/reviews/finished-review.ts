import type { Review } from '../../core/report/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import type { Workspace } from '../workspace.ts';
import { composedReview } from './composed-review.ts';
import { reviewIn } from './hold-review.ts';

/** A review's result under its name. Throws `not-found`, and `conflict` before there is one. */
export async function finishedReview(
  ws: Workspace,
  actor: Actor,
  id: string,
): Promise<{ name: string; review: Review }> {
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await reviewIn(view, id);
    const { review } = await composedReview(view, row);
    if (review === null) throw conflict('There is no result yet. Start the review first.');
    return { name: row.name, review };
  });
}
