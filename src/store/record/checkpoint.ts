import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/** A chain as it stood once, kept elsewhere. Without one, a tail cut off together with the head is not to be seen. */
export interface Checkpoint {
  readonly number: number;
  readonly hash: string;
}

const kind = 'candour checkpoint';

export const signedCheckpointSchema = z.strictObject({
  kind: z.literal(kind),
  version: z.literal(1),
  organisation: z.uuid(),
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  /** SubjectPublicKeyInfo in base64: says which key signed, and proves nothing by itself. */
  publicKey: z.base64(),
  /** Ed25519 over all of the above in canonical JSON (RFC 8785), base64. */
  signature: z.base64(),
});
export type SignedCheckpoint = z.infer<typeof signedCheckpointSchema>;

/** RFC 8410: what stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * The key that signs checkpoints, derived from the audit key: one secret to keep and to back up, and every server
 * that goes on with a record signs alike.
 */
export function checkpointKey(auditKey: Uint8Array): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', auditKey, '', 'candour checkpoint signature', 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
}

/** What others need to check a checkpoint by, in PEM. It is no secret; keep it where the checkpoints are kept. */
export function checkpointPublicKey(auditKey: Uint8Array): string {
  return createPublicKey(checkpointKey(auditKey)).export({ format: 'pem', type: 'spki' }).toString();
}

export function signCheckpoint(
  auditKey: Uint8Array,
  { organisation, number, hash, at }: Checkpoint & { organisation: string; at: Date },
): SignedCheckpoint {
  const key = checkpointKey(auditKey);
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
  const content = { kind, version: 1, organisation, number, hash, at: at.toISOString(), publicKey } as const;
  return { ...content, signature: sign(null, signed(content), key).toString('base64') };
}

export type CheckpointReading =
  | { readonly ok: true; readonly checkpoint: SignedCheckpoint }
  | { readonly ok: false; readonly because: string };

/**
 * Reads the text of a checkpoint file and checks its signature against a public key in PEM: the one handed in, not
 * the one the file brings along, which anyone could have put there.
 */
export function readCheckpoint(text: string, publicKey: string): CheckpointReading {
  const read = signedCheckpointSchema.safeParse(jsonOf(text));
  if (!read.success) return refused('This is no checkpoint of Candour. Give the file as it was downloaded.');
  const key = publicKeyOf(publicKey);
  if (key === null) return refused('The public key cannot be read. Give it in PEM, as Candour exports it.');
  const { signature, ...content } = read.data;
  if (key.export({ format: 'der', type: 'spki' }).toString('base64') !== content.publicKey) {
    return refused('This checkpoint was signed with another key than the one of this record.');
  }
  if (!verify(null, signed(content), key, Buffer.from(signature, 'base64'))) {
    return refused('The signature of this checkpoint is wrong: it was changed after it was made.');
  }
  return { ok: true, checkpoint: read.data };
}

const refused = (because: string): CheckpointReading => ({ ok: false, because });

function signed(content: Omit<SignedCheckpoint, 'signature'>): Uint8Array {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('A checkpoint has no canonical form.');
  return new TextEncoder().encode(text);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function publicKeyOf(pem: string): KeyObject | null {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
