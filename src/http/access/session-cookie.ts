import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { StartedSession } from '../../app/index.ts';

/**
 * The cookie that carries a session's token: out of reach of scripts, sent with no request another site starts but a
 * link. Over TLS its name makes the browser hold it to this host (`__Host-`).
 */
export function sessionCookie(secure: boolean) {
  const name = 'candour-session';
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const;
  const prefixed = secure ? ({ prefix: 'host' } as const) : {};
  return {
    read: (c: Context): string | undefined => (secure ? getCookie(c, name, 'host') : getCookie(c, name)),
    write: (c: Context, { token, expiresAt }: StartedSession): void =>
      setCookie(c, name, token, { ...options, ...prefixed, expires: expiresAt }),
    clear: (c: Context): void => {
      deleteCookie(c, name, { ...options, ...prefixed });
    },
  };
}
