import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  newWebhookSchema,
  pauseWebhook,
  restartWebhook,
  type ShownWebhook,
  showWebhook,
  testWebhook,
  type Workspace,
  webhookStates,
  webhookTopics,
} from '../../app/index.ts';
import { answer, done, json, newApi, route } from './route.ts';

const text = z.string();
const moment = z.iso.datetime();
const params = z.object({ webhook: text.openapi({ description: 'Id of a webhook.' }) });

const webhookShape = z
  .object({
    id: z.uuid(),
    url: text,
    actions: z
      .array(text)
      .describe('Topics, or actions of the record such as `run.finished`; all when there is none.'),
    state: z.enum(webhookStates).describe('Stopped after it was tried for a day; paused by a person.'),
    createdAt: moment,
    createdBy: text,
  })
  .openapi('Webhook');

const answered = {
  status: z.int().nullable().describe('What it answered; null when it did not.'),
  because: text.describe('Why it failed; empty when it did not.'),
};

const deliveryShape = z
  .object({
    id: z.uuid(),
    entry: z.int().nullable().describe('Number in the record; null for a test.'),
    action: text,
    at: moment,
    ...answered,
  })
  .openapi('WebhookDelivery');

const topicShape = z.object({ id: text, title: text, actions: z.array(text) }).openapi('WebhookTopic');

const secret = text.describe(
  'What calls are signed with, after Standard Webhooks: HMAC-SHA-256 over id, moment and body.',
);

const list = route({
  method: 'get',
  path: '/webhooks',
  summary: 'Addresses that are told of what is done',
  responses: { 200: answer('All of them.', z.array(webhookShape)) },
});

const topics = route({
  method: 'get',
  path: '/webhooks/topics',
  summary: 'What an address can be told of: topics, and the actions of the record in each',
  responses: { 200: answer('All of them.', z.array(topicShape)) },
});

const create = route({
  method: 'post',
  path: '/webhooks',
  summary: 'Have an address told of what is done from now on',
  request: { body: json(newWebhookSchema) },
  responses: { 201: answer('Its id and secret.', z.object({ id: z.uuid(), secret })) },
});

const show = route({
  method: 'get',
  path: '/webhooks/{webhook}',
  summary: 'Show one of the addresses',
  request: { params },
  responses: { 200: answer('The webhook.', webhookShape) },
});

const deliveries = route({
  method: 'get',
  path: '/webhooks/{webhook}/deliveries',
  summary: 'The latest attempts at telling an address, newest first',
  request: { params },
  responses: { 200: answer('At most a hundred.', z.array(deliveryShape)) },
});

const test = route({
  method: 'post',
  path: '/webhooks/{webhook}/test',
  summary: 'Tell an address, once, something that says it is a test (`webhook.test`)',
  request: { params },
  responses: { 200: answer('What it answered.', z.object(answered)) },
});

const pause = route({
  method: 'post',
  path: '/webhooks/{webhook}/pause',
  summary: 'Tell an address nothing for now',
  request: { params },
  responses: { 204: done('It is told nothing.') },
});

const restart = route({
  method: 'post',
  path: '/webhooks/{webhook}/restart',
  summary: 'Tell a paused or stopped address again, of all that it missed',
  request: { params },
  responses: { 204: done('It is told again.') },
});

const remove = route({
  method: 'delete',
  path: '/webhooks/{webhook}',
  summary: 'Tell an address no more',
  request: { params },
  responses: { 204: done('It was deleted.') },
});

const presentWebhook = (webhook: ShownWebhook): z.input<typeof webhookShape> =>
  webhookShape.parse({ ...webhook, createdAt: webhook.createdAt.toISOString() });

/** Addresses that are told of what is done. */
export function webhooksApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(list, async (c) => {
    const webhooks = await listWebhooks(workspace, c.var.actor);
    return c.json(webhooks.map(presentWebhook), 200);
  });

  api.openapi(topics, (c) => c.json(z.array(topicShape).parse(webhookTopics), 200));

  api.openapi(show, async (c) => {
    const webhook = await showWebhook(workspace, c.var.actor, c.req.valid('param').webhook);
    return c.json(presentWebhook(webhook), 200);
  });

  api.openapi(create, async (c) =>
    c.json(await createWebhook(workspace, c.var.actor, c.req.valid('json')), 201),
  );

  api.openapi(deliveries, async (c) => {
    const attempts = await listDeliveries(workspace, c.var.actor, c.req.valid('param').webhook);
    const shown = attempts.map((each) => ({ ...each, at: each.at.toISOString() }));
    return c.json(z.array(deliveryShape).parse(shown), 200);
  });

  api.openapi(test, async (c) =>
    c.json(await testWebhook(workspace, c.var.actor, c.req.valid('param').webhook), 200),
  );

  api.openapi(pause, async (c) => {
    await pauseWebhook(workspace, c.var.actor, c.req.valid('param').webhook);
    return c.body(null, 204);
  });

  api.openapi(restart, async (c) => {
    await restartWebhook(workspace, c.var.actor, c.req.valid('param').webhook);
    return c.body(null, 204);
  });

  api.openapi(remove, async (c) => {
    await deleteWebhook(workspace, c.var.actor, c.req.valid('param').webhook);
    return c.body(null, 204);
  });

  return api;
}
