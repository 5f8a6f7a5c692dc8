import { z } from 'zod';
import {
  type Change,
  findAccountByEmail,
  findInvitation,
  insertAccount,
  insertMember,
  type MemberRole,
  membershipsOf,
  moveSession,
  takeInvitation,
} from '../../store/index.ts';
import { AppError, conflict, invalid } from '../errors.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { admit } from './attempts.ts';
import { type Caller, ownSession, type StartedSession, type Visitor } from './caller.ts';
import { emailSchema, personNameSchema } from './fields.ts';
import { hashPassword, newPasswordSchema } from './passwords.ts';
import { hashOf } from './secrets.ts';
import { accountOfPassword } from './sign-in.ts';
import { type Means, startSession } from './start-session.ts';
import { emailTaken, underOwnEmail } from './taken-email.ts';

/** What somebody with the link is shown. */
export interface OpenInvitation {
  readonly id: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly role: MemberRole;
  readonly whom: string;
  readonly invitedBy: string;
}

/** The invitation of a link. Throws `not-found` when it is none, was used, withdrawn, or is too old. */
export async function showInvitation(ws: Workspace, token: string): Promise<OpenInvitation> {
  const row = await ws.store.maintain((db) => findInvitation(db, hashOf(token), ws.store.now()));
  if (row === null) throw gone();
  return {
    id: row.id,
    organisation: row.organisation_id,
    organisationName: row.organisationName,
    role: row.role,
    whom: row.whom,
    invitedBy: row.created_by_name,
  };
}

const gone = (): AppError =>
  new AppError('not-found', 'This invitation was used or withdrawn, or is too old. Ask for a new one.');

export const joinSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export type JoinInput = z.input<typeof joinSchema>;

/**
 * Accepts an invitation as somebody new: makes the account and the membership and signs in. Who belonged here once
 * comes back to their account by its password. Throws `not-found`, `too-many`, and `invalid` over the input or an
 * address that has an account already, whose owner signs in first.
 */
export async function joinAsNew(
  ws: Workspace,
  visitor: Visitor,
  token: string,
  input: JoinInput,
): Promise<StartedSession> {
  const invitation = await showInvitation(ws, token);
  const { name, email, password } = check(joinSchema, input);
  await admit(ws, { address: visitor.address });
  const known = await ws.store.maintain(async (db) => {
    const account = await findAccountByEmail(db, email);
    return account === null ? null : { account, memberships: await membershipsOf(db, account.id) };
  });
  if (known !== null) {
    if (known.memberships.length > 0) throw emailTaken();
    return await returned(ws, visitor, invitation, { email, password });
  }
  const passwordHash = await hashPassword(ws, password);
  // Another may have joined by the same address since it was looked for.
  return await underOwnEmail(() =>
    newMember(ws, visitor, invitation, { name, email, passwordHash }, 'invitation'),
  );
}

/** Takes somebody back whose last membership had ended, who cannot sign in before: their account, by its password. */
async function returned(
  ws: Workspace,
  visitor: Visitor,
  invitation: OpenInvitation,
  given: { email: string; password: string },
): Promise<StartedSession> {
  const { id, name } = await accountOfPassword(ws, visitor, given).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'invalid') throw needsOldPassword();
    throw error;
  });
  return await ws.store.change(invitation.organisation, { kind: 'person', id, name }, async (change) => {
    await useInvitation(change, invitation);
    return await startSession(change, visitor, 'invitation');
  });
}

const needsOldPassword = (): AppError => {
  const told = 'You had an account here. Enter the password of then, or take another address.';
  return invalid(told, { password: told });
};

/** Makes the account of an invitation and signs its person in; `also` adds what belongs to the account. */
export async function newMember(
  ws: Workspace,
  visitor: Visitor,
  invitation: OpenInvitation,
  account: { name: string; email: string | null; passwordHash: string | null },
  means: Means,
  also: (change: Change) => Promise<void> = async () => {},
): Promise<StartedSession> {
  const person = { kind: 'person', id: ws.store.newId(), name: account.name } as const;
  return await ws.store.change(invitation.organisation, person, async (change) => {
    await insertAccount(change, { id: person.id, ...account });
    await useInvitation(change, invitation);
    await also(change);
    return await startSession(change, visitor, means);
  });
}

/**
 * Accepts an invitation as the person who is signed in, who goes on working in that organisation. Throws
 * `not-found`, and `conflict` for a member.
 */
export async function joinAsSelf(ws: Workspace, caller: Caller, token: string): Promise<void> {
  const session = ownSession(caller);
  const invitation = await showInvitation(ws, token);
  const memberships = await ws.store.maintain((db) => membershipsOf(db, caller.id));
  if (memberships.some(({ organisation }) => organisation === invitation.organisation)) {
    throw conflict(`You are a member of ${invitation.organisationName} already.`);
  }
  await ws.store.change(invitation.organisation, caller, async (change) => {
    await useInvitation(change, invitation);
    await moveSession(change, session);
  });
}

/** Turns the invitation, once, into a membership of the change's actor. */
async function useInvitation(change: Change, { id }: OpenInvitation): Promise<void> {
  const { actor } = change;
  const taken = await takeInvitation(change, id);
  if (taken === null) throw gone();
  await insertMember(change, { id: actor.id, name: actor.name, role: taken.role });
  change.record({
    action: 'member.joined',
    subject: { kind: 'member', id: actor.id },
    after: { name: actor.name, role: taken.role, invitedBy: taken.created_by_name },
  });
}
