import { createHmac } from 'node:crypto';
import ipaddr from 'ipaddr.js';
import {
  type Attempts,
  attemptsSince,
  dropAttemptsBefore,
  forgetAttempt,
  forgetAttempts,
  holdAttempts,
  insertAttempt,
} from '../../store/index.ts';
import { type AppError, tooMany } from '../errors.ts';
import type { Workspace } from '../workspace.ts';
import { recordLockOut } from './lock-out.ts';

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
    const value = kind === 'address' ? networkOf(tries.address) : tries.account;
    return value === undefined ? [] : [{ id: ws.store.newId(), kind, key: keyOf(ws, kind, value) }];
  });
  const refusal = await ws.store
    .maintain(async (db) => {
      await dropAttemptsBefore(db, since);
      for (const { id, kind, key } of counted) {
        await holdAttempts(db, key);
        const wait = secondsToWait(most[kind], await attemptsSince(db, key, since), now);
        if (wait !== null) throw new Refused(kind, wait);
        await insertAttempt(db, { id, key, at: now });
      }
      return null;
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return error;
      throw error;
    });
  if (refusal !== null) {
    if (refusal.kind === 'account' && tries.account !== undefined) await recordLockOut(ws, tries.account);
    throw waitFirst(refusal.seconds);
  }
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

/**
 * What counts as one place. Who has one address of IPv6 has the 2^64 of their network, and could come from another
 * each time.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const read = ipaddr.process(address);
  return read instanceof ipaddr.IPv6
    ? `${read.parts
        .slice(0, 4)
        .map((part) => part.toString(16))
        .join(':')}::/64`
    : read.toString();
}

/** Undoes the transaction in which an attempt was counted that is not let in. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly kind: (typeof kinds)[number];
  readonly seconds: number;

  constructor(kind: (typeof kinds)[number], seconds: number) {
    super('refused');
    this.kind = kind;
    this.seconds = seconds;
  }
}

/** Seconds until the next attempt is let in; null when that is now. */
function secondsToWait(most: number, { count, first }: Attempts, now: Date): number | null {
  if (count < most || first === null) return null;
  return Math.max(1, Math.ceil((first.getTime() - now.getTime()) / 1000) + windowMinutes * 60);
}

function waitFirst(seconds: number): AppError {
  const minutes = Math.ceil(seconds / 60);
  return tooMany(
    `There were too many attempts. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    seconds,
  );
}

/** Lets an account be tried again at once: whoever runs the server has given it a new password. */
export async function forgetFailures(ws: Workspace, account: string): Promise<void> {
  await ws.store.maintain((db) => forgetAttempts(db, keyOf(ws, 'account', account)));
}

/** Keyed, so that neither e-mail nor network addresses can be read out of the table. */
const keyOf = (ws: Workspace, kind: string, value: string): string =>
  createHmac('sha256', ws.store.auditKey).update(`attempt by ${kind}: ${value}`).digest('base64url');
