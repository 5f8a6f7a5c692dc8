import { z } from 'zod';
import {
  type Account,
  dropEndedSessions,
  findAccountByEmail,
  lastWorkedIn,
  membershipsOf,
} from '../../store/index.ts';
import { forbidden, invalid } from '../errors.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { admit } from './attempts.ts';
import type { StartedSession, Visitor } from './caller.ts';
import { emailSchema } from './fields.ts';
import { givenPasswordSchema, isPassword } from './passwords.ts';
import { sessionSpan } from './session-span.ts';
import { type Means, startSession } from './start-session.ts';

export const signInSchema = z.strictObject({ email: emailSchema, password: givenPasswordSchema });
export type SignInInput = z.input<typeof signInSchema>;

export interface SignedInByPassword extends StartedSession {
  /** Whoever runs the server gave the person this password: they are to choose their own and look through the account. */
  readonly passwordWasReset: boolean;
}

/**
 * Signs in by e-mail address and password. Whether there is such an account shows neither in the answer nor in the
 * time it takes. Throws `invalid`, and `too-many` after many attempts that failed.
 */
export async function signIn(
  ws: Workspace,
  visitor: Visitor,
  input: SignInInput,
): Promise<SignedInByPassword> {
  const { email, password } = check(signInSchema, input);
  const account = await accountOfPassword(ws, visitor, { email, password });
  const session = await signInAs(ws, account, visitor, 'password');
  return { ...session, passwordWasReset: account.password_reset_at !== null };
}

/** The account of an e-mail address and its password. Throws `invalid` and `too-many` as signing in does. */
export async function accountOfPassword(
  ws: Workspace,
  { address }: Visitor,
  { email, password }: { email: string; password: string },
): Promise<Account> {
  const admitted = await admit(ws, { account: email, address });
  const account = await ws.store.maintain((db) => findAccountByEmail(db, email));
  const right = await isPassword(ws, password, account?.password_hash ?? null);
  if (account === null || !right) {
    throw invalid('The e-mail address or the password is not right. Check both.', {
      email: 'The e-mail address or the password is not right. Check both.',
    });
  }
  await admitted.succeeded();
  return account;
}

/** Begins a session of somebody who has shown who they are, in the organisation they last worked in. */
export async function signInAs(
  ws: Workspace,
  { id, name }: Pick<Account, 'id' | 'name'>,
  visitor: Visitor,
  means: Means,
): Promise<StartedSession> {
  const organisation = await ws.store.maintain(async (db) => {
    const [memberships, last] = [await membershipsOf(db, id), await lastWorkedIn(db, id)];
    await dropEndedSessions(db, sessionSpan(ws.store.now()));
    return (memberships.find((each) => each.organisation === last) ?? memberships[0])?.organisation;
  });
  if (organisation === undefined) {
    throw forbidden('You belong to no organisation here any more. Ask an owner of yours for an invitation.');
  }
  return await ws.store.change(organisation, { kind: 'person', id, name }, (change) =>
    startSession(change, visitor, means),
  );
}
