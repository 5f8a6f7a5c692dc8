import {
  type Doer,
  deleteOtherSessions,
  findAccountByEmail,
  membershipsOf,
  updateAccount,
} from '../../store/index.ts';
import { conflict, notFound } from '../errors.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { forgetFailures } from './attempts.ts';
import { emailSchema } from './fields.ts';
import { hashPassword } from './passwords.ts';
import { newSecret } from './secrets.ts';

/** Who has the machine and its data folder. */
const operator: Doer = { kind: 'system', id: 'operator', name: 'Whoever runs the server' };

/**
 * Gives an account a new password, which is told this once, ends its sessions and a lock-out: for whoever runs the server, not
 * for owners, whose members may belong to other organisations too. Throws `not-found`, `conflict`.
 */
export async function resetPassword(ws: Workspace, address: string): Promise<string> {
  const email = check(emailSchema, address);
  const [account, memberships] = await ws.store.maintain(async (db) => {
    const found = await findAccountByEmail(db, email);
    return [found, found === null ? [] : await membershipsOf(db, found.id)] as const;
  });
  if (account === null) throw notFound('account');
  const [membership] = memberships;
  if (membership === undefined) throw conflict('This account belongs to no organisation any more.');
  const password = newSecret();
  const passwordHash = await hashPassword(ws, password);
  await ws.store.change(membership.organisation, operator, async (change) => {
    await updateAccount(change, account.id, { password_hash: passwordHash });
    await deleteOtherSessions(change, account.id, null);
    change.record({ action: 'password.reset', subject: { kind: 'account', id: account.id } });
  });
  await forgetFailures(ws, email);
  return password;
}
