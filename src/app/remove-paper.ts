import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

/** Takes a paper out of a review. Throws `not-found`, `conflict` while it runs. */
export async function removePaper(ws: Workspace, actor: Actor, review: string, paper: string): Promise<void> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review, paper])}`);
}
