import { newestJob } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { reviewIn } from './hold-review.ts';
import { presentProgress } from './present-review.ts';
import type { Progress } from './review.ts';

/** How far the run has come. Throws `not-found`. */
export async function reviewProgress(ws: Workspace, actor: Actor, review: string): Promise<Progress> {
  authorise(actor, 'review.read');
  return await ws.store.read(actor.organisation, async (view) =>
    presentProgress(await reviewIn(view, review), await newestJob(view, review)),
  );
}
