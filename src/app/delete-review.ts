import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

/** Deletes a review with its papers and results; the audit entries stay. Throws `conflict` while it runs. */
export async function deleteReview(ws: Workspace, actor: Actor, review: string): Promise<void> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review])}`);
}
