import {
  findAccountByEmail,
  holdAccount,
  machinery,
  membershipsOf,
  recordedSince,
} from '../../store/index.ts';
import type { Workspace } from '../workspace.ts';

const action = 'account.locked';
const day = 86_400_000;

/**
 * Puts on record that an account is locked after too many failures, in every organisation its person belongs to: at
 * most once a day, since anyone outside who knows an address can bring it about as often as they like. Nothing is
 * written of addresses that have no account; the one answer a day that takes a moment longer tells an outsider too
 * little to be sure of.
 */
export async function recordLockOut(ws: Workspace, email: string): Promise<void> {
  const [account, memberships] = await ws.store.maintain(async (db) => {
    const found = await findAccountByEmail(db, email);
    return [found, found === null ? [] : await membershipsOf(db, found.id)] as const;
  });
  if (account === null) return;
  const subject = { kind: 'account', id: account.id };
  const since = new Date(ws.store.now().getTime() - day);
  for (const { organisation } of memberships) {
    await ws.store.change(organisation, machinery, async (change) => {
      await holdAccount(change, account.id);
      if (await recordedSince(change, { action, subject: account.id, since })) return;
      change.record({
        action,
        subject,
        after: { name: account.name },
        why: 'Too many attempts to sign in failed.',
      });
    });
  }
}
