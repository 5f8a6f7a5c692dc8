import type { Status } from '../core/contract/index.ts';
import type { TermId } from '../core/terms/index.ts';
import type { Actor } from './actor.ts';
import type { Workspace } from './workspace.ts';

export interface DecisionInput {
  readonly term: TermId;
  readonly status: Status;
  readonly reason: string;
}

/** Keeps what a person decided over a finding; it stays over later runs. Throws `invalid`, `conflict` before a first result. */
export async function decideFinding(
  ws: Workspace,
  actor: Actor,
  review: string,
  decision: DecisionInput,
): Promise<void> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, review, decision])}`);
}
