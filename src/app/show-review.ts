import type { Actor } from './actor.ts';
import type { ShownReview } from './review.ts';
import type { Workspace } from './workspace.ts';

/** Everything a page or the API shows of a review. */
export async function showReview(ws: Workspace, actor: Actor, review: string): Promise<ShownReview> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review])}`);
}
