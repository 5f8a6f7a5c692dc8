import {
  findMember,
  type MemberAsPerson,
  type MemberRole,
  membersOf,
  openInvitations,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import { authorise, may } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

export interface ShownMember {
  readonly id: string;
  readonly name: string;
  /** Null in a workspace that runs without accounts. */
  readonly email: string | null;
  readonly role: MemberRole;
  readonly since: Date;
  /**
   * When whoever runs the server gave them the password, as long as they chose none of their own; told to who manages
   * people, null to others.
   */
  readonly passwordResetAt: Date | null;
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
  authorise(actor, 'people.read');
  const isId = idSchema.safeParse(id).success;
  const member = isId ? await ws.store.read(actor.organisation, (view) => findMember(view, id)) : null;
  if (member === null) throw notFound('member');
  return shownMember(member, actor);
}

/** The members of the organisation and whom they invited. */
export async function listPeople(ws: Workspace, actor: Actor): Promise<People> {
  authorise(actor, 'people.read');
  const manage = may(actor, 'people.manage');
  return await ws.store.read(actor.organisation, async (view) => {
    const members = await membersOf(view);
    const invitations = manage ? await openInvitations(view, ws.store.now()) : [];
    return {
      members: members.map((member) => shownMember(member, actor)),
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

const shownMember = (member: MemberAsPerson, actor: Actor): ShownMember => ({
  id: member.id,
  name: member.name,
  email: member.email,
  role: member.role,
  since: member.created_at,
  passwordResetAt: may(actor, 'people.manage') ? member.password_reset_at : null,
  self: member.id === actor.id,
});
