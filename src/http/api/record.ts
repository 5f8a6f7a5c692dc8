import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  checkRecord,
  downloadCheckpoint,
  downloadPublicKey,
  type ListedRecord,
  listRecord,
  verifyRecord,
  type Workspace,
} from '../../app/index.ts';
import { handOver } from '../hand-over.ts';
import { answer, json, newApi, route } from './route.ts';

const text = z.string();
const hash = text.describe('SHA-256 under the key of the record, in hexadecimal.');

const entryShape = z
  .object({
    number: z.int(),
    at: z.iso.datetime(),
    who: text,
    action: text.describe('Noun and past participle, such as `paper.added`.'),
    subject: z.object({
      kind: text,
      id: text,
      name: text.nullable().describe('What it is called now, or was when it went.'),
    }),
    before: z.unknown(),
    after: z.unknown(),
    why: text.nullable(),
  })
  .openapi('RecordEntry');

const listShape = z
  .object({
    items: z.array(entryShape),
    next: z.int().nullable().describe('Hand it back as `after` for the next page; null on the last.'),
  })
  .openapi('Record');

const verdictShape = z
  .object({
    intact: z.boolean(),
    entries: z.int().optional().describe('How many there are, where it is intact.'),
    head: z.object({ number: z.int(), hash }).optional(),
    damage: text.optional().describe('What was done to it, where it is not.'),
    number: z.int().optional().describe('The first entry that is wrong or missing.'),
    because: text.optional(),
  })
  .openapi('RecordVerdict');

const checkpointShape = z
  .object({
    kind: text,
    version: z.int(),
    organisation: z.uuid(),
    number: z.int(),
    hash,
    at: z.iso.datetime(),
    publicKey: text.describe('Of the key that signed it, in base64.'),
    signature: text.describe('Ed25519 over the rest in canonical JSON (RFC 8785), in base64.'),
  })
  .openapi('RecordCheckpoint');

const list = route({
  method: 'get',
  path: '/record',
  summary: 'Who did what, when and why, newest first',
  request: {
    query: z.object({
      after: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(100).optional(),
      kind: z
        .string()
        .max(50)
        .optional()
        .openapi({ description: 'Of what kind the subject is.', example: 'contract' }),
      subject: z.uuid().optional().openapi({ description: 'Id of the one subject that is wanted.' }),
    }),
  },
  responses: { 200: answer('A page of the record.', listShape) },
});

const verdict = route({
  method: 'get',
  path: '/record/verdict',
  summary: 'Whether the record is complete and unchanged, as far as it can prove that by itself',
  responses: { 200: answer('What was found.', verdictShape) },
});

const check = route({
  method: 'post',
  path: '/record/verdict',
  summary: 'Whether the record still holds all that a checkpoint kept elsewhere knows',
  request: { body: json(checkpointShape) },
  responses: { 200: answer('What was found.', verdictShape) },
});

const checkpoint = route({
  method: 'get',
  path: '/record/checkpoint',
  summary: 'The record as it stands, signed, to be kept elsewhere',
  responses: { 200: answer('The checkpoint.', checkpointShape) },
});

const key = route({
  method: 'get',
  path: '/record/key',
  summary: 'The public key that checkpoints are checked by, in PEM',
  responses: {
    200: { description: 'The key.', content: { 'application/x-pem-file': { schema: z.any() } } },
  },
});

const present = ({ items, next }: ListedRecord): z.input<typeof listShape> =>
  listShape.parse({ items: items.map((item) => ({ ...item, at: item.at.toISOString() })), next });

/** The record and the proof that it is whole. */
export function recordApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(list, async (c) =>
    c.json(present(await listRecord(workspace, c.var.actor, c.req.valid('query'))), 200),
  );

  api.openapi(verdict, async (c) =>
    c.json(verdictShape.parse(await verifyRecord(workspace, c.var.actor)), 200),
  );

  api.openapi(check, async (c) => {
    const found = await checkRecord(workspace, c.var.actor, JSON.stringify(c.req.valid('json')));
    return c.json(verdictShape.parse(found), 200);
  });

  api.openapi(checkpoint, async (c) => {
    const { bytes } = await downloadCheckpoint(workspace, c.var.actor);
    return c.json(checkpointShape.parse(JSON.parse(new TextDecoder().decode(bytes))), 200);
  });

  api.openapi(key, (c) => handOver(downloadPublicKey(workspace, c.var.actor)));

  return api;
}
