import { type Change, insertSession } from '../../store/index.ts';
import type { StartedSession, Visitor } from './caller.ts';
import { hashOf, newSecret } from './secrets.ts';
import { sessionEnd } from './session-span.ts';

/** What a browser calls itself is at most so long here. */
const longestAgent = 300;

/** By what somebody showed who they are, as the record says it. */
export type Means = 'password' | 'passkey' | 'sign-on' | 'invitation' | 'set-up';

/**
 * Begins a session of the change's actor in the change's organisation. Its token is new each time and known to nobody
 * before, so that no session can be slipped to somebody.
 */
export async function startSession(
  change: Change,
  { agent }: Visitor,
  means: Means,
): Promise<StartedSession> {
  const [id, token, expiresAt] = [change.newId(), newSecret(), sessionEnd(change.at)];
  await insertSession(change, {
    id,
    tokenHash: hashOf(token),
    account: change.actor.id,
    agent: agent.slice(0, longestAgent),
    expiresAt,
  });
  change.record({ action: 'session.started', subject: { kind: 'session', id }, after: { means } });
  return { token, expiresAt };
}
