import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Keeps what the second request of a handshake is to be held against. */
export async function insertHandshake(
  db: Kysely<Schema>,
  handshake: { tokenHash: string; kind: string; content: unknown; expiresAt: Date },
): Promise<void> {
  const { tokenHash, kind, content, expiresAt } = handshake;
  await db
    .insertInto('handshake')
    .values({ token_hash: tokenHash, kind, content: JSON.stringify(content), expires_at: expiresAt })
    .execute();
}

/** Takes a handshake out, so that it is answered once; null when it is gone or too old. */
export async function takeHandshake(
  db: Kysely<Schema>,
  { tokenHash, kind, now }: { tokenHash: string; kind: string; now: Date },
): Promise<unknown> {
  await db.deleteFrom('handshake').where('expires_at', '<=', now).execute();
  const row = await db
    .deleteFrom('handshake')
    .where('token_hash', '=', tokenHash)
    .where('kind', '=', kind)
    .returning('content')
    .executeTakeFirst();
  return row?.content ?? null;
}
