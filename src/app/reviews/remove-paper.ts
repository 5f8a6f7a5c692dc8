import { deletePaper, dropUnusedUploads, papersOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { changeBasis, restingReview, reviewSubject } from './hold-review.ts';

/** Takes a paper out of a review. Throws `not-found`, and `conflict` while the review runs. */
export async function removePaper(ws: Workspace, actor: Actor, review: string, paper: string): Promise<void> {
  authorise(actor, 'review.edit');
  await ws.store.change(actor.organisation, actor, async (change) => {
    await restingReview(change, review);
    const removed = (await papersOf(change, review)).find(({ id }) => id === paper);
    if (removed === undefined) throw notFound('paper');
    await deletePaper(change, paper);
    await dropUnusedUploads(change, [removed.sha256]);
    await changeBasis(change, review);
    const { file, sha256, size } = removed;
    change.record({
      action: 'paper.removed',
      subject: reviewSubject(review),
      before: { paper, file, sha256, size },
    });
  });
}
