import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { Caller, StartedSession, Visitor } from '../../app/index.ts';
import type { AccessOptions } from './access-options.ts';
import { sessionCookie, signOnCookie } from './session-cookie.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks, in which organisation and role. Set on all but the open routes; handlers act as this person only. */
    actor: Caller;
    /** The request as signing in sees it. */
    visit: Visit;
  }
}

/** A request as signing in sees it. */
export interface Visit {
  /** Null on open routes, for who is not signed in. */
  readonly caller: Caller | null;
  readonly visitor: Visitor;
  /** Whether people sign in here; without, there is the one person at the machine. */
  readonly accounts: boolean;
  /** What the browser has in its address line up to the path, such as `https://candour.example`. */
  readonly origin: string;
  /** Lets the browser keep the session. */
  enter(session: StartedSession): void;
  /** Makes the browser forget its session. */
  leave(): void;
  /** Lets the browser keep the secret of a sign-on that begins. */
  signOnBegins(secret: string): void;
  /** The secret that the browser brings to the end of a sign-on, this once; empty when it brings none. */
  signOnEnds(): string;
}

export function visitOf(
  c: Context,
  options: AccessOptions,
  { caller, accounts }: Pick<Visit, 'caller' | 'accounts'>,
): Visit {
  const origin = originOf(c, options);
  const secure = origin.startsWith('https:');
  const [session, signOn] = [sessionCookie(secure), signOnCookie(secure)];
  return {
    caller,
    accounts,
    origin,
    visitor: { address: addressOf(c, options), agent: c.req.header('user-agent') ?? '' },
    enter: ({ token, expiresAt }) => session.write(c, token, expiresAt),
    leave: () => session.clear(c),
    signOnBegins: (secret) => signOn.write(c, secret),
    signOnEnds: () => {
      signOn.clear(c);
      return signOn.read(c) ?? '';
    },
  };
}

/** The token of the browser's session, or undefined. */
export const sessionTokenOf = (c: Context, options: AccessOptions): string | undefined =>
  sessionCookie(originOf(c, options).startsWith('https:')).read(c);

/** The public address where one was given; otherwise as asked, which `ownHost` has checked. */
const originOf = (c: Context, { url }: AccessOptions): string => url?.origin ?? new URL(c.req.url).origin;

/** The network address of who asks. Behind a proxy it is the last that the proxy wrote; earlier ones anyone may write. */
function addressOf(c: Context, { behindProxy }: AccessOptions): string {
  const forwarded = behindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded || connectionOf(c) || 'unknown';
}

/** The address at the other end of the connection; empty where a request came over none, as in tests. */
export function connectionOf(c: Context): string {
  const bound: unknown = c.env;
  if (typeof bound !== 'object' || bound === null || !('incoming' in bound)) return '';
  return getConnInfo(c).remote.address ?? '';
}
