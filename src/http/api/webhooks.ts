import { type OpenAPIHono, z } from '@hono/zod-openapi';
import {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  newWebhookSchema,
  restartWebhook,
  type Workspace,
} from '../../app/index.ts';
import { answer, done, json, newApi, route } from './route.ts';

const text = z.string();
const moment = z.iso.datetime();
const params = z.object({ webhook: text.openapi({ description: 'Id of a webhook.' }) });

const webhookShape = z
  .object({
    id: z.uuid(),
    url: text,
    actions: z.array(text).describe('Of the record, such as `run.finished`; all when there is none.'),
    state: z.enum(['on', 'stopped']).describe('Stopped after it was tried for a day.'),
    createdAt: moment,
    createdBy: text,
  })
  .openapi('Webhook');

const deliveryShape = z
  .object({
    entry: z.int().describe('Number in the record.'),
    action: text,
    at: moment,
    status: z.int().nullable().describe('What it answered; null when it did not.'),
    because: text.describe('Why it failed; empty when it did not.'),
  })
  .openapi('WebhookDelivery');

const secret = text.describe(
  'What calls are signed with, after Standard Webhooks: HMAC-SHA-256 over id, moment and body.',
);

const list = route({
  method: 'get',
  path: '/webhooks',
  summary: 'Addresses that are told of what is done',
  responses: { 200: answer('All of them.', z.array(webhookShape)) },
});

const create = route({
  method: 'post',
  path: '/webhooks',
  summary: 'Have an address told of what is done from now on',
  request: { body: json(newWebhookSchema) },
  responses: { 201: answer('Its id and secret.', z.object({ id: z.uuid(), secret })) },
});

const deliveries = route({
  method: 'get',
  path: '/webhooks/{webhook}/deliveries',
  summary: 'The latest attempts at telling an address, newest first',
  request: { params },
  responses: { 200: answer('At most a hundred.', z.array(deliveryShape)) },
});

const restart = route({
  method: 'post',
  path: '/webhooks/{webhook}/restart',
  summary: 'Tell a stopped address again, of all that it missed',
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

/** Addresses that are told of what is done. */
export function webhooksApi(workspace: Workspace): OpenAPIHono {
  const api = newApi();

  api.openapi(list, async (c) => {
    const webhooks = await listWebhooks(workspace, c.var.actor);
    const shown = webhooks.map((each) => ({ ...each, createdAt: each.createdAt.toISOString() }));
    return c.json(z.array(webhookShape).parse(shown), 200);
  });

  api.openapi(create, async (c) =>
    c.json(await createWebhook(workspace, c.var.actor, c.req.valid('json')), 201),
  );

  api.openapi(deliveries, async (c) => {
    const attempts = await listDeliveries(workspace, c.var.actor, c.req.valid('param').webhook);
    const shown = attempts.map((each) => ({ ...each, at: each.at.toISOString() }));
    return c.json(z.array(deliveryShape).parse(shown), 200);
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
