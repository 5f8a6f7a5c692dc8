import {
  contractOfReview,
  deleteJobs,
  deleteReviewRow,
  dropUnusedUploads,
  negotiationUploads,
  papersOf,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { restingReview, reviewSubject } from './hold-review.ts';

/**
 * Deletes a review with its papers, results, decisions and negotiation; the record of what was done stays.
 * Throws `not-found`, and `conflict` while the review runs or is a version of a contract.
 */
export async function deleteReview(ws: Workspace, actor: Actor, review: string): Promise<void> {
  authorise(actor, 'review.delete');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { name } = await restingReview(change, review);
    const contract = await contractOfReview(change, review);
    if (contract !== null) {
      throw conflict(
        `This review is version ${contract.number} of the contract "${contract.name}". Take it off the contract first.`,
      );
    }
    const papers = await papersOf(change, review);
    const negotiated = await negotiationUploads(change, review);
    await deleteReviewRow(change, review);
    await deleteJobs(change, review);
    await dropUnusedUploads(change, [...papers.map(({ sha256 }) => sha256), ...negotiated]);
    change.record({
      action: 'review.deleted',
      subject: reviewSubject(review),
      before: { name, papers: papers.map(({ file, sha256 }) => ({ file, sha256 })) },
    });
  });
}
