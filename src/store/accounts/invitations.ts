import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Change, View } from '../transaction.ts';
import type { InvitationRow } from './tables.ts';

export async function insertInvitation(
  { db, organisation, at, actor }: Change,
  invitation: Pick<InvitationRow, 'id' | 'token_hash' | 'whom' | 'role' | 'expires_at'>,
): Promise<void> {
  await db
    .insertInto('invitation')
    .values({
      organisation_id: organisation,
      ...invitation,
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
    })
    .execute();
}

/** Invitations that are open, newest first. */
export async function openInvitations({ db, organisation }: View, now: Date): Promise<InvitationRow[]> {
  return await db
    .selectFrom('invitation')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .execute();
}

/** The open invitation of a link with its organisation's name; needs sight of all organisations. */
export async function findInvitation(
  db: Kysely<Schema>,
  tokenHash: string,
  now: Date,
): Promise<(InvitationRow & { organisationName: string }) | null> {
  const row = await db
    .selectFrom('invitation')
    .innerJoin('organisation', 'organisation.id', 'invitation.organisation_id')
    .selectAll('invitation')
    .select('organisation.name as organisationName')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes an invitation out, so that it is used or withdrawn once; null when it is gone. */
export async function takeInvitation(
  { db, organisation }: Change,
  invitation: string,
): Promise<InvitationRow | null> {
  const row = await db
    .deleteFrom('invitation')
    .where('organisation_id', '=', organisation)
    .where('id', '=', invitation)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
