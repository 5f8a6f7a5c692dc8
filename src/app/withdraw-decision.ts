import type { TermId } from '../core/terms/index.ts';
import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

/** Takes a decision back, so that what was found counts again. */
export async function withdrawDecision(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: { term: TermId; reason: string },
): Promise<void> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review, input])}`);
}
