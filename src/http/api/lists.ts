import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  contractQuerySchema,
  listContracts,
  listQuerySchema,
  listReviews,
  listSuppliers,
  listSystems,
  supplierQuerySchema,
  systemQuerySchema,
  type Workspace,
} from '../../app/index.ts';
import {
  contractsShape,
  presentContracts,
  presentReviews,
  presentSuppliers,
  presentSystems,
  reviewsShape,
  suppliersShape,
  systemsShape,
} from './list-shapes.ts';
import { answer, newApi, route } from './route.ts';

const description =
  '`search` takes beginnings of words. `after` takes the `next` of the page before, in the same order.';

const suppliers = route({
  method: 'get',
  path: '/suppliers',
  summary: 'List suppliers, by name unless told',
  description,
  request: { query: supplierQuerySchema },
  responses: { 200: answer('A page of suppliers.', suppliersShape) },
});

const systems = route({
  method: 'get',
  path: '/systems',
  summary: 'List systems, by name unless told',
  description,
  request: { query: systemQuerySchema },
  responses: { 200: answer('A page of systems.', systemsShape) },
});

const contracts = route({
  method: 'get',
  path: '/contracts',
  summary: 'List contracts, by name unless told',
  description,
  request: { query: contractQuerySchema },
  responses: { 200: answer('A page of contracts.', contractsShape) },
});

const reviews = route({
  method: 'get',
  path: '/reviews',
  summary: 'List reviews, newest first unless told',
  description,
  request: { query: listQuerySchema },
  responses: { 200: answer('A page of reviews.', reviewsShape) },
});

/** Lists of every noun, each searched, sorted, narrowed and paged in the same way. */
export function listsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(suppliers, async (c) =>
    c.json(presentSuppliers(await listSuppliers(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  api.openapi(systems, async (c) =>
    c.json(presentSystems(await listSystems(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  api.openapi(contracts, async (c) =>
    c.json(presentContracts(await listContracts(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  api.openapi(reviews, async (c) =>
    c.json(presentReviews(await listReviews(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  return api;
}
