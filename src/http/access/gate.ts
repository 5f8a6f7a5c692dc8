import type { Context, MiddlewareHandler } from 'hono';
import {
  type Caller,
  callerAtMachine,
  callerOfSession,
  callerOfToken,
  isSetUp,
  type Workspace,
} from '../../app/index.ts';
import { isApi, problemOf, problemResponse, refuse } from '../problem.ts';
import type { AccessOptions } from './access-options.ts';
import { sessionTokenOf, visitOf } from './visit.ts';

/**
 * What anyone may ask for: what says nothing about anyone, and the doors themselves, which look for themselves who
 * comes. Everything else, also what is added later, needs somebody we know.
 */
const open = [
  /^\/assets\/[^/]+$/,
  /^\/(health|ready)$/,
  /^\/(sign-in|set-up)$/,
  /^\/sign-in\/(passkey|passkey\/options|sign-on|sign-on\/return)$/,
  /^\/invitations\/[^/]+$/,
  // Whoever has the secret of a calendar may fetch it: calendars cannot sign in.
  /^\/calendar\/[^/]+\/dates\.ics$/,
  /^\/invitations\/[^/]+\/sign-on$/,
];

export const isOpen = (path: string): boolean => open.some((pattern) => pattern.test(path));

/** Finds out who asks before any handler runs, and lets nobody past whom it does not know. */
export function gate(workspace: Workspace, options: AccessOptions): MiddlewareHandler {
  return async (c, next) => {
    const accounts = options.accounts || (await isSetUp(workspace));
    const caller = await callerOf(c, workspace, options, accounts);
    c.set('visit', visitOf(c, options, { caller, accounts }));
    if (caller !== null) c.set('actor', caller);
    else if (!isOpen(c.req.path)) return await turnAway(c, workspace);
    await next();
  };
}

/** A token is looked at alone: who sends one means to act by it, whatever session the browser has. */
async function callerOf(
  c: Context,
  workspace: Workspace,
  options: AccessOptions,
  accounts: boolean,
): Promise<Caller | null> {
  const authorisation = c.req.header('authorization');
  if (authorisation !== undefined) return await callerOfToken(workspace, bearerOf(authorisation));
  if (!accounts) return callerAtMachine(workspace);
  const token = sessionTokenOf(c, options);
  return token === undefined ? null : await callerOfSession(workspace, token);
}

const bearerOf = (authorisation: string): string => /^Bearer +(\S+)$/i.exec(authorisation)?.[1] ?? '';

/** Programs are told, people are led to where they can sign in and from there back. */
async function turnAway(c: Context, workspace: Workspace): Promise<Response> {
  if (isApi(c.req.path) || c.req.header('authorization') !== undefined) {
    c.header('www-authenticate', 'Bearer');
    return problemResponse(
      c,
      problemOf(refuse(401, 'Sign in, or send a token that is valid: Authorization: Bearer …')),
    );
  }
  if (!(await isSetUp(workspace))) return c.redirect('/set-up', 303);
  const { pathname, search } = new URL(c.req.url);
  const back =
    c.req.method === 'GET' && pathname !== '/' ? `?${new URLSearchParams({ next: pathname + search })}` : '';
  return c.redirect(`/sign-in${back}`, 303);
}
