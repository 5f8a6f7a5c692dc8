export { webhookStates } from '../../store/index.ts';
export type { CallResult } from './call-webhook.ts';
export { pauseWebhook, restartWebhook } from './pause-webhook.ts';
export { testWebhook } from './test-webhook.ts';
export { type WebhookTopic, webhookTopics } from './webhook-topics.ts';
export {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  type NewWebhookInput,
  newWebhookSchema,
  type ShownDelivery,
  type ShownWebhook,
  showWebhook,
} from './webhooks.ts';
