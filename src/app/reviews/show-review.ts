import { contractOfReview, newestJob, papersOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { composedReview } from './composed-review.ts';
import { markOfReview, reviewIn } from './hold-review.ts';
import { permissionsOf, presentPaper, presentProgress } from './present-review.ts';
import type { ShownReview } from './review.ts';

/** Everything a page or the API shows of a review. Throws `not-found`. */
export async function showReview(ws: Workspace, actor: Actor, id: string): Promise<ShownReview> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) => {
    const row = await reviewIn(view, id);
    const papers = await papersOf(view, id);
    const progress = presentProgress(row, await newestJob(view, id));
    const { review, finishedAt } = await composedReview(view, row);
    const contract = await contractOfReview(view, id);
    return {
      id,
      name: row.name,
      about: row.about,
      contract: contract === null ? null : { id: contract.id, name: contract.name, number: contract.number },
      state: progress.state,
      createdAt: row.created_at,
      createdBy: row.created_by_name,
      updatedAt: row.updated_at,
      papers: papers.map(presentPaper),
      answers: row.answers,
      progress,
      result: review,
      resultAt: finishedAt,
      mark: markOfReview(row),
      outdated: row.outdated || (finishedAt !== null && review === null),
      may: permissionsOf(actor, row, { papers: papers.length, hasResult: review !== null }),
    };
  });
}
