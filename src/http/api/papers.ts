import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { AppError, addPapers, type RefusedFile, removePaper, type Workspace } from '../../app/index.ts';
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

const nothingSent = new AppError('invalid', 'Send at least one file, in the field "papers".', {
  papers: 'Send at least one file.',
});

const codeOf = { 409: 'conflict', 413: 'too-large', 422: 'invalid' } as const;

/** Where no file was taken the whole request has failed, for the reason of the first. */
function nothingTaken(refused: readonly RefusedFile[]): AppError {
  const [first] = refused;
  const fields = Object.fromEntries(refused.map(({ file, because }) => [file, because]));
  return new AppError(codeOf[first?.status ?? 422], Object.values(fields).join(' '), fields);
}

/** The papers of a review. */
export function papersApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(add, async (c) => {
    const { papers = [] } = await c.req.parseBody({ all: true });
    const files = [papers].flat().filter((value) => value instanceof File);
    const uploads = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    if (uploads.length === 0) throw nothingSent;
    const { added, refused } = await addPapers(workspace, c.var.actor, c.req.valid('param').review, uploads);
    if (added.length === 0) throw nothingTaken(refused);
    return c.json({ added: [...added], refused: [...refused] }, 200);
  });

  api.openapi(remove, async (c) => {
    const { review, paper } = c.req.valid('param');
    await removePaper(workspace, c.var.actor, review, paper);
    return c.body(null, 204);
  });

  return api;
}
