import { cancelJobs, hasResult, updateReview } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { heldReview, reviewIn, reviewSubject } from './hold-review.ts';

/**
 * Stops a queued or running run. What an earlier run found stays.
 * Throws `not-found`, and `conflict` when none runs.
 */
export async function cancelReview(ws: Workspace, actor: Actor, review: string): Promise<void> {
  authorise(actor, 'review.run');
  const stopped = await ws.store.change(actor.organisation, actor, async (change) => {
    await reviewIn(change, review);
    // The job before the review, as the runner that ends it: the other way round the two could wait for each other.
    const jobs = await cancelJobs(change, review);
    await heldReview(change, review);
    if (jobs.length === 0) throw conflict('This review is not running, so there is nothing to cancel.');
    const earlier = await hasResult(change, review);
    await updateReview(change, review, { state: earlier ? 'done' : 'cancelled' });
    change.record({ action: 'run.cancelled', subject: reviewSubject(review) });
    return jobs;
  });
  ws.jobs.abort(stopped);
}
