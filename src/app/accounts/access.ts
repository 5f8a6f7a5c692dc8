import {
  type Change,
  countSessionsHere,
  countTokens,
  deleteSessionsHere,
  deleteTokens,
  dropFeed,
  findMember,
  holdMembers,
} from '../../store/index.ts';
import { notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { type Caller, ownSession } from './caller.ts';
import { inEach, ownAccount, sum } from './own-account.ts';
import { sessionSpan } from './session-span.ts';

/** What lets a member, or whoever got hold of it, into the organisation without being asked who they are. */
export interface Access {
  /** Sessions that work in the organisation now. */
  readonly sessions: number;
  /** Tokens for the organisation that have not expired. */
  readonly tokens: number;
}

/** What access a member has now, for an owner. Throws `forbidden`, `not-found`. */
export async function showAccess(ws: Workspace, caller: Caller, member: string): Promise<Access> {
  authorise(caller, 'people.manage');
  if (!idSchema.safeParse(member).success) throw notFound('member');
  const span = sessionSpan(ws.store.now());
  return await ws.store.read(caller.organisation, async (view) => {
    if ((await findMember(view, member)) === null) throw notFound('member');
    return {
      sessions: await countSessionsHere(view, member, span),
      tokens: await countTokens(view, member, span.now),
    };
  });
}

/**
 * Ends a member's sessions in the organisation and revokes their tokens for it and the address of their calendar, in
 * one step: for an owner who hears that a machine was stolen or a password got known. The member can sign in again.
 * Throws `forbidden`, `not-found`.
 */
export async function endAccess(ws: Workspace, caller: Caller, member: string): Promise<Access> {
  authorise(caller, 'people.manage');
  return await ws.store.change(caller.organisation, caller, async (change) => {
    const held = (await holdMembers(change)).find(({ id }) => id === member);
    if (held === undefined) throw notFound('member');
    const sessions = await deleteSessionsHere(change, member);
    const tokens = await revokeTokens(change, held);
    change.record({
      action: 'member.access-ended',
      subject: { kind: 'member', id: member },
      before: { name: held.name, sessions, tokens },
    });
    return { sessions, tokens };
  });
}

/** Revokes all of the caller's tokens and the addresses of their calendars, in every organisation, and gives how many tokens. */
export async function revokeAllTokens(ws: Workspace, caller: Caller): Promise<number> {
  ownSession(caller);
  const { account, memberships } = await ownAccount(ws, caller);
  return sum(await inEach(ws, caller, memberships, (change) => revokeTokens(change, account)));
}

/**
 * Revokes a member's tokens for the organisation, each with its entry, and the address of their calendar; gives how
 * many tokens there were, expired ones too.
 */
export async function revokeTokens(
  change: Change,
  member: { readonly id: string; readonly name: string },
): Promise<number> {
  const revoked = await deleteTokens(change, member.id);
  for (const { id, name, role } of revoked) {
    const before = { name, role, of: member.name };
    change.record({ action: 'token.revoked', subject: { kind: 'token', id }, before });
  }
  if (await dropFeed(change, member.id)) {
    change.record({ action: 'calendar.unshared', subject: { kind: 'member', id: member.id } });
  }
  return revoked.length;
}
