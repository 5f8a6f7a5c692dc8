import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const own = ["'self'"];
const nothing = ["'none'"];

/**
 * Headers of every answer: only our own scripts and styles run and none written into a page, nobody frames us, no
 * address leaks to another site, and a file is only ever what its media type says. The browser sends
 * `Sec-Fetch-Site` with forms, so that no referrer is needed to tell our own from foreign ones.
 */
export function securityHeaders(): MiddlewareHandler {
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
    // Plain HTTP on this machine: a browser must not be told to insist on TLS for 127.0.0.1.
    strictTransportSecurity: false,
  });
}
