import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  AppError,
  carryOutImport,
  draftImport,
  exportFormats,
  type ImportPreview,
  importKinds,
  importTemplate,
  previewImport,
  type Workspace,
} from '../../app/index.ts';
import { handOverPieces } from '../hand-over.ts';
import { answer, json, newApi, route } from './route.ts';

const text = z.string();
const number = z.int();
const kind = z.enum(importKinds);
const params = z.object({ import: text.openapi({ description: 'Id of an import.' }) });

const previewShape = z
  .object({
    id: z.uuid(),
    kind,
    file: text,
    rows: z.array(
      z.object({
        number: number.describe('As spreadsheets count.'),
        name: text,
        outcome: z.enum(['new', 'changed', 'unchanged', 'fault']),
        changes: z.array(z.object({ title: text, from: text, to: text })),
        faults: z.array(text).describe('Why it cannot be imported and what to do.'),
        notes: z.array(text).describe('How a doubtful cell was read.'),
      }),
    ),
    notes: z.array(text),
    counts: z.object({ new: number, changed: number, unchanged: number, fault: number }),
    seal: text.describe('Hand it back to import exactly this.'),
  })
  .openapi('ImportPreview');

const draft = route({
  method: 'post',
  path: '/imports/{kind}',
  summary: 'Hand in a table (CSV or XLSX) of suppliers or contracts; nothing is imported yet',
  request: {
    params: z.object({ kind }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.any().openapi({ type: 'string', format: 'binary', description: '5 MB at most.' }),
          }),
        },
      },
    },
  },
  responses: { 201: answer('What importing it would do, row by row.', previewShape) },
});

const preview = route({
  method: 'get',
  path: '/imports/{import}',
  summary: 'What an import would do as things stand now',
  request: { params },
  responses: { 200: answer('The preview.', previewShape) },
});

const carryOut = route({
  method: 'post',
  path: '/imports/{import}/carry-out',
  summary: 'Import what the preview showed, all of it or nothing',
  request: { params, body: json(z.object({ seal: text.max(64) })) },
  responses: {
    200: answer('It was imported.', z.object({ kind, created: number, changed: number }).openapi('Imported')),
  },
});

const template = route({
  method: 'get',
  path: '/imports/templates/{kind}/{format}',
  summary: 'An empty table with the titles of the columns and one row as an example',
  request: { params: z.object({ kind, format: z.enum(exportFormats) }) },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.any() } } },
  },
});

const noFile = new AppError('invalid', 'Send the table in the field "file".', { file: 'Choose a file.' });

const presented = (shown: ImportPreview) => previewShape.parse(shown);

/** Tables of suppliers and contracts, imported after a preview. */
export function importsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(draft, async (c) => {
    const { file } = await c.req.parseBody();
    if (!(file instanceof File)) throw noFile;
    const table = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    const { id } = await draftImport(workspace, c.var.actor, c.req.valid('param').kind, table);
    return c.json(presented(await previewImport(workspace, c.var.actor, id)), 201);
  });

  api.openapi(preview, async (c) =>
    c.json(presented(await previewImport(workspace, c.var.actor, c.req.valid('param').import)), 200),
  );

  api.openapi(carryOut, async (c) => {
    const { seal } = c.req.valid('json');
    return c.json(await carryOutImport(workspace, c.var.actor, c.req.valid('param').import, seal), 200);
  });

  api.openapi(template, (c) => {
    const { kind: of, format } = c.req.valid('param');
    return handOverPieces(importTemplate(of, format));
  });
  return api;
}
