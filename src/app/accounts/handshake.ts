import { insertHandshake, takeHandshake } from '../../store/index.ts';
import type { Workspace } from '../workspace.ts';
import { hashOf } from './secrets.ts';

/** What two requests of one handshake have in common. Each is answered once and soon, or not at all. */
export type HandshakeKind = 'passkey-new' | 'passkey-sign-in' | 'sign-on';

const lifetime = 10 * 60_000;

/** Keeps under a secret what the second request is to be held against. */
export async function beginHandshake(
  ws: Workspace,
  kind: HandshakeKind,
  secret: string,
  content: unknown,
): Promise<void> {
  const expiresAt = new Date(ws.store.now().getTime() + lifetime);
  await ws.store.maintain((db) =>
    insertHandshake(db, { tokenHash: hashOf(secret), kind, content, expiresAt }),
  );
}

/** What was kept under the secret, once; null when there is nothing or it is too old. */
export async function endHandshake(ws: Workspace, kind: HandshakeKind, secret: string): Promise<unknown> {
  return await ws.store.maintain((db) =>
    takeHandshake(db, { tokenHash: hashOf(secret), kind, now: ws.store.now() }),
  );
}
