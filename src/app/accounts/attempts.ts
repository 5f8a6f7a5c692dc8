import { createHmac } from 'node:crypto';
import {
  type Attempts,
  attemptsSince,
  dropAttemptsBefore,
  forgetAttempt,
  forgetAttempts,
  holdAttempts,
  insertAttempt,
} from '../../store/index.ts';
import { tooMany } from '../errors.ts';
import type { Workspace } from '../workspace.ts';

/** How often in a quarter of an hour. An office may share one address; an account has one person. */
const windowMinutes = 15;
const most = { account: 10, address: 60 } as const;

/** In the order in which the counts are held. */
const kinds = ['account', 'address'] as const;

/** By what attempts are counted. */
interface Tries {
  /** What somebody claims to be; counted alike whether there is such an account or not. */
  readonly account?: string;
  readonly address: string;
}

/**
 * An attempt that was let in. Call `succeeded` when it went well: it counts no more, nor do earlier ones by the
 * account. Those from the address stay, or one account of one's own would buy attempts at others.
 */
export interface Admitted {
  succeeded(): Promise<void>;
}

/**
 * Counts an attempt to get in before it is looked at, so that many at once do not slip through. Throws `too-many`
 * with the time to wait; an attempt that was refused counts no more, so that a lock-out ends by itself.
 */
export async function admit(ws: Workspace, tries: Tries): Promise<Admitted> {
  const now = ws.store.now();
  const since = new Date(now.getTime() - windowMinutes * 60_000);
  const counted = kinds.flatMap((kind) => {
    const value = tries[kind];
    return value === undefined ? [] : [{ id: ws.store.newId(), kind, key: keyOf(ws, kind, value) }];
  });
  await ws.store.maintain(async (db) => {
    await dropAttemptsBefore(db, since);
    for (const { id, kind, key } of counted) {
      await holdAttempts(db, key);
      refuseBeyond(most[kind], await attemptsSince(db, key, since), now);
      await insertAttempt(db, { id, key, at: now });
    }
  });
  return {
    succeeded: () =>
      ws.store.maintain(async (db) => {
        for (const { id, kind, key } of counted) {
          if (kind === 'account') await forgetAttempts(db, key);
          else await forgetAttempt(db, id);
        }
      }),
  };
}

function refuseBeyond(most: number, { count, first }: Attempts, now: Date): void {
  if (count < most || first === null) return;
  const seconds = Math.max(1, Math.ceil((first.getTime() - now.getTime()) / 1000) + windowMinutes * 60);
  const minutes = Math.ceil(seconds / 60);
  throw tooMany(
    `There were too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    seconds,
  );
}

/** Keyed, so that neither e-mail nor network addresses can be read out of the table. */
const keyOf = (ws: Workspace, kind: string, value: string): string =>
  createHmac('sha256', ws.store.auditKey).update(`attempt by ${kind}: ${value}`).digest('base64url');
