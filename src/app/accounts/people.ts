import { type MemberRole, membersOf, openInvitations } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { authorise, may } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

export interface ShownMember {
  readonly id: string;
  readonly name: string;
  /** Null in a workspace that runs without accounts. */
  readonly email: string | null;
  readonly role: MemberRole;
  readonly since: Date;
  /** The one that asks. */
  readonly self: boolean;
}

export interface ShownInvitation {
  readonly id: string;
  /** Whom it is for, as its writer put it. */
  readonly whom: string;
  readonly role: MemberRole;
  readonly invitedBy: string;
  readonly expiresAt: Date;
}

export interface People {
  readonly members: readonly ShownMember[];
  /** Open ones; only shown to who may withdraw them. */
  readonly invitations: readonly ShownInvitation[];
  readonly may: { readonly manage: boolean };
}

/** One member of the organisation, as the others see them. Throws `not-found`. */
export async function showMember(ws: Workspace, actor: Actor, id: string): Promise<ShownMember> {
  const { members } = await listPeople(ws, actor);
  const member = members.find((each) => each.id === id);
  if (member === undefined) throw notFound('member');
  return member;
}

/** The members of the organisation and whom they invited. */
export async function listPeople(ws: Workspace, actor: Actor): Promise<People> {
  authorise(actor, 'people.read');
  const manage = may(actor, 'people.manage');
  return await ws.store.read(actor.organisation, async (view) => {
    const members = await membersOf(view);
    const invitations = manage ? await openInvitations(view, ws.store.now()) : [];
    return {
      members: members.map((member) => ({
        id: member.id,
        name: member.name,
        email: member.email,
        role: member.role,
        since: member.created_at,
        self: member.id === actor.id,
      })),
      invitations: invitations.map((invitation) => ({
        id: invitation.id,
        whom: invitation.whom,
        role: invitation.role,
        invitedBy: invitation.created_by_name,
        expiresAt: invitation.expires_at,
      })),
      may: { manage },
    };
  });
}
