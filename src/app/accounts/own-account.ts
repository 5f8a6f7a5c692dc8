import {
  type Account,
  type Change,
  type Doer,
  findAccount,
  type Membership,
  membershipsOf,
} from '../../store/index.ts';
import { notFound } from '../errors.ts';
import type { Workspace } from '../workspace.ts';
import { type Caller, ownSession } from './caller.ts';

export interface Own {
  readonly account: Account;
  /** The organisation that the caller works in now comes first. */
  readonly memberships: readonly Membership[];
}

/** The caller's account and where it belongs. Throws `forbidden` for a token, `conflict` without accounts. */
export async function ownAccount(ws: Workspace, caller: Caller): Promise<Own> {
  ownSession(caller);
  const [account, memberships] = await ws.store.maintain(
    async (db) => [await findAccount(db, caller.id), await membershipsOf(db, caller.id)] as const,
  );
  if (account === null) throw notFound('account');
  const isHere = ({ organisation }: Membership): boolean => organisation === caller.organisation;
  return {
    account,
    memberships: memberships.toSorted((one, other) => Number(isHere(other)) - Number(isHere(one))),
  };
}

/**
 * Does the same in each of a person's organisations, and gives what came of each: each has a record of its own, and no
 * transaction reaches two of them. So the deed is one that can be done again by whoever was interrupted.
 */
export async function inEach<T>(
  ws: Workspace,
  actor: Doer,
  memberships: readonly Membership[],
  deed: (change: Change) => Promise<T>,
): Promise<T[]> {
  const done: T[] = [];
  for (const { organisation } of memberships) done.push(await ws.store.change(organisation, actor, deed));
  return done;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
