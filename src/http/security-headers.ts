import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const own = ["'self'"];
const nothing = ["'none'"];
/** In seconds. */
const year = 365 * 24 * 60 * 60;

/**
 * Headers of every answer: only our own scripts and styles run and none written into a page, nobody frames us, no
 * address leaks to another site, and a file is only ever what its media type says. The browser sends
 * `Sec-Fetch-Site` with forms, so that no referrer is needed to tell our own from foreign ones.
 *
 * @param url what people open where that is not the address we listen at
 */
export function securityHeaders(url: URL | null): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: nothing,
      scriptSrc: own,
      styleSrc: own,
      imgSrc: own,
      connectSrc: own,
      formAction: own,
      baseUri: nothing,
      frameAncestors: nothing,
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    // A browser must not be told to insist on TLS where there is none, as on 127.0.0.1.
    strictTransportSecurity: url?.protocol === 'https:' ? `max-age=${year}` : false,
  });
}
