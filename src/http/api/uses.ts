import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeUse,
  deleteUse,
  keepUseScope,
  newScopeSchema,
  previewScope,
  showUse,
  useSchema,
  type Workspace,
} from '../../app/index.ts';
import { answersSchema } from '../../core/scope/index.ts';
import { answer, done, etag, ifMatch, json, newApi, revisionIn, route } from './route.ts';
import { presentPreview, presentUse, previewShape, useShape } from './use-shapes.ts';

const params = z.object({ use: z.string().openapi({ description: 'Id of a use.' }) });

const show = route({
  method: 'get',
  path: '/uses/{use}',
  summary: 'Show a use: roles, tier and obligations with their reasons, and every scope it has had',
  request: { params },
  responses: { 200: answer('The use; its ETag is its revision.', useShape) },
});

const change = route({
  method: 'put',
  path: '/uses/{use}',
  summary: 'Change the name, purpose and state of a use',
  request: { params, headers: ifMatch, body: json(useSchema) },
  responses: { 204: done('It was changed.') },
});

const remove = route({
  method: 'delete',
  path: '/uses/{use}',
  summary: 'Delete a use that no contract governs',
  request: { params },
  responses: { 204: done('It was deleted.') },
});

const preview = route({
  method: 'post',
  path: '/uses/{use}/scopes/preview',
  summary: 'What answers about a use would change, before they are kept',
  request: { params, body: json(answersSchema) },
  responses: { 200: answer('The scope and what is other than now.', previewShape) },
});

const keep = route({
  method: 'post',
  path: '/uses/{use}/scopes',
  summary: 'Keep answers about a use as its newest scope',
  request: {
    params,
    headers: ifMatch,
    body: json(newScopeSchema.omit({ revision: true }).extend({ answers: answersSchema })),
  },
  responses: { 204: done('It was kept; the earlier ones stay.') },
});

/** What systems are used for. */
export function usesApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(show, async (c) => {
    const use = await showUse(workspace, c.var.actor, c.req.valid('param').use);
    return c.json(presentUse(use), 200, etag(use.revision));
  });

  api.openapi(change, async (c) => {
    const revision = revisionIn(c.req.valid('header'));
    await changeUse(workspace, c.var.actor, c.req.valid('param').use, { ...c.req.valid('json'), revision });
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteUse(workspace, c.var.actor, c.req.valid('param').use);
    return c.body(null, 204);
  });

  api.openapi(preview, async (c) => {
    const { use } = c.req.valid('param');
    return c.json(presentPreview(await previewScope(workspace, c.var.actor, use, c.req.valid('json'))), 200);
  });

  api.openapi(keep, async (c) => {
    const revision = revisionIn(c.req.valid('header'));
    const { use } = c.req.valid('param');
    await keepUseScope(workspace, c.var.actor, use, { ...c.req.valid('json'), revision });
    return c.body(null, 204);
  });

  return api;
}
