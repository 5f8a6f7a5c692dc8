import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeSystem,
  createUse,
  deleteSystem,
  listUses,
  rowsQuerySchema,
  showSystem,
  systemSchema,
  useSchema,
  type Workspace,
} from '../../app/index.ts';
import { pageShape } from './list-shapes.ts';
import { answer, done, etag, ifMatch, json, newApi, revisionIn, route } from './route.ts';
import { createdShape } from './shapes.ts';
import { presentSystem, systemShape, useSummaryShape } from './supplier-shapes.ts';

const params = z.object({ system: z.string().openapi({ description: 'Id of a system.' }) });

const show = route({
  method: 'get',
  path: '/systems/{system}',
  summary: 'Show a system with its uses',
  request: { params },
  responses: { 200: answer('The system; its ETag is its revision.', systemShape) },
});

const change = route({
  method: 'put',
  path: '/systems/{system}',
  summary: 'Change what is kept of a system',
  request: { params, headers: ifMatch, body: json(systemSchema) },
  responses: { 204: done('It was changed.') },
});

const remove = route({
  method: 'delete',
  path: '/systems/{system}',
  summary: 'Delete a system without uses',
  request: { params },
  responses: { 204: done('It was deleted.') },
});

const uses = route({
  method: 'get',
  path: '/systems/{system}/uses',
  summary: 'List the uses of a system, by name',
  request: { params, query: rowsQuerySchema },
  responses: { 200: answer('A page of uses.', pageShape(useSummaryShape)) },
});

const addUse = route({
  method: 'post',
  path: '/systems/{system}/uses',
  summary: 'Add a use of a system',
  request: { params, body: json(useSchema) },
  responses: { 201: answer('It was added.', createdShape) },
});

/** What is bought from suppliers. */
export function systemsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(show, async (c) => {
    const system = await showSystem(workspace, c.var.actor, c.req.valid('param').system);
    return c.json(presentSystem(system), 200, etag(system.revision));
  });

  api.openapi(uses, async (c) => {
    const { system } = c.req.valid('param');
    const { items, next } = await listUses(workspace, c.var.actor, system, c.req.valid('query'));
    return c.json({ items: [...items], next }, 200);
  });

  api.openapi(change, async (c) => {
    const revision = revisionIn(c.req.valid('header'));
    const { system } = c.req.valid('param');
    await changeSystem(workspace, c.var.actor, system, { ...c.req.valid('json'), revision });
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteSystem(workspace, c.var.actor, c.req.valid('param').system);
    return c.body(null, 204);
  });

  api.openapi(addUse, async (c) => {
    const { system } = c.req.valid('param');
    const { id } = await createUse(workspace, c.var.actor, system, c.req.valid('json'));
    return c.json({ id }, 201, { location: `/api/v1/uses/${id}` });
  });

  return api;
}
