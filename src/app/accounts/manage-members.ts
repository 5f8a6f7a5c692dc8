import { z } from 'zod';
import {
  type Change,
  deleteMember,
  deletePasskeys,
  deleteSessionsHere,
  holdMembers,
  type Member,
  membershipsOf,
  setMemberRole,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, notFound } from '../errors.ts';
import { check, idSchema } from '../input.ts';
import { authorise } from '../policy.ts';
import { atMark } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { revokeTokens } from './access.ts';
import { type Caller, ownSession } from './caller.ts';
import { roleSchema } from './fields.ts';

export const changeRoleSchema = z.strictObject({ role: roleSchema });

/** Gives a member another role. Throws `forbidden`, `not-found`, `conflict` over the last owner, `stale` where it is not as `seen`. */
export async function changeRole(
  ws: Workspace,
  actor: Actor,
  member: string,
  input: z.input<typeof changeRoleSchema>,
  seen?: string,
): Promise<void> {
  authorise(actor, 'people.manage');
  const { role } = check(changeRoleSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldMember(change, member, role === 'owner' ? 'any' : 'not the last owner');
    atMark(held.role, seen, 'member');
    if (held.role === role) return;
    await setMemberRole(change, member, role);
    change.record({
      action: 'member.role-changed',
      subject: { kind: 'member', id: member },
      before: { name: held.name, role: held.role },
      after: { role },
    });
  });
}

/**
 * Ends a membership, one's own or, as an owner, another's; sessions in the organisation, tokens for it and the address
 * of the calendar end with it. With the last membership the account ends: its passkeys are removed, so that none lies
 * about that would open it again should the person be invited anew. What the person did stays. Throws `forbidden`,
 * `not-found`, and `conflict` over the last owner.
 */
export async function removeMember(ws: Workspace, caller: Caller, member: string): Promise<void> {
  if (member === caller.id) ownSession(caller);
  else authorise(caller, 'people.manage');
  if (!idSchema.safeParse(member).success) throw notFound('member');
  const memberships = await ws.store.maintain((db) => membershipsOf(db, member));
  const isLast = memberships.every(({ organisation }) => organisation === caller.organisation);
  await ws.store.change(caller.organisation, caller, async (change) => {
    const { name, role } = await heldMember(change, member, 'not the last owner');
    const sessions = await deleteSessionsHere(change, member);
    const tokens = await revokeTokens(change, { id: member, name });
    const passkeys = isLast ? await deletePasskeys(change, member) : [];
    await deleteMember(change, member);
    for (const passkey of passkeys) {
      const subject = { kind: 'passkey', id: passkey.id };
      change.record({ action: 'passkey.removed', subject, before: { name: passkey.name } });
    }
    change.record({
      action: 'member.removed',
      subject: { kind: 'member', id: member },
      before: { name, role, sessions, tokens },
    });
  });
}

/** The member, with all others held, so that of two owners who go at once one stays. */
async function heldMember(change: Change, id: string, which: 'any' | 'not the last owner'): Promise<Member> {
  const members = await holdMembers(change);
  const member = members.find((each) => each.id === id);
  if (member === undefined) throw notFound('member');
  const owners = members.filter(({ role }) => role === 'owner');
  if (which === 'not the last owner' && member.role === 'owner' && owners.length === 1) {
    throw conflict(`${member.name} is the only owner. Make somebody else an owner first.`);
  }
  return member;
}
