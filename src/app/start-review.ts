import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

/** Queues a run. Throws `invalid` without papers, `conflict` while one runs. */
export async function startReview(ws: Workspace, actor: Actor, review: string): Promise<void> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review])}`);
}
