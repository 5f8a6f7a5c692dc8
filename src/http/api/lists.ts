import type { OpenAPIHono } from '@hono/zod-openapi';
import { listContracts, listReviews, listSuppliers, listSystems, type Workspace } from '../../app/index.ts';
import { listed, listRoute } from './list-routes.ts';
import { presentContracts, presentReviews, presentSuppliers, presentSystems } from './list-shapes.ts';
import { newApi } from './route.ts';

/** Lists of every noun. */
export function listsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(listRoute(listed.suppliers), async (c) =>
    c.json(presentSuppliers(await listSuppliers(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  api.openapi(listRoute(listed.systems), async (c) =>
    c.json(presentSystems(await listSystems(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  api.openapi(listRoute(listed.contracts), async (c) =>
    c.json(presentContracts(await listContracts(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  api.openapi(listRoute(listed.reviews), async (c) =>
    c.json(presentReviews(await listReviews(workspace, c.var.actor, c.req.valid('query'))), 200),
  );
  return api;
}
