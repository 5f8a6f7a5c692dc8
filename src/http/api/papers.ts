import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { addPapers, removePaper, type Workspace } from '../../app/index.ts';
import { answer, done, newApi, reviewParam, route } from './route.ts';
import { addedShape } from './shapes.ts';

const upload = z.object({
  papers: z.any().openapi({
    type: 'array',
    items: { type: 'string', format: 'binary' },
    description: 'One or more files, 50 MB each.',
  }),
});

const add = route({
  method: 'post',
  path: '/reviews/{review}/papers',
  summary: 'Add papers to a review',
  request: {
    params: reviewParam,
    body: { required: true, content: { 'multipart/form-data': { schema: upload } } },
  },
  responses: { 200: answer('What was taken and what was not.', addedShape) },
});

const remove = route({
  method: 'delete',
  path: '/reviews/{review}/papers/{paper}',
  summary: 'Take a paper out of a review',
  request: { params: reviewParam.extend({ paper: z.string().openapi({ description: 'Id of a paper.' }) }) },
  responses: { 204: done('It was taken out.') },
});

/** The papers of a review. */
export function papersApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();
  const actor = workspace.localPerson;

  api.openapi(add, async (c) => {
    const { papers = [] } = await c.req.parseBody({ all: true });
    const files = [papers].flat().filter((value) => value instanceof File);
    const uploads = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    const { added, refused } = await addPapers(workspace, actor, c.req.valid('param').review, uploads);
    return c.json({ added: [...added], refused: [...refused] }, 200);
  });

  api.openapi(remove, async (c) => {
    const { review, paper } = c.req.valid('param');
    await removePaper(workspace, actor, review, paper);
    return c.body(null, 204);
  });

  return api;
}
