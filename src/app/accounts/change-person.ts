import { z } from 'zod';
import { type Account, setMemberName, updateAccount } from '../../store/index.ts';
import { conflict, invalid } from '../errors.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { admit } from './attempts.ts';
import type { Caller, Visitor } from './caller.ts';
import { emailSchema, personNameSchema } from './fields.ts';
import { inEach, ownAccount } from './own-account.ts';
import { givenPasswordSchema, isPassword } from './passwords.ts';
import { isFreshSession } from './sessions.ts';
import { underOwnEmail } from './taken-email.ts';

export const changeNameSchema = z.strictObject({ name: personNameSchema });
export const changeEmailSchema = z.strictObject({
  email: emailSchema,
  /** The password now; needed of who has one. */
  current: givenPasswordSchema.optional(),
});
export type ChangeEmailInput = z.input<typeof changeEmailSchema>;

/**
 * Gives the caller another name, in every organisation they belong to: each has it in its own record, and what was
 * recorded before keeps the name of then. Throws `invalid`.
 */
export async function changeName(
  ws: Workspace,
  caller: Caller,
  input: z.input<typeof changeNameSchema>,
): Promise<void> {
  const { account, memberships } = await ownAccount(ws, caller);
  const { name } = check(changeNameSchema, input);
  if (account.name === name) return;
  await inEach(ws, caller, memberships, async (change) => {
    await updateAccount(change, caller.id, { name });
    await setMemberName(change, caller.id, name);
    change.record({
      action: 'member.renamed',
      subject: { kind: 'member', id: caller.id },
      before: { name: account.name },
      after: { name },
    });
  });
}

/**
 * Has the caller sign in by another e-mail address from now on. Whoever finds a browser open must not be able to take
 * the account over, so it wants the password or, of who has none, a session that has only just begun. Throws `invalid`
 * over the password or an address of somebody else, `too-many` when it was tried often, `conflict` over an old session.
 */
export async function changeEmail(
  ws: Workspace,
  caller: Caller,
  visitor: Visitor,
  input: ChangeEmailInput,
): Promise<void> {
  const { account, memberships } = await ownAccount(ws, caller);
  const { email, current } = check(changeEmailSchema, input);
  await showAgain(ws, caller, visitor, { account, current });
  if (account.email === email) return;
  await underOwnEmail(() =>
    inEach(ws, caller, memberships, async (change) => {
      await updateAccount(change, caller.id, { email });
      change.record({
        action: 'member.email-changed',
        subject: { kind: 'member', id: caller.id },
        before: { email: account.email },
        after: { email },
      });
    }),
  );
}

/** Makes sure that it is the person who asks, and not somebody before a browser left open. */
async function showAgain(
  ws: Workspace,
  caller: Caller,
  visitor: Visitor,
  { account, current }: { account: Account; current: string | undefined },
): Promise<void> {
  if (account.password_hash === null) {
    if (await isFreshSession(ws, caller)) return;
    throw conflict(
      'You signed in too long ago for this. Sign out, sign in again, and come back within ten minutes.',
    );
  }
  const admitted = await admit(ws, { account: account.email ?? account.id, address: visitor.address });
  if (!(await isPassword(ws, current ?? '', account.password_hash))) {
    throw invalid('This is not your password.', { current: 'This is not your password.' });
  }
  await admitted.succeeded();
}
