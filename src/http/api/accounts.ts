import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeRole,
  changeRoleSchema,
  createToken,
  endOtherSessions,
  endSession,
  foundAnother,
  invite,
  inviteSchema,
  listOrganisations,
  listPeople,
  listSessions,
  listTokens,
  memberRoles,
  newOrganisationSchema,
  newTokenSchema,
  removeMember,
  revokeToken,
  switchOrganisation,
  type Workspace,
  withdrawInvitation,
} from '../../app/index.ts';
import {
  meShape,
  newInvitationShape,
  newTokenShape,
  organisationsShape,
  peopleShape,
  presentNewInvitation,
  presentNewToken,
  presentPeople,
  presentSession,
  presentToken,
  sessionShape,
  tokenShape,
} from './account-shapes.ts';
import { answer, done, json, newApi, route } from './route.ts';
import { createdShape } from './shapes.ts';

const role = z.enum(memberRoles);
/** Of the caller's own account; a token may not. */
const ownOnly = 'For who is signed in by session; a token cannot.';

const me = route({
  method: 'get',
  path: '/me',
  summary: 'Who you are here, and by what',
  responses: { 200: answer('You.', meShape) },
});
const people = route({
  method: 'get',
  path: '/people',
  summary: 'The members of the organisation, and the open invitations',
  responses: { 200: answer('All of them.', peopleShape) },
});
const reassign = route({
  method: 'put',
  path: '/people/{member}/role',
  summary: 'Give a member another role',
  request: { params: z.object({ member: z.string() }), body: json(changeRoleSchema.extend({ role })) },
  responses: { 204: done('The member has it.') },
});
const remove = route({
  method: 'delete',
  path: '/people/{member}',
  summary: 'End a membership; sessions and tokens for the organisation end with it',
  request: { params: z.object({ member: z.string() }) },
  responses: { 204: done('It ended.') },
});
const newInvitation = route({
  method: 'post',
  path: '/invitations',
  summary: 'Invite somebody by a link that works once',
  request: { body: json(inviteSchema.extend({ role })) },
  responses: { 201: answer('The link, shown this once.', newInvitationShape) },
});
const withdraw = route({
  method: 'delete',
  path: '/invitations/{invitation}',
  summary: 'Withdraw an invitation that was not used',
  request: { params: z.object({ invitation: z.string() }) },
  responses: { 204: done('It was withdrawn.') },
});
const sessions = route({
  method: 'get',
  path: '/sessions',
  summary: 'Where you are signed in, the last used first',
  description: ownOnly,
  responses: { 200: answer('Your sessions.', z.array(sessionShape)) },
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
  responses: { 200: answer('Your tokens.', z.array(tokenShape)) },
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
const organisations = route({
  method: 'get',
  path: '/organisations',
  summary: 'The organisations you belong to',
  description: ownOnly,
  responses: { 200: answer('Your organisations.', organisationsShape) },
});
const found = route({
  method: 'post',
  path: '/organisations',
  summary: 'Found another organisation, strictly apart, and go on working in it',
  description: ownOnly,
  request: { body: json(newOrganisationSchema) },
  responses: { 201: answer('It was founded.', createdShape) },
});
const move = route({
  method: 'post',
  path: '/organisations/{organisation}/switch',
  summary: 'Go on working in another of your organisations',
  description: ownOnly,
  request: { params: z.object({ organisation: z.string() }) },
  responses: { 204: done('This session works in it.') },
});

/** People, invitations, sessions, tokens and organisations. */
export function accountsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(me, (c) => c.json(meShape.parse(c.var.actor), 200));
  api.openapi(people, async (c) => c.json(presentPeople(await listPeople(workspace, c.var.actor)), 200));
  api.openapi(reassign, async (c) => {
    await changeRole(workspace, c.var.actor, c.req.valid('param').member, c.req.valid('json'));
    return c.body(null, 204);
  });
  api.openapi(remove, async (c) => {
    await removeMember(workspace, c.var.actor, c.req.valid('param').member);
    return c.body(null, 204);
  });
  api.openapi(newInvitation, async (c) => {
    const made = await invite(workspace, c.var.actor, c.req.valid('json'));
    return c.json(presentNewInvitation(made, c.var.visit.origin), 201);
  });
  api.openapi(withdraw, async (c) => {
    await withdrawInvitation(workspace, c.var.actor, c.req.valid('param').invitation);
    return c.body(null, 204);
  });
  api.openapi(sessions, async (c) =>
    c.json((await listSessions(workspace, c.var.actor)).map(presentSession), 200),
  );
  api.openapi(endOthers, async (c) => c.json({ ended: await endOtherSessions(workspace, c.var.actor) }, 200));
  api.openapi(end, async (c) => {
    await endSession(workspace, c.var.actor, c.req.valid('param').session);
    return c.body(null, 204);
  });
  api.openapi(tokens, async (c) => c.json((await listTokens(workspace, c.var.actor)).map(presentToken), 200));
  api.openapi(newToken, async (c) =>
    c.json(presentNewToken(await createToken(workspace, c.var.actor, c.req.valid('json'))), 201),
  );
  api.openapi(revoke, async (c) => {
    await revokeToken(workspace, c.var.actor, c.req.valid('param').token);
    return c.body(null, 204);
  });
  api.openapi(organisations, async (c) =>
    c.json(organisationsShape.parse(await listOrganisations(workspace, c.var.actor)), 200),
  );
  api.openapi(found, async (c) =>
    c.json(await foundAnother(workspace, c.var.actor, c.req.valid('json')), 201),
  );
  api.openapi(move, async (c) => {
    await switchOrganisation(workspace, c.var.actor, c.req.valid('param').organisation);
    return c.body(null, 204);
  });
  return api;
}
