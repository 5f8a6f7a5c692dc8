import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  contractQuerySchema,
  contractsList,
  exportFormats,
  exportList,
  listQuerySchema,
  reviewsList,
  supplierQuerySchema,
  suppliersList,
  systemQuerySchema,
  systemsList,
  type Workspace,
} from '../../app/index.ts';
import { handOverPieces } from '../hand-over.ts';
import { newApi, route } from './route.ts';

const params = z.object({ format: z.enum(exportFormats) });
const columns = {
  columns: z
    .string()
    .max(1_000)
    .optional()
    .openapi({ description: 'Ids of columns with commas between; all of them where none is given.' }),
};
const file = {
  200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.any() } } },
};

const suppliers = route({
  method: 'get',
  path: '/suppliers/export/{format}',
  summary: 'Suppliers as a table, all that the query finds',
  request: { params, query: supplierQuerySchema.extend(columns) },
  responses: file,
});

const systems = route({
  method: 'get',
  path: '/systems/export/{format}',
  summary: 'Systems as a table, all that the query finds',
  request: { params, query: systemQuerySchema.extend(columns) },
  responses: file,
});

const contracts = route({
  method: 'get',
  path: '/contracts/export/{format}',
  summary: 'Contracts as a table, all that the query finds',
  request: { params, query: contractQuerySchema.extend(columns) },
  responses: file,
});

const reviews = route({
  method: 'get',
  path: '/reviews/export/{format}',
  summary: 'Reviews as a table, all that the query finds',
  request: { params, query: listQuerySchema.extend(columns) },
  responses: file,
});

/** Lists as CSV and XLSX. */
export function exportsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();
  const wished = <Query extends { columns?: string | undefined }>({
    columns: ids = '',
    ...address
  }: Query) => ({
    address,
    columns: ids.split(','),
  });

  api.openapi(suppliers, (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, suppliersList, wish));
  });
  api.openapi(systems, (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, systemsList, wish));
  });
  api.openapi(contracts, (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, contractsList, wish));
  });
  api.openapi(reviews, (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, reviewsList, wish));
  });
  return api;
}
