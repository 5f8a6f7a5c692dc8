import { enqueue, papersOf, updateReview } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { restingReview, reviewSubject } from './hold-review.ts';
import { reviewJobKind } from './review-job.ts';

/** Queues a run. Throws `invalid` without papers, `not-found`, and `conflict` while one runs. */
export async function startReview(ws: Workspace, actor: Actor, review: string): Promise<void> {
  authorise(actor, 'review.run');
  await ws.store.change(actor.organisation, actor, async (change) => {
    await restingReview(change, review);
    const papers = await papersOf(change, review);
    if (papers.length === 0) throw invalid('Add at least one paper first.', { papers: 'Add a paper.' });
    await enqueue(change, { kind: reviewJobKind, subject: review });
    await updateReview(change, review, { state: 'running', failure: null });
    change.record({
      action: 'run.started',
      subject: reviewSubject(review),
      after: { papers: papers.map(({ file, sha256 }) => ({ file, sha256 })) },
    });
  });
  ws.jobs.wake();
}
