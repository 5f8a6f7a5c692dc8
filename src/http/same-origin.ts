import type { MiddlewareHandler } from 'hono';
import { refuse } from './problem.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that a page of another site asks a person's browser for. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, older ones `Origin`); a program that is no browser sends neither and acts for itself.
 *
 * @param url what people open where that is not the address we listen at
 */
export function sameOrigin(url: URL | null): MiddlewareHandler {
  return async (c, next) => {
    const comesFrom = c.req.header('sec-fetch-site');
    const origin = c.req.header('origin');
    const ours =
      comesFrom === undefined
        ? origin === undefined || origin === (url ?? new URL(c.req.url)).origin
        : comesFrom === 'same-origin' || comesFrom === 'none';
    if (!ours && !reading.has(c.req.method)) {
      throw refuse(403, 'This request came from another site and was not carried out.');
    }
    await next();
  };
}
