import { auditHead, checkpointPublicKey, signCheckpoint } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Download } from '../reviews/index.ts';
import type { Workspace } from '../workspace.ts';

/**
 * The record as it stands, signed, to be kept where nobody reaches who reaches the record. Taking one changes
 * nothing and leaves no entry. Throws `conflict` where the record is gone.
 */
export async function downloadCheckpoint({ store }: Workspace, actor: Actor): Promise<Download> {
  authorise(actor, 'record.read');
  const { organisation } = actor;
  const head = await store.read(organisation, auditHead);
  if (head === undefined || head.number === 0) throw conflict('There is no record to take a checkpoint of.');
  const checkpoint = signCheckpoint(store.auditKey, { organisation, ...head, at: store.now() });
  return {
    name: `candour checkpoint ${checkpoint.at.slice(0, 10)} entry ${head.number}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(checkpoint, null, 2)}\n`),
  };
}

/** The public half of the key that signs checkpoints, in PEM: others check by it that a checkpoint is ours. */
export function downloadPublicKey({ store }: Workspace, actor: Actor): Download {
  authorise(actor, 'record.read');
  return {
    name: 'candour checkpoint key.pem',
    mediaType: 'application/x-pem-file',
    bytes: new TextEncoder().encode(checkpointPublicKey(store.auditKey)),
  };
}
