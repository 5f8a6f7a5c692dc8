import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

export interface HistoryEntry {
  readonly number: number;
  readonly at: Date;
  readonly who: string;
  /** `review.created`, `paper.added`, `answers.changed`, `run.finished`, `decision.made` ... */
  readonly action: string;
  /** What was done, in one sentence. */
  readonly says: string;
  readonly why: string | null;
}

/** Who did what to a review, newest first. */
export async function reviewHistory(
  ws: Workspace,
  actor: Actor,
  review: string,
): Promise<readonly HistoryEntry[]> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review])}`);
}
