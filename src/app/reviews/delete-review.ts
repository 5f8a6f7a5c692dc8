import {
  type Change,
  contractOfReview,
  deleteJobs,
  deleteReviewRow,
  dropUnusedUploads,
  negotiationUploads,
  papersOf,
  type ReviewRow,
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
    const row = await restingReview(change, review);
    const contract = await contractOfReview(change, review);
    if (contract !== null) {
      throw conflict(
        `This review is version ${contract.number} of the contract "${contract.name}". Take it off the contract first.`,
      );
    }
    await dropReview(change, row);
  });
}

/** Deletes a review that is held and at rest, with all that goes with it, and records it. */
export async function dropReview(change: Change, { id, name }: ReviewRow): Promise<void> {
  const papers = await papersOf(change, id);
  const negotiated = await negotiationUploads(change, id);
  await deleteReviewRow(change, id);
  await deleteJobs(change, id);
  await dropUnusedUploads(change, [...papers.map(({ sha256 }) => sha256), ...negotiated]);
  change.record({
    action: 'review.deleted',
    subject: reviewSubject(id),
    before: { name, papers: papers.map(({ file, sha256 }) => ({ file, sha256 })) },
  });
}
