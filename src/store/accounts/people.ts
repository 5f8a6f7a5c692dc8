import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Change } from '../transaction.ts';
import type { Account } from './tables.ts';

/** A new person. Throws the database's error when the e-mail address is taken. */
export async function insertAccount(
  { db, at }: Change,
  account: { id: string; name: string; email: string | null; passwordHash: string | null },
): Promise<void> {
  const { id, name, email, passwordHash } = account;
  await db
    .insertInto('account')
    .values({ id, name, email, password_hash: passwordHash, created_at: at })
    .execute();
}

export async function findAccount(db: Kysely<Schema>, id: string): Promise<Account | null> {
  return (await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Holds the account of a member until the commit, so that what is done about it is done by one at a time. */
export async function holdAccount({ db }: Change, id: string): Promise<void> {
  await db.selectFrom('account').select('id').where('id', '=', id).forUpdate().execute();
}

/** The account that signs in by this address, in any case. */
export async function findAccountByEmail(db: Kysely<Schema>, email: string): Promise<Account | null> {
  const row = await db
    .selectFrom('account')
    .selectAll()
    .where(sql<string>`lower(email)`, '=', email.toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}

/** Whether anyone can sign in here; before that, a workspace runs as its one person. */
export async function anyAccount(db: Kysely<Schema>): Promise<boolean> {
  const row = await db
    .selectFrom('account')
    .select('id')
    .where('email', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateAccount(
  { db }: Change,
  id: string,
  changed: Partial<Pick<Account, 'name' | 'email' | 'password_hash' | 'password_reset_at'>>,
): Promise<void> {
  await db.updateTable('account').set(changed).where('id', '=', id).execute();
}

/** The account that a provider of sign-on knows by this subject, or null. */
export async function accountOfIdentity(
  db: Kysely<Schema>,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('account_identity')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.account_id ?? null;
}

export async function insertIdentity(
  { db, at }: Change,
  account: string,
  { issuer, subject }: { issuer: string; subject: string },
): Promise<void> {
  await db
    .insertInto('account_identity')
    .values({ issuer, subject, account_id: account, created_at: at })
    .execute();
}

/** The providers of sign-on an account is connected with. */
export async function identitiesOf(db: Kysely<Schema>, account: string): Promise<string[]> {
  const rows = await db
    .selectFrom('account_identity')
    .select('issuer')
    .where('account_id', '=', account)
    .orderBy('issuer')
    .execute();
  return rows.map(({ issuer }) => issuer);
}

export async function deleteIdentity({ db }: Change, account: string, issuer: string): Promise<void> {
  await db
    .deleteFrom('account_identity')
    .where('account_id', '=', account)
    .where('issuer', '=', issuer)
    .execute();
}
