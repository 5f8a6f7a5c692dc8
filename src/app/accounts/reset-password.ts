import {
  type Doer,
  deleteOtherSessions,
  findAccountByEmail,
  identitiesOf,
  membershipsOf,
  passkeysOf,
  updateAccount,
} from '../../store/index.ts';
import { conflict, notFound } from '../errors.ts';
import { check } from '../input.ts';
import type { Workspace } from '../workspace.ts';
import { revokeTokens } from './access.ts';
import { forgetFailures } from './attempts.ts';
import { emailSchema } from './fields.ts';
import { inEach, sum } from './own-account.ts';
import { type ShownPasskey, shownPasskey } from './passkeys.ts';
import { hashPassword } from './passwords.ts';
import { newSecret } from './secrets.ts';

/** Who has the machine and its data folder. */
const operator: Doer = { kind: 'system', id: 'operator', name: 'Whoever runs the server' };

/** What came of a password that was reset. */
export interface ResetPassword {
  /** Told this once. */
  readonly password: string;
  readonly sessionsEnded: number;
  readonly tokensRevoked: number;
  /** By these one still signs in: for the person to look through. */
  readonly passkeys: readonly ShownPasskey[];
  /** As the passkeys: the issuers of the single sign-ons the account is connected with. */
  readonly signOns: readonly string[];
}

/**
 * Gives an account a new password and ends what somebody else may have got hold of: all its sessions, its tokens in
 * every organisation, its calendars' addresses, a lock-out. Passkeys and single sign-on stay, since they may be all
 * that is left to the person, who is shown them at the next sign-in. For whoever runs the server, not for owners, whose
 * members may belong to other organisations too. Throws `not-found`, `conflict`.
 */
export async function resetPassword(ws: Workspace, address: string): Promise<ResetPassword> {
  const email = check(emailSchema, address);
  const found = await ws.store.maintain(async (db) => {
    const account = await findAccountByEmail(db, email);
    if (account === null) return null;
    return {
      account,
      memberships: await membershipsOf(db, account.id),
      passkeys: (await passkeysOf(db, account.id)).map(shownPasskey),
      signOns: await identitiesOf(db, account.id),
    };
  });
  if (found === null) throw notFound('account');
  const { account, memberships, passkeys, signOns } = found;
  if (memberships.length === 0) throw conflict('This account belongs to no organisation any more.');
  const password = newSecret();
  const passwordHash = await hashPassword(ws, password);
  const done = await inEach(ws, operator, memberships, async (change) => {
    await updateAccount(change, account.id, { password_hash: passwordHash, password_reset_at: change.at });
    const sessionsEnded = await deleteOtherSessions(change, account.id, null);
    const tokensRevoked = await revokeTokens(change, account);
    change.record({
      action: 'password.reset',
      subject: { kind: 'account', id: account.id },
      after: {
        name: account.name,
        sessionsEnded,
        tokensRevoked,
        passkeysKept: passkeys.map(({ name }) => name),
        signOnsKept: signOns,
      },
    });
    return { sessionsEnded, tokensRevoked };
  });
  await forgetFailures(ws, email);
  return {
    password,
    sessionsEnded: sum(done.map((each) => each.sessionsEnded)),
    tokensRevoked: sum(done.map((each) => each.tokensRevoked)),
    passkeys,
    signOns,
  };
}
