import type { Kysely } from 'kysely';
import { beyondPlace, type PageOfRows } from '../lists/index.ts';
import type { Schema } from '../schema.ts';
import type { Change, View } from '../transaction.ts';
import type { MemberRole, SessionRow } from './tables.ts';

/** Who holds a session or a token, with the role as it is now. */
export interface Holder {
  readonly account: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly role: MemberRole;
}

export interface HeldSession extends Holder {
  readonly session: string;
  readonly seenAt: Date;
}

/** A session in the organisation of the transaction. */
export async function insertSession(
  { db, organisation, at }: Change,
  session: { id: string; tokenHash: string; account: string; agent: string; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      account_id: session.account,
      working_in: organisation,
      agent: session.agent,
      created_at: at,
      seen_at: at,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** The session of a token, if it was seen after `idleSince` and has not expired; needs sight of all organisations. */
export async function heldSession(
  db: Kysely<Schema>,
  tokenHash: string,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<HeldSession | null> {
  const row = await db
    .selectFrom('session')
    .innerJoin('member', (join) =>
      join
        .onRef('member.organisation_id', '=', 'session.working_in')
        .onRef('member.id', '=', 'session.account_id'),
    )
    .innerJoin('organisation', 'organisation.id', 'session.working_in')
    .select([
      'session.id as session',
      'session.seen_at as seenAt',
      'session.account_id as account',
      'session.working_in as organisation',
      'member.name as name',
      'member.role as role',
      'organisation.name as organisationName',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('session.seen_at', '>', idleSince)
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that a session was used. */
export async function seeSession(db: Kysely<Schema>, session: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now }).where('id', '=', session).execute();
}

/** What still counts now: what has not expired and was used since. */
export interface SessionSpan {
  readonly now: Date;
  readonly idleSince: Date;
}

const countingSessions = (db: Kysely<Schema>, account: string, { now, idleSince }: SessionSpan) =>
  db
    .selectFrom('session')
    .where('account_id', '=', account)
    .where('expires_at', '>', now)
    .where('seen_at', '>', idleSince);

/** A page of a person's sessions that still count, the last used first. */
export async function sessionsOf(
  db: Kysely<Schema>,
  account: string,
  span: SessionSpan,
  { after, limit }: PageOfRows,
): Promise<SessionRow[]> {
  return await countingSessions(db, account, span)
    .selectAll()
    .where(beyondPlace(['seen_at', 'id'], { type: 'timestamptz', descending: true }, after))
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** When one of a person's sessions began; null where it counts no more. */
export async function sessionBegan(
  db: Kysely<Schema>,
  account: string,
  span: SessionSpan,
  session: string,
): Promise<Date | null> {
  const row = await countingSessions(db, account, span)
    .select('created_at')
    .where('id', '=', session)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** The organisation a person last worked in, where a session tells it. */
export async function lastWorkedIn(db: Kysely<Schema>, account: string): Promise<string | null> {
  const row = await db
    .selectFrom('session')
    .select('working_in')
    .where('account_id', '=', account)
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.working_in ?? null;
}

/** Ends one of a person's sessions; false when there is no such. */
export async function deleteSession({ db }: Change, account: string, session: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('account_id', '=', account)
    .where('id', '=', session)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Ends a person's sessions but the one named, and gives how many. */
export async function deleteOtherSessions(
  { db }: Change,
  account: string,
  kept: string | null,
): Promise<number> {
  let others = db.deleteFrom('session').where('account_id', '=', account);
  if (kept !== null) others = others.where('id', '<>', kept);
  const { numDeletedRows } = await others.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** How many of a member's sessions that still count work in the organisation. */
export async function countSessionsHere(
  { db, organisation }: View,
  account: string,
  span: SessionSpan,
): Promise<number> {
  const { count } = await countingSessions(db, account, span)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('working_in', '=', organisation)
    .executeTakeFirstOrThrow();
  return count;
}

/** Ends a member's sessions that work in the organisation, and gives how many. */
export async function deleteSessionsHere({ db, organisation }: Change, account: string): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('account_id', '=', account)
    .where('working_in', '=', organisation)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Moves a session into the organisation of the transaction. The database refuses where its person is no member. */
export async function moveSession({ db, organisation }: Change, session: string): Promise<void> {
  await db.updateTable('session').set({ working_in: organisation }).where('id', '=', session).execute();
}

/** Removes sessions that count no more. */
export async function dropEndedSessions(
  db: Kysely<Schema>,
  { now, idleSince }: { now: Date; idleSince: Date },
): Promise<void> {
  await db
    .deleteFrom('session')
    .where(({ or, eb }) => or([eb('expires_at', '<=', now), eb('seen_at', '<=', idleSince)]))
    .execute();
}
