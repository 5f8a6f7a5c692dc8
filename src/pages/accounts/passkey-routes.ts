import { type Context, Hono } from 'hono';
import {
  addPasskey,
  askNewPasskey,
  askPasskey,
  removePasskey,
  signInByPasskey,
  type Workspace,
} from '../../app/index.ts';
import { areNone } from '../parts/sentences.ts';
import { attempt } from './attempt.ts';
import { wayBack } from './way-back.ts';

/** What the island `passkey` asks for; each answer is JSON, a refusal with its sentence as `message`. */
export function passkeyRoutes(workspace: Workspace): Hono {
  const routes = new Hono();

  /** Answers what the verb gives, or why it was not carried out. */
  const answer = async (c: Context, verb: () => Promise<object>): Promise<Response> => {
    let given: object = {};
    const errors = await attempt(c, async () => {
      given = await verb();
    });
    return c.json(areNone(errors) ? given : { message: Object.values(errors).join(' ') });
  };

  routes.post('/sign-in/passkey/options', (c) =>
    answer(c, () => askPasskey(workspace, c.var.visit.visitor, c.var.visit.origin)),
  );

  routes.post('/sign-in/passkey', (c) =>
    answer(c, async () => {
      const { response, next } = await sentObject(c);
      const { visitor, origin, enter } = c.var.visit;
      enter(await signInByPasskey(workspace, visitor, origin, response));
      return { to: wayBack(typeof next === 'string' ? next : undefined) };
    }),
  );

  routes.post('/account/passkeys/options', (c) =>
    answer(c, () => askNewPasskey(workspace, c.var.actor, c.var.visit.origin)),
  );

  routes.post('/account/passkeys', (c) =>
    answer(c, async () => {
      await addPasskey(workspace, c.var.actor, c.var.visit.origin, await sentObject(c));
      return {};
    }),
  );

  routes.post('/account/passkeys/:passkey/remove', async (c) => {
    await removePasskey(workspace, c.var.actor, c.req.param('passkey'));
    return c.redirect('/account', 303);
  });

  return routes;
}

/** What was sent as JSON; empty where it is no object. */
async function sentObject(c: Context): Promise<Record<string, unknown>> {
  const sent: unknown = await c.req.json().catch(() => null);
  return typeof sent === 'object' && sent !== null ? { ...sent } : {};
}
