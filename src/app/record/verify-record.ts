import { type AuditVerdict, auditPagesBetween, type Checkpoint, verifyAudit } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Proves the record of the actor's organisation complete and unchanged, or names the first entry that is not and what
 * was done to it. A checkpoint kept elsewhere also proves that its tail was not cut off. Others may write meanwhile.
 */
export async function verifyRecord(
  { store }: Workspace,
  actor: Actor,
  checkpoint: Checkpoint | null = null,
): Promise<AuditVerdict> {
  authorise(actor, 'record.read');
  return await verifyAudit(auditPagesBetween(store, actor.organisation), {
    key: store.auditKey,
    checkpoints: checkpoint === null ? [] : [checkpoint],
  });
}
