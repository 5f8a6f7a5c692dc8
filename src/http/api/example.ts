import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { openExample, throwAwayExample, type Workspace } from '../../app/index.ts';
import { answer, done, newApi, route } from './route.ts';

const openedShape = z
  .object({
    supplier: z.uuid().describe('The supplier to look at first.'),
    review: z.uuid().nullable().describe('The review that runs over its papers.'),
  })
  .openapi('OpenedExample');

const open = route({
  method: 'post',
  path: '/example',
  summary: 'Open the built-in example: invented suppliers with systems, uses, contracts and papers',
  responses: { 201: answer('It was opened; its review runs.', openedShape) },
});

const throwAway = route({
  method: 'delete',
  path: '/example',
  summary: 'Throw the built-in example away, with whatever was added to it',
  responses: { 204: done('It is gone.') },
});

/** The built-in example. */
export function exampleApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();
  api.openapi(open, async (c) => c.json(await openExample(workspace, c.var.actor), 201));
  api.openapi(throwAway, async (c) => {
    await throwAwayExample(workspace, c.var.actor);
    return c.body(null, 204);
  });
  return api;
}
