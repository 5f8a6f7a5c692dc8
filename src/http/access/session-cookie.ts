import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

/**
 * The cookie that carries a session's token: out of reach of scripts, sent with no request another site starts but a
 * link. Over TLS its name makes the browser hold it to this host (`__Host-`).
 */
export const sessionCookie = (secure: boolean) => cookieOf('candour-session', secure);

/** The cookie that carries the secret of a sign-on from its beginning to its end, guarded in the same way. */
export const signOnCookie = (secure: boolean) => cookieOf('candour-sign-on', secure);

function cookieOf(name: string, secure: boolean) {
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const;
  const prefixed = secure ? ({ prefix: 'host' } as const) : {};
  return {
    read: (c: Context): string | undefined => (secure ? getCookie(c, name, 'host') : getCookie(c, name)),
    /** Without an end it lasts as long as the browser runs. */
    write: (c: Context, value: string, expires?: Date): void =>
      setCookie(c, name, value, { ...options, ...prefixed, ...(expires === undefined ? {} : { expires }) }),
    clear: (c: Context): void => {
      deleteCookie(c, name, { ...options, ...prefixed });
    },
  };
}
