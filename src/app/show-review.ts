import { decisionsOf, findResult, newestJob, papersOf } from '../store/index.ts';
import type { Actor } from './actor.ts';
import { composedReview } from './composed-review.ts';
import { reviewIn } from './hold-review.ts';
import { authorise } from './policy.ts';
import { permissionsOf, presentPaper, presentProgress } from './present-review.ts';
import type { ShownReview } from './review.ts';
import type { Workspace } from './workspace.ts';

/** Everything a page or the API shows of a review. Throws `not-found`. */
export async function showReview(ws: Workspace, actor: Actor, id: string): Promise<ShownReview> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const review = await reviewIn(view, id);
    const papers = await papersOf(view, id);
    const kept = await findResult(view, id);
    const progress = presentProgress(review, await newestJob(view, id));
    return {
      id,
      name: review.name,
      about: review.about,
      state: progress.state,
      createdAt: review.created_at,
      createdBy: review.created_by_name,
      updatedAt: review.updated_at,
      papers: papers.map(presentPaper),
      answers: review.answers,
      progress,
      result: composedReview(review, kept, await decisionsOf(view, id)),
      resultAt: kept?.finishedAt ?? null,
      outdated: review.outdated,
      may: permissionsOf(actor, review, { papers: papers.length, hasResult: kept !== null }),
    };
  });
}
