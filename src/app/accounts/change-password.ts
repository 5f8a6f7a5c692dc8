import { z } from 'zod';
import { deleteOtherSessions, findAccount, updateAccount } from '../../store/index.ts';
import { conflict, invalid } from '../errors.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { admit } from './attempts.ts';
import { type Caller, ownSession, type Visitor } from './caller.ts';
import { givenPasswordSchema, hashPassword, isPassword, newPasswordSchema } from './passwords.ts';

export const changePasswordSchema = z.strictObject({
  current: givenPasswordSchema,
  password: newPasswordSchema,
});
export type ChangePasswordInput = z.input<typeof changePasswordSchema>;

/**
 * Changes the caller's password and ends all other sessions. Throws `invalid` when the current one is wrong,
 * `too-many` when that was often, `conflict` for an account without password.
 */
export async function changePassword(
  ws: Workspace,
  caller: Caller,
  visitor: Visitor,
  input: ChangePasswordInput,
): Promise<void> {
  const session = ownSession(caller);
  const { current, password } = check(changePasswordSchema, input);
  const account = await ws.store.maintain((db) => findAccount(db, caller.id));
  if (account?.password_hash == null) throw conflict('You sign in without a password.');
  const admitted = await admit(ws, { account: account.email ?? account.id, address: visitor.address });
  if (!(await isPassword(ws, current, account.password_hash))) {
    throw invalid('This is not your password.', { current: 'This is not your password.' });
  }
  await admitted.succeeded();
  const passwordHash = await hashPassword(ws, password);
  await ws.store.change(caller.organisation, caller, async (change) => {
    await updateAccount(change, caller.id, { password_hash: passwordHash });
    const ended = await deleteOtherSessions(change, caller.id, session);
    change.record({
      action: 'password.changed',
      subject: { kind: 'account', id: caller.id },
      after: { sessionsEnded: ended },
    });
  });
}
