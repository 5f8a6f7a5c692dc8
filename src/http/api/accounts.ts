import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeEmail,
  changeEmailSchema,
  changeName,
  changeNameSchema,
  createToken,
  endOtherSessions,
  endSession,
  listSessions,
  listTokens,
  memberRoles,
  newTokenSchema,
  revokeAllTokens,
  revokeToken,
  rowsQuerySchema,
  type Workspace,
} from '../../app/index.ts';
import {
  meShape,
  newTokenShape,
  ownOnly,
  presentNewToken,
  presentSession,
  presentToken,
  sessionShape,
  tokenShape,
} from './account-shapes.ts';
import { pageShape, presentRows } from './list-shapes.ts';
import { answer, done, json, newApi, route } from './route.ts';

const role = z.enum(memberRoles);

const me = route({
  method: 'get',
  path: '/me',
  summary: 'Who you are here, and by what',
  responses: { 200: answer('You.', meShape) },
});
const rename = route({
  method: 'put',
  path: '/me/name',
  summary: 'Change your name, in every organisation you belong to',
  description: ownOnly,
  request: { body: json(changeNameSchema) },
  responses: { 204: done('It was changed.') },
});
const readdress = route({
  method: 'put',
  path: '/me/email',
  summary: 'Change the e-mail address you sign in by',
  description: `${ownOnly} Needs your password or, where you have none, a session of the last ten minutes.`,
  request: { body: json(changeEmailSchema) },
  responses: { 204: done('It was changed.') },
});
const sessions = route({
  method: 'get',
  path: '/sessions',
  summary: 'Where you are signed in, the last used first',
  description: ownOnly,
  request: { query: rowsQuerySchema },
  responses: { 200: answer('A page of your sessions.', pageShape(sessionShape)) },
});
const end = route({
  method: 'delete',
  path: '/sessions/{session}',
  summary: 'End one of your sessions',
  description: ownOnly,
  request: { params: z.object({ session: z.string() }) },
  responses: { 204: done('It ended.') },
});
const endOthers = route({
  method: 'post',
  path: '/sessions/end-others',
  summary: 'End all your sessions but this one',
  description: ownOnly,
  responses: { 200: answer('How many.', z.object({ ended: z.int() })) },
});
const tokens = route({
  method: 'get',
  path: '/tokens',
  summary: 'Your tokens for this organisation, newest first',
  description: ownOnly,
  request: { query: rowsQuerySchema },
  responses: { 200: answer('A page of your tokens.', pageShape(tokenShape)) },
});
const newToken = route({
  method: 'post',
  path: '/tokens',
  summary: 'Make a token by which a program acts for you',
  description: ownOnly,
  request: { body: json(newTokenSchema.extend({ role })) },
  responses: { 201: answer('The token, shown this once.', newTokenShape) },
});
const revoke = route({
  method: 'delete',
  path: '/tokens/{token}',
  summary: 'Revoke one of your tokens',
  description: ownOnly,
  request: { params: z.object({ token: z.string() }) },
  responses: { 204: done('It counts no more.') },
});

const revokeAll = route({
  method: 'delete',
  path: '/tokens',
  summary: 'Revoke all your tokens, in every organisation, and the addresses of your calendars',
  description: ownOnly,
  responses: { 200: answer('How many.', z.object({ revoked: z.int() })) },
});

/** The own account: who one is, sessions and tokens. */
export function accountsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(me, (c) => c.json(meShape.parse(c.var.actor), 200));
  api.openapi(rename, async (c) => {
    await changeName(workspace, c.var.actor, c.req.valid('json'));
    return c.body(null, 204);
  });
  api.openapi(readdress, async (c) => {
    await changeEmail(workspace, c.var.actor, c.var.visit.visitor, c.req.valid('json'));
    return c.body(null, 204);
  });
  api.openapi(sessions, async (c) =>
    c.json(
      presentRows(await listSessions(workspace, c.var.actor, c.req.valid('query')), presentSession),
      200,
    ),
  );
  api.openapi(endOthers, async (c) => c.json({ ended: await endOtherSessions(workspace, c.var.actor) }, 200));
  api.openapi(end, async (c) => {
    await endSession(workspace, c.var.actor, c.req.valid('param').session);
    return c.body(null, 204);
  });
  api.openapi(tokens, async (c) =>
    c.json(presentRows(await listTokens(workspace, c.var.actor, c.req.valid('query')), presentToken), 200),
  );
  api.openapi(newToken, async (c) =>
    c.json(presentNewToken(await createToken(workspace, c.var.actor, c.req.valid('json'))), 201),
  );
  api.openapi(revokeAll, async (c) =>
    c.json({ revoked: await revokeAllTokens(workspace, c.var.actor) }, 200),
  );
  api.openapi(revoke, async (c) => {
    await revokeToken(workspace, c.var.actor, c.req.valid('param').token);
    return c.body(null, 204);
  });
  return api;
}
