import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

/** Stops a queued or running run; what the last finished run found stays. Throws `conflict` when none runs. */
export async function cancelReview(ws: Workspace, actor: Actor, review: string): Promise<void> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review])}`);
}
