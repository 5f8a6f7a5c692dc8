import type { Kysely } from 'kysely';
import { beyondPlace, type PageOfRows } from '../lists/index.ts';
import type { Schema } from '../schema.ts';
import type { Change, View } from '../transaction.ts';
import type { Holder } from './sessions.ts';
import type { ApiTokenRow, MemberRole } from './tables.ts';

export interface HeldToken extends Holder {
  readonly token: string;
  readonly tokenName: string;
  /** What the token itself allows at most. */
  readonly tokenRole: MemberRole;
  readonly usedAt: Date | null;
}

export async function insertToken(
  { db, organisation, at }: Change,
  token: Pick<ApiTokenRow, 'id' | 'member_id' | 'name' | 'prefix' | 'token_hash' | 'role' | 'expires_at'>,
): Promise<void> {
  await db
    .insertInto('api_token')
    .values({ organisation_id: organisation, ...token, created_at: at, used_at: null })
    .execute();
}

/** The token of a secret, unless it has expired; needs sight of all organisations. */
export async function heldToken(db: Kysely<Schema>, tokenHash: string, now: Date): Promise<HeldToken | null> {
  const row = await db
    .selectFrom('api_token')
    .innerJoin('member', (join) =>
      join
        .onRef('member.organisation_id', '=', 'api_token.organisation_id')
        .onRef('member.id', '=', 'api_token.member_id'),
    )
    .innerJoin('organisation', 'organisation.id', 'api_token.organisation_id')
    .select([
      'api_token.id as token',
      'api_token.name as tokenName',
      'api_token.role as tokenRole',
      'api_token.used_at as usedAt',
      'member.id as account',
      'member.name as name',
      'member.role as role',
      'organisation.id as organisation',
      'organisation.name as organisationName',
    ])
    .where('api_token.token_hash', '=', tokenHash)
    .where('api_token.expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that a token was used. */
export async function useToken(
  db: Kysely<Schema>,
  { organisation, token }: HeldToken,
  now: Date,
): Promise<void> {
  await db
    .updateTable('api_token')
    .set({ used_at: now })
    .where('organisation_id', '=', organisation)
    .where('id', '=', token)
    .execute();
}

/** A page of a member's tokens, newest first, also those that have expired. */
export async function tokensOf(
  { db, organisation }: View,
  member: string,
  { after, limit }: PageOfRows,
): Promise<ApiTokenRow[]> {
  return await db
    .selectFrom('api_token')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('member_id', '=', member)
    .where(beyondPlace(['created_at', 'id'], { type: 'timestamptz', descending: true }, after))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** How many of a member's tokens for the organisation count now. */
export async function countTokens({ db, organisation }: View, member: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('api_token')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisation)
    .where('member_id', '=', member)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}

/** Revokes all of a member's tokens for the organisation, also those that have expired, and gives them. */
export async function deleteTokens({ db, organisation }: Change, member: string): Promise<ApiTokenRow[]> {
  return await db
    .deleteFrom('api_token')
    .where('organisation_id', '=', organisation)
    .where('member_id', '=', member)
    .returningAll()
    .execute();
}

/** Revokes a member's token and gives it; null when there is no such. */
export async function deleteToken(
  { db, organisation }: Change,
  member: string,
  token: string,
): Promise<ApiTokenRow | null> {
  const row = await db
    .deleteFrom('api_token')
    .where('organisation_id', '=', organisation)
    .where('member_id', '=', member)
    .where('id', '=', token)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
