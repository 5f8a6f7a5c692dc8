import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

/** Starts an empty review. Gives its id. Throws `invalid` over an empty or overlong name. */
export async function createReview(
  ws: Workspace,
  actor: Actor,
  input: { name: string },
): Promise<{ id: string }> {
  throw new Error(`not built yet: ${ws.dataFolder} ${actor.id} ${input.name}`);
}
