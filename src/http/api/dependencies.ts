import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  addReliance,
  changeParty,
  confirmationSchema,
  confirmSuggestion,
  createParty,
  deleteParty,
  listParties,
  partySchema,
  relianceSchema,
  removeReliance,
  rowsQuerySchema,
  setAsideSchema,
  setSuggestionAside,
  showParty,
  systemReliance,
  type Workspace,
} from '../../app/index.ts';
import {
  notedShape,
  partiesShape,
  partyShape,
  presentParties,
  presentParty,
  presentSystemReliance,
  systemRelianceShape,
} from './dependency-shapes.ts';
import { answer, done, etag, ifMatch, json, newApi, revisionIn, route } from './route.ts';
import { createdShape } from './shapes.ts';

const params = z.object({ party: z.string().openapi({ description: 'Id of a fourth party.' }) });
const systemParams = z.object({ system: z.string().openapi({ description: 'Id of a system.' }) });

const list = route({
  method: 'get',
  path: '/fourth-parties',
  summary: 'Fourth parties with how much rests on each, the most first',
  description: '`after` takes the `next` of the page before.',
  request: { query: rowsQuerySchema },
  responses: { 200: answer('A page of them.', partiesShape) },
});

const create = route({
  method: 'post',
  path: '/fourth-parties',
  summary: 'Add a fourth party',
  request: { body: json(partySchema) },
  responses: { 201: answer('It was added.', createdShape) },
});

const show = route({
  method: 'get',
  path: '/fourth-parties/{party}',
  summary: 'Show a fourth party: what falls if it fails, and what it rests on itself',
  request: { params },
  responses: { 200: answer('The fourth party; its ETag is its revision.', partyShape) },
});

const change = route({
  method: 'put',
  path: '/fourth-parties/{party}',
  summary: 'Change what is kept of a fourth party',
  request: { params, headers: ifMatch, body: json(partySchema) },
  responses: { 204: done('It was changed.') },
});

const remove = route({
  method: 'delete',
  path: '/fourth-parties/{party}',
  summary: 'Delete a fourth party that nothing rests on',
  request: { params },
  responses: { 204: done('It was deleted.') },
});

const rest = route({
  method: 'post',
  path: '/reliances',
  summary: 'Note that a system or a fourth party rests on a fourth party',
  request: { body: json(relianceSchema) },
  responses: { 201: answer('It was noted.', notedShape) },
});

const unrest = route({
  method: 'delete',
  path: '/reliances/{reliance}',
  summary: 'Take back that something rests on a fourth party',
  request: { params: z.object({ reliance: z.string() }) },
  responses: { 204: done('It was taken back.') },
});

const ofSystem = route({
  method: 'get',
  path: '/systems/{system}/reliance',
  summary: "What a system rests on, and who else its contracts' papers name",
  request: { params: systemParams },
  responses: { 200: answer('Both.', systemRelianceShape) },
});

const confirm = route({
  method: 'post',
  path: '/systems/{system}/reliance/confirm',
  summary: 'Confirm that a system rests on somebody its papers name',
  request: { params: systemParams, body: json(confirmationSchema) },
  responses: { 201: answer('It was noted with the words.', notedShape) },
});

const aside = route({
  method: 'post',
  path: '/systems/{system}/reliance/set-aside',
  summary: 'Say that a name in the papers is none a system rests on',
  request: { params: systemParams, body: json(setAsideSchema) },
  responses: { 204: done('It is not offered again.') },
});

/** Who rests on whom. */
export function dependenciesApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(list, async (c) =>
    c.json(presentParties(await listParties(workspace, c.var.actor, c.req.valid('query'))), 200),
  );

  api.openapi(create, async (c) => {
    const { id } = await createParty(workspace, c.var.actor, c.req.valid('json'));
    return c.json({ id }, 201, { location: `/api/v1/fourth-parties/${id}` });
  });

  api.openapi(show, async (c) => {
    const party = await showParty(workspace, c.var.actor, c.req.valid('param').party);
    return c.json(presentParty(party), 200, etag(party.revision));
  });

  api.openapi(change, async (c) => {
    const revision = revisionIn(c.req.valid('header'));
    const { party } = c.req.valid('param');
    await changeParty(workspace, c.var.actor, party, { ...c.req.valid('json'), revision });
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteParty(workspace, c.var.actor, c.req.valid('param').party);
    return c.body(null, 204);
  });

  api.openapi(rest, async (c) => c.json(await addReliance(workspace, c.var.actor, c.req.valid('json')), 201));

  api.openapi(unrest, async (c) => {
    await removeReliance(workspace, c.var.actor, c.req.valid('param').reliance);
    return c.body(null, 204);
  });

  api.openapi(ofSystem, async (c) => {
    const { system } = c.req.valid('param');
    return c.json(presentSystemReliance(await systemReliance(workspace, c.var.actor, system)), 200);
  });

  api.openapi(confirm, async (c) => {
    const { system } = c.req.valid('param');
    return c.json(await confirmSuggestion(workspace, c.var.actor, system, c.req.valid('json')), 201);
  });

  api.openapi(aside, async (c) => {
    const { system } = c.req.valid('param');
    await setSuggestionAside(workspace, c.var.actor, system, c.req.valid('json'));
    return c.body(null, 204);
  });

  return api;
}
