import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  contractsList,
  exportList,
  reviewsList,
  suppliersList,
  systemsList,
  type Workspace,
} from '../../app/index.ts';
import { handOverPieces } from '../hand-over.ts';
import { exportRoute, listed } from './list-routes.ts';
import { newApi } from './route.ts';

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

  api.openapi(exportRoute(listed.suppliers), (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, suppliersList, wish));
  });
  api.openapi(exportRoute(listed.systems), (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, systemsList, wish));
  });
  api.openapi(exportRoute(listed.contracts), (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, contractsList, wish));
  });
  api.openapi(exportRoute(listed.reviews), (c) => {
    const wish = { ...wished(c.req.valid('query')), ...c.req.valid('param') };
    return handOverPieces(exportList(workspace, c.var.actor, reviewsList, wish));
  });
  return api;
}
