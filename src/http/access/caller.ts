import type { MiddlewareHandler } from 'hono';
import type { Actor, Workspace } from '../../app/index.ts';

declare module 'hono' {
  interface ContextVariableMap {
    /** Who asks, in which organisation and role. Handlers act as this person and as nobody else. */
    actor: Actor;
  }
}

/** Finds out who asks before any handler runs. */
export function caller(workspace: Workspace): MiddlewareHandler {
  return async (c, next) => {
    c.set('actor', workspace.localPerson);
    await next();
  };
}
