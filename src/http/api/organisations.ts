import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  closeJoining,
  foundAnother,
  joiningRoles,
  listJoining,
  listOrganisations,
  newOrganisationSchema,
  openJoining,
  renameOrganisation,
  showOrganisation,
  switchOrganisation,
  type Workspace,
} from '../../app/index.ts';
import {
  joiningShape,
  organisationShape,
  organisationsShape,
  ownOnly,
  presentJoining,
  presentOrganisation,
} from './account-shapes.ts';
import { answer, done, etag, ifMatch, json, markIn, newApi, route } from './route.ts';
import { createdShape } from './shapes.ts';

const domainParam = z.object({ domain: z.string().openapi({ example: 'example.org' }) });

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
const show = route({
  method: 'get',
  path: '/organisation',
  summary: 'The organisation you work in',
  responses: { 200: answer('The organisation; its ETag stands for the name.', organisationShape) },
});
const rename = route({
  method: 'put',
  path: '/organisation',
  summary: 'Rename the organisation you work in',
  request: { headers: ifMatch, body: json(newOrganisationSchema) },
  responses: { 204: done('It has the new name.') },
});
const joining = route({
  method: 'get',
  path: '/organisation/joining',
  summary: 'The domains whose people join by their first sign-on',
  responses: { 200: answer('All of them, and those that may be added.', joiningShape) },
});
const open = route({
  method: 'put',
  path: '/organisation/joining/{domain}',
  summary: 'Let people with a verified e-mail address of a domain join by their first sign-on',
  request: {
    params: domainParam,
    body: json(z.strictObject({ role: z.enum(joiningRoles).default('viewer') })),
  },
  responses: { 204: done('They may join.') },
});
const close = route({
  method: 'delete',
  path: '/organisation/joining/{domain}',
  summary: 'Let people of a domain join by themselves no more; who has joined stays',
  request: { params: domainParam },
  responses: { 204: done('They need an invitation again.') },
});

/** The organisation one works in, and the others one belongs to. */
export function organisationsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

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
  api.openapi(show, async (c) => {
    const shown = await showOrganisation(workspace, c.var.actor);
    return c.json(presentOrganisation(shown), 200, etag(shown.mark));
  });
  api.openapi(rename, async (c) => {
    const seen = markIn(c.req.valid('header'));
    await renameOrganisation(workspace, c.var.actor, c.req.valid('json'), seen);
    return c.body(null, 204);
  });
  api.openapi(joining, async (c) => c.json(presentJoining(await listJoining(workspace, c.var.actor)), 200));
  api.openapi(open, async (c) => {
    await openJoining(workspace, c.var.actor, c.req.valid('param').domain, c.req.valid('json'));
    return c.body(null, 204);
  });
  api.openapi(close, async (c) => {
    await closeJoining(workspace, c.var.actor, c.req.valid('param').domain);
    return c.body(null, 204);
  });
  return api;
}
