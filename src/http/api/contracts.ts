import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  changeContract,
  compareVersions,
  contractSchema,
  contractVersionSchema,
  createContract,
  deleteContract,
  governedUsesSchema,
  governUses,
  linkReview,
  linkSchema,
  markOfUses,
  showContract,
  startVersion,
  unlinkReview,
  type Workspace,
} from '../../app/index.ts';
import {
  comparedShape,
  contractShape,
  governedShape,
  linkedShape,
  presentCompared,
  presentContract,
  startedShape,
} from './contract-shapes.ts';
import { answer, done, etag, ifMatch, json, markIn, newApi, revisionIn, route } from './route.ts';
import { createdShape } from './shapes.ts';

const params = z.object({ contract: z.string().openapi({ description: 'Id of a contract.' }) });

const create = route({
  method: 'post',
  path: '/suppliers/{supplier}/contracts',
  summary: 'Add a contract with a supplier',
  request: {
    params: z.object({ supplier: z.string().openapi({ description: 'Id of a supplier.' }) }),
    body: json(contractSchema),
  },
  responses: { 201: answer('It was added.', createdShape) },
});

const show = route({
  method: 'get',
  path: '/contracts/{contract}',
  summary: 'Show a contract with its dates, the uses it governs and its versions',
  request: { params },
  responses: { 200: answer('The contract; its ETag is its revision.', contractShape) },
});

const change = route({
  method: 'put',
  path: '/contracts/{contract}',
  summary: 'Change what is kept of a contract',
  request: { params, headers: ifMatch, body: json(contractSchema) },
  responses: { 204: done('It was changed.') },
});

const remove = route({
  method: 'delete',
  path: '/contracts/{contract}',
  summary: 'Delete a contract without versions',
  request: { params },
  responses: { 204: done('It was deleted.') },
});

const governed = route({
  method: 'get',
  path: '/contracts/{contract}/uses',
  summary: 'The uses that a contract governs',
  request: { params },
  responses: { 200: answer('Their ids and names.', governedShape) },
});

const uses = route({
  method: 'put',
  path: '/contracts/{contract}/uses',
  summary: 'Say which uses a contract governs: these and no others',
  request: { params, headers: ifMatch, body: json(governedUsesSchema) },
  responses: { 204: done('It was kept.') },
});

const start = route({
  method: 'post',
  path: '/contracts/{contract}/versions',
  summary: 'Start the review of a new version: answers of a use, kept papers and decisions are taken over',
  request: { params, body: json(contractVersionSchema) },
  responses: { 201: answer('It was started; add papers to its review and run it.', startedShape) },
});

const link = route({
  method: 'post',
  path: '/contracts/{contract}/versions/link',
  summary: 'Make a review that stands by itself the newest version of a contract',
  request: { params, body: json(linkSchema) },
  responses: { 201: answer('It was linked.', linkedShape) },
});

const unlink = route({
  method: 'delete',
  path: '/contracts/{contract}/versions/{number}',
  summary: 'Take a version off a contract; its review stays',
  request: { params: params.extend({ number: z.coerce.number().int().min(1) }) },
  responses: { 204: done('It was taken off.') },
});

const compare = route({
  method: 'get',
  path: '/contracts/{contract}/changes',
  summary: 'What the newest version of a contract has that the one before had not',
  request: { params },
  responses: { 200: answer('The changes; null where there are not two versions.', comparedShape) },
});

/** Contracts with suppliers. */
export function contractsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(create, async (c) => {
    const { supplier } = c.req.valid('param');
    const { id } = await createContract(workspace, c.var.actor, supplier, c.req.valid('json'));
    return c.json({ id }, 201, { location: `/api/v1/contracts/${id}` });
  });

  api.openapi(show, async (c) => {
    const contract = await showContract(workspace, c.var.actor, c.req.valid('param').contract);
    return c.json(presentContract(contract), 200, etag(contract.revision));
  });

  api.openapi(change, async (c) => {
    const revision = revisionIn(c.req.valid('header'));
    const { contract } = c.req.valid('param');
    await changeContract(workspace, c.var.actor, contract, { ...c.req.valid('json'), revision });
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteContract(workspace, c.var.actor, c.req.valid('param').contract);
    return c.body(null, 204);
  });

  api.openapi(governed, async (c) => {
    const contract = await showContract(workspace, c.var.actor, c.req.valid('param').contract);
    return c.json(governedShape.parse(contract), 200, etag(markOfUses(contract.uses)));
  });

  api.openapi(uses, async (c) => {
    const [{ contract }, seen] = [c.req.valid('param'), markIn(c.req.valid('header'))];
    await governUses(workspace, c.var.actor, contract, c.req.valid('json'), seen);
    return c.body(null, 204);
  });

  api.openapi(start, async (c) => {
    const { contract } = c.req.valid('param');
    const started = await startVersion(workspace, c.var.actor, contract, c.req.valid('json'));
    return c.json(started, 201, { location: `/api/v1/reviews/${started.review}` });
  });

  api.openapi(link, async (c) => {
    const { contract } = c.req.valid('param');
    return c.json(await linkReview(workspace, c.var.actor, contract, c.req.valid('json')), 201);
  });

  api.openapi(unlink, async (c) => {
    const { contract, number } = c.req.valid('param');
    await unlinkReview(workspace, c.var.actor, contract, number);
    return c.body(null, 204);
  });

  api.openapi(compare, async (c) => {
    const compared = await compareVersions(workspace, c.var.actor, c.req.valid('param').contract);
    return c.json(presentCompared(compared), 200);
  });

  return api;
}
