import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeRole,
  changeRoleSchema,
  endAccess,
  invite,
  inviteSchema,
  listPeople,
  memberRoles,
  removeMember,
  rowsQuerySchema,
  showAccess,
  showMember,
  type Workspace,
  withdrawInvitation,
} from '../../app/index.ts';
import {
  accessShape,
  memberShape,
  newInvitationShape,
  peopleShape,
  presentMember,
  presentNewInvitation,
  presentPeople,
} from './account-shapes.ts';
import { answer, done, etag, ifMatch, json, markIn, newApi, route } from './route.ts';

const role = z.enum(memberRoles);
const memberParam = z.object({ member: z.string().openapi({ description: 'Id of a member.' }) });

const people = route({
  method: 'get',
  path: '/people',
  summary: 'The members of the organisation, and the open invitations',
  request: { query: rowsQuerySchema },
  responses: { 200: answer('A page of members, and all open invitations.', peopleShape) },
});
const member = route({
  method: 'get',
  path: '/people/{member}',
  summary: 'One member of the organisation',
  request: { params: memberParam },
  responses: { 200: answer('The member; its ETag stands for the role.', memberShape) },
});
const reassign = route({
  method: 'put',
  path: '/people/{member}/role',
  summary: 'Give a member another role',
  request: { params: memberParam, headers: ifMatch, body: json(changeRoleSchema.extend({ role })) },
  responses: { 204: done('The member has it.') },
});
const access = route({
  method: 'get',
  path: '/people/{member}/access',
  summary: 'What lets a member in now',
  request: { params: memberParam },
  responses: { 200: answer('How many there are.', accessShape) },
});
const noAccess = route({
  method: 'delete',
  path: '/people/{member}/access',
  summary: 'End a member’s sessions and revoke their tokens, for the organisation',
  description: 'They can sign in again, and programs need new tokens.',
  request: { params: memberParam },
  responses: { 200: answer('How many there were.', accessShape) },
});
const remove = route({
  method: 'delete',
  path: '/people/{member}',
  summary: 'End a membership; sessions and tokens for the organisation end with it',
  request: { params: memberParam },
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

/** Who belongs to the organisation, and who is invited. */
export function peopleApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(people, async (c) =>
    c.json(presentPeople(await listPeople(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  api.openapi(member, async (c) => {
    const shown = await showMember(workspace, c.var.actor, c.req.valid('param').member);
    return c.json(presentMember(shown), 200, etag(shown.role));
  });
  api.openapi(reassign, async (c) => {
    const [{ member: id }, seen] = [c.req.valid('param'), markIn(c.req.valid('header'))];
    await changeRole(workspace, c.var.actor, id, c.req.valid('json'), seen);
    return c.body(null, 204);
  });
  api.openapi(access, async (c) =>
    c.json(await showAccess(workspace, c.var.actor, c.req.valid('param').member), 200),
  );
  api.openapi(noAccess, async (c) =>
    c.json(await endAccess(workspace, c.var.actor, c.req.valid('param').member), 200),
  );
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
  return api;
}
