import { findAccount } from '../../store/index.ts';
import { notFound } from '../errors.ts';
import type { Workspace } from '../workspace.ts';
import { type Caller, ownSession } from './caller.ts';
import { isFreshSession } from './sessions.ts';

/** What somebody sees of the own account. */
export interface ShownAccount {
  readonly name: string;
  readonly email: string | null;
  /** Whether the person can sign in by password. */
  readonly password: boolean;
  /** When whoever runs the server gave them the password; null once they chose their own. */
  readonly passwordResetAt: Date | null;
  /** Whether the person may change the e-mail address now without one: the session has only just begun. */
  readonly fresh: boolean;
}

/** The caller's own account. */
export async function showAccount(ws: Workspace, caller: Caller): Promise<ShownAccount> {
  ownSession(caller);
  const account = await ws.store.maintain((db) => findAccount(db, caller.id));
  if (account === null) throw notFound('account');
  return {
    name: account.name,
    email: account.email,
    password: account.password_hash !== null,
    passwordResetAt: account.password_reset_at,
    fresh: await isFreshSession(ws, caller),
  };
}
