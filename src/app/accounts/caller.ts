import type { Actor } from '../actor.ts';
import { conflict, forbidden } from '../errors.ts';

/** Where a request comes from, as far as signing in needs it. */
export interface Visitor {
  /** Network address; counted by, never kept. */
  readonly address: string;
  /** What the browser calls itself. */
  readonly agent: string;
}

/** Who asks, and what shows it: a session, a token, or sitting at the machine where there are no accounts. */
export interface Caller extends Actor {
  readonly organisationName: string;
  readonly by: 'machine' | 'session' | 'token';
  /** Id of the session it asks in. */
  readonly session: string | null;
}

/** A session just begun: the one moment at which its token is known. */
export interface StartedSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * The caller's session, for what only the person may do about the own account: a token that leaked must not be able
 * to make itself at home. Throws `forbidden` for a token, `conflict` where there are no accounts.
 */
export function ownSession(caller: Caller): string {
  if (caller.by === 'token') {
    throw forbidden('A token cannot do this. Sign in with the browser and do it there.');
  }
  if (caller.session === null) throw conflict('Candour runs without accounts here. Set up accounts first.');
  return caller.session;
}
