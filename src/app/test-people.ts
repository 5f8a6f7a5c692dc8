// For tests of every folder: organisations with people in every role, who are signed in.
import type { MemberRole } from '../store/index.ts';
import type { Caller } from './accounts/index.ts';
import { callerAtMachine, callerOfSession, invite, joinAsNew, setUp } from './accounts/index.ts';
import type { Workspace } from './workspace.ts';

/** Somebody who is signed in: who they are, and the token that shows it. */
export interface SignedIn {
  readonly caller: Caller;
  readonly token: string;
}

export const testPassword = 'four plain words here';
export const testVisitor = { address: '192.0.2.1', agent: 'Test' };

/** Sets the workspace up with Ada as its owner. */
export async function setUpByAda(ws: Workspace): Promise<SignedIn> {
  const { token } = await setUp(ws, callerAtMachine(ws), testVisitor, {
    organisation: 'Analytical Engines',
    name: 'Ada',
    email: 'ada@example.org',
    password: testPassword,
  });
  return await signedIn(ws, token);
}

/** Invites somebody new and lets them join. */
export async function joinedBy(
  ws: Workspace,
  owner: Caller,
  name: string,
  role: MemberRole,
): Promise<SignedIn> {
  const { token: link } = await invite(ws, owner, { whom: name, role });
  const { token } = await joinAsNew(ws, testVisitor, link, {
    name,
    email: `${name.toLowerCase()}@example.org`,
    password: testPassword,
  });
  return await signedIn(ws, token);
}

/** Who a session's token stands for now. */
export async function signedIn(ws: Workspace, token: string): Promise<SignedIn> {
  const caller = await callerOfSession(ws, token);
  if (caller === null) throw new Error('The session does not count.');
  return { caller, token };
}
