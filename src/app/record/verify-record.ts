import { type AuditVerdict, type Checkpoint, verifyAudit } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Proves the record of the actor's organisation complete and unchanged, or names the first entry that is not.
 * A checkpoint kept elsewhere also proves that its tail was not cut off.
 */
export async function verifyRecord(
  ws: Workspace,
  actor: Actor,
  checkpoint: Checkpoint | null = null,
): Promise<AuditVerdict> {
  authorise(actor, 'record.read');
  return await ws.store.read(actor.organisation, (view) => verifyAudit(view, ws.store.auditKey, checkpoint));
}
