import type { OpenAPIHono } from '@hono/zod-openapi';
import {
  answerQuestions,
  createReview,
  deleteReview,
  describeReview,
  newReviewSchema,
  reviewHistory,
  showReview,
  type Workspace,
} from '../../app/index.ts';
import { answersSchema } from '../../core/scope/index.ts';
import { answer, done, etag, ifMatch, json, markIn, newApi, reviewParam, route } from './route.ts';
import { createdShape, historyShape, presentHistory, presentReview, reviewShape } from './shapes.ts';

const create = route({
  method: 'post',
  path: '/reviews',
  summary: 'Start an empty review',
  request: { body: json(newReviewSchema) },
  responses: { 201: answer('It was made.', createdShape) },
});

const show = route({
  method: 'get',
  path: '/reviews/{review}',
  summary: 'Show a review: state, papers, answers',
  request: { params: reviewParam },
  responses: {
    200: answer('The review; its ETag stands for its name, what it is of and the answers.', reviewShape),
  },
});

const remove = route({
  method: 'delete',
  path: '/reviews/{review}',
  summary: 'Delete a review with its papers and results',
  request: { params: reviewParam },
  responses: { 204: done('It was deleted.') },
});

const describe = route({
  method: 'put',
  path: '/reviews/{review}',
  summary: 'Change the name of a review and what it says it is of',
  request: { params: reviewParam, headers: ifMatch, body: json(newReviewSchema) },
  responses: { 204: done('It was changed.') },
});

const answers = route({
  method: 'put',
  path: '/reviews/{review}/answers',
  summary: 'Keep the answers about the use, all of them at once',
  request: { params: reviewParam, headers: ifMatch, body: json(answersSchema) },
  responses: { 204: done('They were kept.') },
});

const history = route({
  method: 'get',
  path: '/reviews/{review}/history',
  summary: 'Who did what to a review, newest first',
  description: 'The newest 200 entries; `/record` with the id as `subject` pages through all of them.',
  request: { params: reviewParam },
  responses: { 200: answer('The entries.', historyShape) },
});

/** Reviews as such: list, create, show, answers, history, delete. */
export function reviewsApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(create, async (c) => {
    const { id } = await createReview(workspace, c.var.actor, c.req.valid('json'));
    return c.json({ id }, 201, { location: `/api/v1/reviews/${id}` });
  });

  api.openapi(show, async (c) => {
    const review = await showReview(workspace, c.var.actor, c.req.valid('param').review);
    return c.json(presentReview(review), 200, etag(review.mark));
  });

  api.openapi(describe, async (c) => {
    const [{ review }, seen] = [c.req.valid('param'), markIn(c.req.valid('header'))];
    await describeReview(workspace, c.var.actor, review, c.req.valid('json'), seen);
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteReview(workspace, c.var.actor, c.req.valid('param').review);
    return c.body(null, 204);
  });

  api.openapi(answers, async (c) => {
    const [{ review }, seen] = [c.req.valid('param'), markIn(c.req.valid('header'))];
    await answerQuestions(workspace, c.var.actor, review, c.req.valid('json'), seen);
    return c.body(null, 204);
  });

  api.openapi(history, async (c) =>
    c.json(presentHistory(await reviewHistory(workspace, c.var.actor, c.req.valid('param').review)), 200),
  );

  return api;
}
