import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  decideFinding,
  decisionSchema,
  exportLabels,
  type Workspace,
  withdrawalSchema,
  withdrawDecision,
} from '../../app/index.ts';
import { labelledReviewSchema } from '../../core/report/index.ts';
import { termIds } from '../../core/terms/index.ts';
import { answer, done, json, newApi, reviewParam, route } from './route.ts';

const params = reviewParam.extend({ term: z.enum(termIds) });

const decide = route({
  method: 'put',
  path: '/reviews/{review}/decisions/{term}',
  summary: 'Confirm or change a finding, with the reason',
  request: { params, body: json(decisionSchema.omit({ term: true })) },
  responses: { 204: done('The decision was kept; it stays over later runs.') },
});

const withdraw = route({
  method: 'post',
  path: '/reviews/{review}/decisions/{term}/withdraw',
  summary: 'Take a decision back, so that what was found counts again',
  request: { params, body: json(withdrawalSchema.omit({ term: true })) },
  responses: { 204: done('It was taken back.') },
});

const labels = route({
  method: 'get',
  path: '/reviews/{review}/labels',
  summary:
    'What people decided, with the quotes they had before them and the papers, to measure the judgement by',
  request: { params: reviewParam },
  responses: { 200: answer('The decisions as labels; no person is named.', labelledReviewSchema) },
});

/** What people decide over findings. */
export function decisionsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(decide, async (c) => {
    const { review, term } = c.req.valid('param');
    await decideFinding(workspace, c.var.actor, review, { ...c.req.valid('json'), term });
    return c.body(null, 204);
  });

  api.openapi(withdraw, async (c) => {
    const { review, term } = c.req.valid('param');
    await withdrawDecision(workspace, c.var.actor, review, { ...c.req.valid('json'), term });
    return c.body(null, 204);
  });

  api.openapi(labels, async (c) =>
    c.json(await exportLabels(workspace, c.var.actor, c.req.valid('param').review), 200),
  );

  return api;
}
