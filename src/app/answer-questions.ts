import type { Actor } from './actor.ts';
import type { Answers } from './review.ts';
import type { Workspace } from './workspace.ts';

/** Keeps the answers about the use, all of them at once. Throws `invalid` with a sentence by question. */
export async function answerQuestions(
  ws: Workspace,
  actor: Actor,
  review: string,
  answers: Answers,
): Promise<void> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review, answers])}`);
}
