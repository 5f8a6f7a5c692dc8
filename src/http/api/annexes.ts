import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  chooseAnnex,
  downloadAnnex,
  downloadAnnexVersion,
  listAnnexVersions,
  makeAnnexVersion,
  newVersionSchema,
  playbookSchema,
  previewAnnex,
  savePlaybook,
  showAnnex,
  showPlaybook,
  type Workspace,
  wishesSchema,
} from '../../app/index.ts';
import { annexDocuments, documentFormats } from '../../core/annex/index.ts';
import { handOver } from '../hand-over.ts';
import {
  annexShape,
  playbookShape,
  presentAnnex,
  presentPlaybook,
  presentShownAnnex,
  presentVersions,
  shownAnnexShape,
  versionsShape,
} from './negotiation-shapes.ts';
import { answer, done, etag, file, ifMatch, json, markIn, newApi, reviewParam, route } from './route.ts';

const documentParam = { document: z.enum(annexDocuments), format: z.enum(documentFormats) };

const show = route({
  method: 'get',
  path: '/reviews/{review}/annex',
  summary: 'The clauses that close the gaps, by the playbook and what was chosen',
  request: { params: reviewParam },
  responses: { 200: answer('The annex; its ETag stands for the choices.', shownAnnexShape) },
});

const choose = route({
  method: 'put',
  path: '/reviews/{review}/annex/choices',
  summary: 'Choose the clauses, positions and figures of one contract, all at once',
  request: { params: reviewParam, headers: ifMatch, body: json(wishesSchema) },
  responses: { 204: done('They were kept.') },
});

const preview = route({
  method: 'post',
  path: '/reviews/{review}/annex/preview',
  summary: 'The annex as it would be with these choices, which are not kept',
  request: { params: reviewParam, body: json(wishesSchema) },
  responses: { 200: answer('The annex.', annexShape) },
});

const draft = route({
  method: 'get',
  path: '/reviews/{review}/annex/files/{document}/{format}',
  summary: 'The annex, or its negotiation note, as it stands, as a file',
  request: { params: reviewParam.extend(documentParam) },
  responses: { 200: file },
});

const versions = route({
  method: 'get',
  path: '/reviews/{review}/annex/versions',
  summary: 'The versions that were made, newest first',
  request: { params: reviewParam },
  responses: { 200: answer('The versions.', versionsShape) },
});

const numberShape = z.object({ number: z.int() });

const make = route({
  method: 'post',
  path: '/reviews/{review}/annex/versions',
  summary: 'Make the next version and propose its clauses',
  request: { params: reviewParam, body: json(newVersionSchema) },
  responses: { 201: answer('Its number.', numberShape) },
});

const versionFile = route({
  method: 'get',
  path: '/reviews/{review}/annex/versions/{number}/{document}/{format}',
  summary: 'A document of a version, to the byte as it was written',
  request: {
    params: reviewParam.extend({ number: z.coerce.number().int().min(1), ...documentParam }),
  },
  responses: { 200: file },
});

const playbook = route({
  method: 'get',
  path: '/playbook',
  summary: "The house's playbook",
  responses: { 200: answer('The playbook.', playbookShape) },
});

const save = route({
  method: 'put',
  path: '/playbook',
  summary: "Save the house's playbook, which every annex from now on starts from",
  request: { headers: ifMatch, body: json(playbookSchema) },
  responses: { 204: done('It was kept.') },
});

/** What is asked of the supplier, and the playbook it starts from. */
export function annexesApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(show, async (c) => {
    const annex = await showAnnex(workspace, c.var.actor, c.req.valid('param').review);
    return c.json(presentShownAnnex(annex), 200, etag(annex.mark));
  });

  api.openapi(choose, async (c) => {
    const [{ review }, seen] = [c.req.valid('param'), markIn(c.req.valid('header'))];
    await chooseAnnex(workspace, c.var.actor, review, c.req.valid('json'), seen);
    return c.body(null, 204);
  });

  api.openapi(preview, async (c) => {
    const { review } = c.req.valid('param');
    return c.json(presentAnnex(await previewAnnex(workspace, c.var.actor, review, c.req.valid('json'))), 200);
  });

  api.openapi(draft, async (c) => {
    const { review, document, format } = c.req.valid('param');
    return handOver(await downloadAnnex(workspace, c.var.actor, review, document, format));
  });

  api.openapi(versions, async (c) =>
    c.json(
      presentVersions(await listAnnexVersions(workspace, c.var.actor, c.req.valid('param').review)),
      200,
    ),
  );

  api.openapi(make, async (c) => {
    const { review } = c.req.valid('param');
    return c.json(await makeAnnexVersion(workspace, c.var.actor, review, c.req.valid('json')), 201);
  });

  api.openapi(versionFile, async (c) => {
    const { review, number, document, format } = c.req.valid('param');
    return handOver(await downloadAnnexVersion(workspace, c.var.actor, review, number, document, format));
  });

  api.openapi(playbook, async (c) => {
    const kept = await showPlaybook(workspace, c.var.actor);
    return c.json(presentPlaybook(kept), 200, etag(kept.mark));
  });

  api.openapi(save, async (c) => {
    await savePlaybook(workspace, c.var.actor, c.req.valid('json'), markIn(c.req.valid('header')));
    return c.body(null, 204);
  });

  return api;
}
