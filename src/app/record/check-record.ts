import { type AuditVerdict, checkpointPublicKey, readCheckpoint } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import type { Workspace } from '../workspace.ts';
import { verifyRecord } from './verify-record.ts';

/** A checkpoint is some hundred bytes; what is longer is something else. */
const longestCheckpoint = 10_000;

/**
 * Checks the record against the text of a checkpoint file that was kept elsewhere.
 * Throws `invalid` when the text is no checkpoint, was changed, or belongs to another record.
 */
export async function checkRecord(ws: Workspace, actor: Actor, file: string): Promise<AuditVerdict> {
  const read = readCheckpoint(file.slice(0, longestCheckpoint), checkpointPublicKey(ws.store.auditKey));
  if (!read.ok) throw invalid(read.because, { checkpoint: read.because });
  if (read.checkpoint.organisation !== actor.organisation) {
    const because = 'This checkpoint belongs to the record of another organisation.';
    throw invalid(because, { checkpoint: because });
  }
  return await verifyRecord(ws, actor, read.checkpoint);
}
