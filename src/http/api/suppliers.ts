import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeSupplier,
  createSupplier,
  createSystem,
  deleteSupplier,
  showSupplier,
  supplierSchema,
  systemSchema,
  type Workspace,
} from '../../app/index.ts';
import { answer, done, etag, ifMatch, json, newApi, revisionIn, route } from './route.ts';
import { createdShape } from './shapes.ts';
import { presentSupplier, supplierShape } from './supplier-shapes.ts';

const params = z.object({ supplier: z.string().openapi({ description: 'Id of a supplier.' }) });

const create = route({
  method: 'post',
  path: '/suppliers',
  summary: 'Add a supplier',
  request: { body: json(supplierSchema) },
  responses: { 201: answer('It was added.', createdShape) },
});

const show = route({
  method: 'get',
  path: '/suppliers/{supplier}',
  summary: 'Show a supplier with its systems, their uses, and its contracts',
  request: { params },
  responses: { 200: answer('The supplier; its ETag is its revision.', supplierShape) },
});

const change = route({
  method: 'put',
  path: '/suppliers/{supplier}',
  summary: 'Change what is kept of a supplier',
  request: { params, headers: ifMatch, body: json(supplierSchema) },
  responses: { 204: done('It was changed.') },
});

const remove = route({
  method: 'delete',
  path: '/suppliers/{supplier}',
  summary: 'Delete a supplier without systems and contracts',
  request: { params },
  responses: { 204: done('It was deleted.') },
});

const addSystem = route({
  method: 'post',
  path: '/suppliers/{supplier}/systems',
  summary: 'Add a system that a supplier supplies',
  request: { params, body: json(systemSchema) },
  responses: { 201: answer('It was added.', createdShape) },
});

/** Suppliers. */
export function suppliersApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(create, async (c) => {
    const { id } = await createSupplier(workspace, c.var.actor, c.req.valid('json'));
    return c.json({ id }, 201, { location: `/api/v1/suppliers/${id}` });
  });

  api.openapi(show, async (c) => {
    const supplier = await showSupplier(workspace, c.var.actor, c.req.valid('param').supplier);
    return c.json(presentSupplier(supplier), 200, etag(supplier.revision));
  });

  api.openapi(change, async (c) => {
    const revision = revisionIn(c.req.valid('header'));
    const { supplier } = c.req.valid('param');
    await changeSupplier(workspace, c.var.actor, supplier, { ...c.req.valid('json'), revision });
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteSupplier(workspace, c.var.actor, c.req.valid('param').supplier);
    return c.body(null, 204);
  });

  api.openapi(addSystem, async (c) => {
    const { supplier } = c.req.valid('param');
    const { id } = await createSystem(workspace, c.var.actor, supplier, c.req.valid('json'));
    return c.json({ id }, 201, { location: `/api/v1/systems/${id}` });
  });

  return api;
}
