import type { Actor } from './actor.ts';
import type { Progress } from './review.ts';
import type { Workspace } from './workspace.ts';

/** How far the run has come. */
export async function reviewProgress(ws: Workspace, actor: Actor, review: string): Promise<Progress> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review])}`);
}
