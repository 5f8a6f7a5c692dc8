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
import { pageOfRows, type RowsOrder, type RowsQuery } from '../lists/page-of-rows.ts';
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
  /** In the order they came. */
  readonly members: readonly ShownMember[];
  /** Hand it back as `after` for the next members; null on the last page. */
  readonly next: string | null;
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

const asTheyCame: RowsOrder<MemberAsPerson> = {
  sort: 'joined',
  order: 'asc',
  placeIn: ({ created_at, id }) => ({ key: created_at.toISOString(), id }),
};

/** A page of the members of the organisation, and whom they invited. Throws `invalid` over a cursor that is none of these. */
export async function listPeople(ws: Workspace, actor: Actor, query: RowsQuery = {}): Promise<People> {
  authorise(actor, 'people.read');
  const manage = may(actor, 'people.manage');
  return await ws.store.read(actor.organisation, async (view) => {
    const members = await pageOfRows(
      query,
      asTheyCame,
      (page) => membersOf(view, page),
      (member) => shownMember(member, actor),
    );
    const invitations = manage ? await openInvitations(view, ws.store.now()) : [];
    return {
      members: members.items,
      next: members.next,
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
