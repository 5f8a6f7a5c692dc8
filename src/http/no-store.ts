import type { MiddlewareHandler } from 'hono';

/** A contract under negotiation is for the person before the screen: what says nothing else is kept in no cache. */
export function noStore(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  };
}
