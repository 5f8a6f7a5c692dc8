import {
  deleteOtherSessions,
  deleteSession,
  type SessionRow,
  sessionBegan,
  sessionsOf,
} from '../../store/index.ts';
import { notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import type { Listed } from '../lists/list.ts';
import { pageOfRows, type RowsOrder, type RowsQuery } from '../lists/page-of-rows.ts';
import type { Workspace } from '../workspace.ts';
import { type Caller, ownSession } from './caller.ts';
import { sessionSpan } from './session-span.ts';

/** One place where a person is signed in. */
export interface ShownSession {
  readonly id: string;
  /** What the browser calls itself. */
  readonly agent: string;
  readonly startedAt: Date;
  /** To the minute. */
  readonly seenAt: Date;
  /** The latest end; without use it ends earlier. */
  readonly expiresAt: Date;
  /** The one that asks. */
  readonly current: boolean;
}

const lastUsedFirst: RowsOrder<SessionRow> = {
  sort: 'used',
  order: 'desc',
  placeIn: ({ seen_at, id }) => ({ key: seen_at.toISOString(), id }),
};

/** A page of where the caller is signed in, the last used first. */
export async function listSessions(
  ws: Workspace,
  caller: Caller,
  query: RowsQuery = {},
): Promise<Listed<ShownSession>> {
  const current = ownSession(caller);
  const span = sessionSpan(ws.store.now());
  return await ws.store.maintain((db) =>
    pageOfRows(
      query,
      lastUsedFirst,
      (page) => sessionsOf(db, caller.id, span, page),
      (row) => ({
        id: row.id,
        agent: row.agent,
        startedAt: row.created_at,
        seenAt: row.seen_at,
        expiresAt: row.expires_at,
        current: row.id === current,
      }),
    ),
  );
}

/** Minutes in which a session counts as just begun. */
const freshMinutes = 10;

/** Whether the session that asks has only just begun, so that it is surely the person who signed in. */
export async function isFreshSession(ws: Workspace, caller: Caller): Promise<boolean> {
  const current = ownSession(caller);
  const now = ws.store.now();
  const began = await ws.store.maintain((db) => sessionBegan(db, caller.id, sessionSpan(now), current));
  return began !== null && began.getTime() >= now.getTime() - freshMinutes * 60_000;
}

/** Signs out: ends the session that asks. */
export async function signOut(ws: Workspace, caller: Caller): Promise<void> {
  await endSession(ws, caller, ownSession(caller));
}

/** Ends one of the caller's sessions, wherever it is. Throws `not-found`. */
export async function endSession(ws: Workspace, caller: Caller, session: string): Promise<void> {
  ownSession(caller);
  if (!idSchema.safeParse(session).success) throw notFound('session');
  await ws.store.change(caller.organisation, caller, async (change) => {
    if (!(await deleteSession(change, caller.id, session))) throw notFound('session');
    change.record({ action: 'session.ended', subject: { kind: 'session', id: session } });
  });
}

/** Ends the caller's sessions but the one that asks, and gives how many. */
export async function endOtherSessions(ws: Workspace, caller: Caller): Promise<number> {
  const current = ownSession(caller);
  return await ws.store.change(caller.organisation, caller, async (change) => {
    const ended = await deleteOtherSessions(change, caller.id, current);
    if (ended > 0) {
      change.record({
        action: 'sessions.ended',
        subject: { kind: 'account', id: caller.id },
        after: { ended },
      });
    }
    return ended;
  });
}
