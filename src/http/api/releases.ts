import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  AppError,
  addRelease,
  bomBadge,
  compareReleases,
  deleteBom,
  deleteRelease,
  describeRelease,
  downloadBom,
  downloadBomReport,
  noticeSchema,
  recordNotice,
  releaseSchema,
  rowsQuerySchema,
  showRelease,
  showTimeline,
  takeInBom,
  type UploadedFile,
  type Workspace,
  withdrawNotice,
} from '../../app/index.ts';
import { handOver } from '../hand-over.ts';
import { comparisonShape, presentComparison } from './bom-change-shapes.ts';
import {
  presentRelease,
  presentTimeline,
  releaseShape,
  reportForm,
  timelineShape,
} from './release-shapes.ts';
import { answer, done, etag, file, ifMatch, json, markIn, newApi, route } from './route.ts';
import { createdShape } from './shapes.ts';

const systemParam = z.object({ system: z.string().openapi({ description: 'Id of a system.' }) });
const releaseParam = z.object({ release: z.string().openapi({ description: 'Id of a release.' }) });

const list = route({
  method: 'get',
  path: '/systems/{system}/releases',
  summary: 'The releases of a system, their BOMs, what changed and whether it was announced',
  request: { params: systemParam, query: rowsQuerySchema },
  responses: { 200: answer('A page of them, newest first.', timelineShape) },
});

const add = route({
  method: 'post',
  path: '/systems/{system}/releases',
  summary: 'Add a release of a system',
  request: { params: systemParam, body: json(releaseSchema) },
  responses: { 201: answer('It was added.', createdShape) },
});

const show = route({
  method: 'get',
  path: '/releases/{release}',
  summary: 'A release with what its BOM says, shows and contradicts',
  request: { params: releaseParam },
  responses: { 200: answer('The release; its ETag stands for name, day and notes.', releaseShape) },
});

const describe = route({
  method: 'put',
  path: '/releases/{release}',
  summary: 'Change the name, day or notes of a release',
  request: { params: releaseParam, headers: ifMatch, body: json(releaseSchema) },
  responses: { 204: done('It was changed.') },
});

const remove = route({
  method: 'delete',
  path: '/releases/{release}',
  summary: 'Delete a release with its BOM',
  request: { params: releaseParam },
  responses: { 204: done('It was deleted.') },
});

const bomUpload = z.object({
  bom: z
    .any()
    .openapi({ type: 'string', format: 'binary', description: 'CycloneDX or SPDX 3, at most 100 MB.' }),
  signature: z.any().optional().openapi({
    type: 'string',
    format: 'binary',
    description: 'A detached JWS or a DSSE envelope over the file, where there is one.',
  }),
});

const takeIn = route({
  method: 'post',
  path: '/releases/{release}/bom',
  summary: 'Take in the BOM of a release, in the place of an earlier one',
  description: 'A file that breaks its schema is taken with its faults; one that is no BOM is refused.',
  request: {
    params: releaseParam,
    body: { required: true, content: { 'multipart/form-data': { schema: bomUpload } } },
  },
  responses: { 200: answer('The release with what the BOM says.', releaseShape) },
});

const takeOut = route({
  method: 'delete',
  path: '/releases/{release}/bom',
  summary: 'Take the BOM out of a release',
  request: { params: releaseParam },
  responses: { 204: done('It was taken out.') },
});

const download = route({
  method: 'get',
  path: '/releases/{release}/bom',
  summary: 'The BOM as it was taken in',
  request: { params: releaseParam },
  responses: { 200: file },
});

const report = route({
  method: 'get',
  path: '/releases/{release}/bom/report/{format}',
  summary: 'The check of a BOM as a file, as `candour bom check` writes it',
  request: { params: releaseParam.extend({ format: reportForm }) },
  responses: { 200: file },
});

const badge = route({
  method: 'get',
  path: '/releases/{release}/bom/badge',
  summary: 'How many provisions the BOM shows, as a badge',
  request: { params: releaseParam },
  responses: { 200: { description: 'SVG.', content: { 'image/svg+xml': { schema: z.string() } } } },
});

