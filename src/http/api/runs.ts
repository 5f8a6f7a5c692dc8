import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  AppError,
  cancelReview,
  reviewProgress,
  showReview,
  startReview,
  type Workspace,
} from '../../app/index.ts';
import { machineFormSchema, toMachineForm } from '../../core/report/index.ts';
import { answer, done, newApi, reviewParam, route } from './route.ts';
import { presentProgress, progressShape } from './shapes.ts';

const start = route({
  method: 'post',
  path: '/reviews/{review}/start',
  summary: 'Queue a run over the papers and answers',
  request: { params: reviewParam },
  responses: { 202: done('It is in the queue; ask for its progress.') },
});

const cancel = route({
  method: 'post',
  path: '/reviews/{review}/cancel',
  summary: 'Stop a run; the result of the last finished one stays',
  request: { params: reviewParam },
  responses: { 204: done('It was stopped.') },
});

const progress = route({
  method: 'get',
  path: '/reviews/{review}/progress',
  summary: 'How far the run has come',
  request: { params: reviewParam },
  responses: { 200: answer('The progress.', progressShape) },
});

// Only schemas made after the OpenAPI package was loaded can be named by it, and the core may have been loaded before.
const resultShape = z.object(machineFormSchema.shape).openapi('Result');

const result = route({
  method: 'get',
  path: '/reviews/{review}/result',
  summary: 'The result of the last finished run, with what people decided',
  description: 'The same object that `candour review --json` prints.',
  request: { params: reviewParam },
  responses: { 200: answer('The result.', resultShape) },
});

/** A run over a review and what came of it. */
export function runsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(start, async (c) => {
    await startReview(workspace, c.var.actor, c.req.valid('param').review);
    return c.body(null, 202);
  });

  api.openapi(cancel, async (c) => {
    await cancelReview(workspace, c.var.actor, c.req.valid('param').review);
    return c.body(null, 204);
  });

  api.openapi(progress, async (c) =>
    c.json(presentProgress(await reviewProgress(workspace, c.var.actor, c.req.valid('param').review)), 200),
  );

  api.openapi(result, async (c) => {
    const review = await showReview(workspace, c.var.actor, c.req.valid('param').review);
    if (review.result === null) {
      throw new AppError('conflict', 'There is no result yet. Start the review first.');
    }
    return c.json(toMachineForm(review.result), 200);
  });

  return api;
}
