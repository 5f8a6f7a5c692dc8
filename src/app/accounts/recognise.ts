import {
  type HeldSession,
  type HeldToken,
  heldSession,
  heldToken,
  memberRoles,
  seeSession,
  useToken,
} from '../../store/index.ts';
import type { Workspace } from '../workspace.ts';
import type { Caller } from './caller.ts';
import { hashOf } from './secrets.ts';
import { sessionSpan } from './session-span.ts';

/** When something was last used is noted at most so often: reading must not become writing. */
const noteAfter = 60_000;

const isStale = (noted: Date | null, now: Date): boolean =>
  noted === null || now.getTime() - noted.getTime() > noteAfter;

/** Whose session this is the token of, with the role as it is now; null when it counts no more. */
export async function callerOfSession(ws: Workspace, token: string): Promise<Caller | null> {
  const now = ws.store.now();
  return await ws.store.maintain(async (db) => {
    const held = await heldSession(db, hashOf(token), sessionSpan(now));
    if (held === null) return null;
    if (isStale(held.seenAt, now)) await seeSession(db, held.session, now);
    return inSession(held);
  });
}

/** Whose API token this is, with no more rights than both the token and its person have; null when it counts no more. */
export async function callerOfToken(ws: Workspace, secret: string): Promise<Caller | null> {
  const now = ws.store.now();
  return await ws.store.maintain(async (db) => {
    const held = await heldToken(db, hashOf(secret), now);
    if (held === null) return null;
    if (isStale(held.usedAt, now)) await useToken(db, held, now);
    return byToken(held);
  });
}

/** The one person of a workspace that runs without accounts. */
export const callerAtMachine = ({ localPerson }: Workspace): Caller => ({
  ...localPerson,
  organisationName: '',
  by: 'machine',
  session: null,
});

const inSession = ({
  account,
  name,
  organisation,
  organisationName,
  role,
  session,
}: HeldSession): Caller => ({
  kind: 'person',
  id: account,
  name,
  organisation,
  organisationName,
  role,
  by: 'session',
  session,
});

/** The record says by which token a person acted. */
const byToken = (held: HeldToken): Caller => ({
  kind: 'person',
  id: held.account,
  name: `${held.name}, by token "${held.tokenName}"`,
  organisation: held.organisation,
  organisationName: held.organisationName,
  role: lesser(held.role, held.tokenRole),
  by: 'token',
  session: null,
});

/** Roles stand from all rights to least. */
export const lesser = <Role extends (typeof memberRoles)[number]>(one: Role, other: Role): Role =>
  memberRoles.indexOf(one) > memberRoles.indexOf(other) ? one : other;
