import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Change } from '../transaction.ts';
import type { PasskeyRow } from './tables.ts';

export async function insertPasskey(
  { db, at }: Change,
  passkey: Omit<PasskeyRow, 'created_at' | 'used_at'>,
): Promise<void> {
  await db
    .insertInto('passkey')
    .values({ ...passkey, transports: JSON.stringify(passkey.transports), created_at: at, used_at: null })
    .execute();
}

export async function findPasskey(db: Kysely<Schema>, credentialId: string): Promise<PasskeyRow | null> {
  const row = await db
    .selectFrom('passkey')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return row ?? null;
}

/** A person's passkeys, in the order they were added. */
export async function passkeysOf(db: Kysely<Schema>, account: string): Promise<PasskeyRow[]> {
  return await db.selectFrom('passkey').selectAll().where('account_id', '=', account).orderBy('id').execute();
}

/** Notes that a passkey was used, and how often it says it was. */
export async function usePasskey(
  db: Kysely<Schema>,
  id: string,
  { counter, at }: { counter: number; at: Date },
): Promise<void> {
  await db.updateTable('passkey').set({ counter, used_at: at }).where('id', '=', id).execute();
}

/** Removes all passkeys of a person and gives them. */
export async function deletePasskeys({ db }: Change, account: string): Promise<PasskeyRow[]> {
  return await db.deleteFrom('passkey').where('account_id', '=', account).returningAll().execute();
}

/** Removes a person's passkey and gives it; null when there is no such. */
export async function deletePasskey({ db }: Change, account: string, id: string): Promise<PasskeyRow | null> {
  const row = await db
    .deleteFrom('passkey')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