const compare = route({
  method: 'get',
  path: '/releases/{release}/changes',
  summary: 'What changed in a release since another',
  request: {
    params: releaseParam,
    query: z.object({ since: z.string().openapi({ description: 'Id of the other release.' }) }),
  },
  responses: { 200: answer('The changes.', comparisonShape) },
});

const notify = route({
  method: 'post',
  path: '/systems/{system}/notices',
  summary: 'Record that the supplier gave notice of a change',
  request: { params: systemParam, body: json(noticeSchema) },
  responses: { 201: answer('It was recorded.', createdShape) },
});

const withdraw = route({
  method: 'delete',
  path: '/systems/{system}/notices/{notice}',
  summary: 'Take back a notice recorded by mistake',
  request: {
    params: systemParam.extend({ notice: z.string().openapi({ description: 'Id of a notice.' }) }),
  },
  responses: { 204: done('It was taken back.') },
});

async function uploaded(value: unknown): Promise<UploadedFile | null> {
  if (!(value instanceof File) || (value.name === '' && value.size === 0)) return null;
  return { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) };
}

/** Releases of systems and their BOMs. */
export function releasesApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(list, async (c) => {
    const { system } = c.req.valid('param');
    const shown = await showTimeline(workspace, c.var.actor, system, c.req.valid('query'));
    return c.json(presentTimeline(shown), 200);
  });

  api.openapi(add, async (c) => {
    const { system } = c.req.valid('param');
    const { id } = await addRelease(workspace, c.var.actor, system, c.req.valid('json'));
    return c.json({ id }, 201, { location: `/api/v1/releases/${id}` });
  });

  api.openapi(show, async (c) => {
    const release = await showRelease(workspace, c.var.actor, c.req.valid('param').release);
    return c.json(presentRelease(release), 200, etag(release.mark));
  });

  api.openapi(describe, async (c) => {
    const [{ release }, seen] = [c.req.valid('param'), markIn(c.req.valid('header'))];
    await describeRelease(workspace, c.var.actor, release, c.req.valid('json'), seen);
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteRelease(workspace, c.var.actor, c.req.valid('param').release);
    return c.body(null, 204);
  });

  api.openapi(takeIn, async (c) => {
    const { release } = c.req.valid('param');
    const sent = await c.req.parseBody();
    const [bom, signature] = [await uploaded(sent.bom), await uploaded(sent.signature)];
    if (bom === null) {
      throw new AppError('invalid', 'Send the file in the field "bom".', { bom: 'Send a file.' });
    }
    await takeInBom(workspace, c.var.actor, release, { bom, signature, origin: 'file' });
    return c.json(presentRelease(await showRelease(workspace, c.var.actor, release)), 200);
  });

  api.openapi(takeOut, async (c) => {
    await deleteBom(workspace, c.var.actor, c.req.valid('param').release);
    return c.body(null, 204);
  });

  api.openapi(download, async (c) =>
    handOver(await downloadBom(workspace, c.var.actor, c.req.valid('param').release)),
  );

  api.openapi(report, async (c) => {
    const { release, format } = c.req.valid('param');
    return handOver(await downloadBomReport(workspace, c.var.actor, release, format));
  });

  api.openapi(badge, async (c) =>
    c.body(await bomBadge(workspace, c.var.actor, c.req.valid('param').release), 200, {
      'content-type': 'image/svg+xml',
    }),
  );

  api.openapi(compare, async (c) => {
    const [{ release: next }, { since: old }] = [c.req.valid('param'), c.req.valid('query')];
    return c.json(presentComparison(await compareReleases(workspace, c.var.actor, { old, next })), 200);
  });

  api.openapi(notify, async (c) => {
    const { system } = c.req.valid('param');
    return c.json(await recordNotice(workspace, c.var.actor, system, c.req.valid('json')), 201);
  });

  api.openapi(withdraw, async (c) => {
    const { system, notice } = c.req.valid('param');
    await withdrawNotice(workspace, c.var.actor, system, notice);
    return c.body(null, 204);
  });

  return api;
}
