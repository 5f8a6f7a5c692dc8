import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  draftBom,
  keySchema,
  listBomStandings,
  listKeys,
  pinKey,
  searchParts,
  unpinKey,
  type Workspace,
  whoRestsOn,
} from '../../app/index.ts';
import { partKinds } from '../../core/bom/index.ts';
import {
  keysShape,
  partsShape,
  presentKeys,
  presentParts,
  presentStandings,
  presentWhoRests,
  standingsShape,
  whoRestsShape,
} from './part-shapes.ts';
import { answer, done, json, newApi, route } from './route.ts';
import { createdShape } from './shapes.ts';

const standings = route({
  method: 'get',
  path: '/boms',
  summary: 'Who has delivered a BOM and whose is older than its contract allows',
  request: {
    query: z.object({
      without: z.enum(['true', 'false']).optional().describe('Only systems without a BOM.'),
      page: z.coerce.number().int().min(1).max(10_000).optional(),
    }),
  },
  responses: { 200: answer('Without a BOM first, then the oldest.', standingsShape) },
});

const draft = route({
  method: 'post',
  path: '/boms/draft',
  summary: 'Write a CycloneDX 1.6 BOM from answers',
  description: 'The groups and fields are those of the form; `candour bom new --template` lists them.',
  request: { body: json(z.record(z.string(), z.array(z.record(z.string(), z.string())))) },
  responses: {
    200: answer(
      'The BOM, with a sentence for each answer that could not be written.',
      z.object({ bom: z.record(z.string(), z.unknown()), unused: z.array(z.string()) }).openapi('DraftBom'),
    ),
  },
});

const parts = route({
  method: 'get',
  path: '/parts',
  summary: 'What BOMs name, by the beginnings of its words',
  request: {
    query: z.object({
      search: z.string().openapi({ example: 'llama' }),
      kind: z.enum(partKinds).optional(),
    }),
  },
  responses: { 200: answer('At most 50, with how many systems rest on each.', partsShape) },
});

const whoRests = route({
  method: 'get',
  path: '/parts/{part}',
  summary: 'Who rests on a part, over all suppliers, by the newest BOM of each system',
  request: { params: z.object({ part: z.string().openapi({ description: 'Id of a part.' }) }) },
  responses: { 200: answer('The systems.', whoRestsShape) },
});

const supplierParam = z.object({ supplier: z.string().openapi({ description: 'Id of a supplier.' }) });

const keys = route({
  method: 'get',
  path: '/suppliers/{supplier}/keys',
  summary: 'The keys agreed on with a supplier',
  request: { params: supplierParam },
  responses: { 200: answer('The keys.', keysShape) },
});

const pin = route({
  method: 'post',
  path: '/suppliers/{supplier}/keys',
  summary: 'Pin a public key to a supplier, with the algorithm agreed on',
  request: { params: supplierParam, body: json(keySchema) },
  responses: { 201: answer('It was pinned, and signed BOMs were judged again.', createdShape) },
});

const unpin = route({
  method: 'delete',
  path: '/suppliers/{supplier}/keys/{key}',
  summary: 'Take a pinned key back',
  request: {
    params: supplierParam.extend({ key: z.string().openapi({ description: 'Id of a key.' }) }),
  },
  responses: { 204: done('It was taken back.') },
});

/** BOMs over all suppliers: who delivered, who rests on what, with which keys they sign. */
export function bomsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(standings, async (c) => {
    const { without, page } = c.req.valid('query');
    const query = { withoutBom: without === 'true', ...(page === undefined ? {} : { page }) };
    return c.json(presentStandings(await listBomStandings(workspace, c.var.actor, query)), 200);
  });

  api.openapi(draft, (c) => c.json(draftBom(workspace, c.var.actor, c.req.valid('json')), 200));

  api.openapi(parts, async (c) => {
    const { search, kind = null } = c.req.valid('query');
    return c.json(presentParts(await searchParts(workspace, c.var.actor, { search, kind })), 200);
  });

  api.openapi(whoRests, async (c) =>
    c.json(presentWhoRests(await whoRestsOn(workspace, c.var.actor, c.req.valid('param').part)), 200),
  );

  api.openapi(keys, async (c) =>
    c.json(presentKeys(await listKeys(workspace, c.var.actor, c.req.valid('param').supplier)), 200),
  );

  api.openapi(pin, async (c) => {
    const { supplier } = c.req.valid('param');
    return c.json(await pinKey(workspace, c.var.actor, supplier, c.req.valid('json')), 201);
  });

  api.openapi(unpin, async (c) => {
    const { supplier, key } = c.req.valid('param');
    await unpinKey(workspace, c.var.actor, supplier, key);
    return c.body(null, 204);
  });

  return api;
}
