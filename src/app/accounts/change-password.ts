import { z } from 'zod';
import { countTokens, deleteOtherSessions, updateAccount } from '../../store/index.ts';
import { conflict, invalid } from '../errors.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { admit } from './attempts.ts';
import { type Caller, ownSession, type Visitor } from './caller.ts';
import { inEach, ownAccount, sum } from './own-account.ts';
import { givenPasswordSchema, hashPassword, isPassword, newPasswordSchema } from './passwords.ts';

export const changePasswordSchema = z.strictObject({
  current: givenPasswordSchema,
  password: newPasswordSchema,
});
export type ChangePasswordInput = z.input<typeof changePasswordSchema>;

/** What came of a changed password. */
export interface ChangedPassword {
  readonly sessionsEnded: number;
  /** The person's tokens, over all organisations, which do not rest on the password and go on to count. */
  readonly tokensKept: number;
}

/**
 * Changes the caller's password and ends all other sessions. Programs go on to act by their tokens: a person who
 * changes a password that nobody else knows must not stop them. Throws `invalid` when the current one is wrong,
 * `too-many` when that was often, `conflict` for an account without password.
 */
export async function changePassword(
  ws: Workspace,
  caller: Caller,
  visitor: Visitor,
  input: ChangePasswordInput,
): Promise<ChangedPassword> {
  const session = ownSession(caller);
  const { current, password } = check(changePasswordSchema, input);
  const { account, memberships } = await ownAccount(ws, caller);
  if (account.password_hash === null) throw conflict('You sign in without a password.');
  const admitted = await admit(ws, { account: account.email ?? account.id, address: visitor.address });
  if (!(await isPassword(ws, current, account.password_hash))) {
    throw invalid('This is not your password.', { current: 'This is not your password.' });
  }
  await admitted.succeeded();
  const passwordHash = await hashPassword(ws, password);
  const done = await inEach(ws, caller, memberships, async (change) => {
    await updateAccount(change, caller.id, { password_hash: passwordHash, password_reset_at: null });
    const sessionsEnded = await deleteOtherSessions(change, caller.id, session);
    const tokensKept = await countTokens(change, caller.id, change.at);
    change.record({
      action: 'password.changed',
      subject: { kind: 'account', id: caller.id },
      after: { name: account.name, sessionsEnded, tokensKept },
    });
    return { sessionsEnded, tokensKept };
  });
  return {
    sessionsEnded: sum(done.map((each) => each.sessionsEnded)),
    tokensKept: sum(done.map((each) => each.tokensKept)),
  };
}
