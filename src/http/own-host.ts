import type { MiddlewareHandler } from 'hono';
import { refuse } from './problem.ts';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that were addressed to a name we do not answer to. A page elsewhere may point its own name at
 * 127.0.0.1 (DNS rebinding) and would then count as the same site; its name in the Host header gives it away.
 *
 * @param names host names beside the loopback ones, without port.
 */
export function ownHost(names: readonly string[]): MiddlewareHandler {
  const answeredTo = new Set([...loopback, ...names.map((name) => name.toLowerCase())]);
  return async (c, next) => {
    if (!answeredTo.has(new URL(c.req.url).hostname)) {
      throw refuse(
        421,
        'This server does not answer to that name. Open it by the address it printed at start.',
      );
    }
    await next();
  };
}
