export {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  type NewWebhookInput,
  newWebhookSchema,
  restartWebhook,
  type ShownDelivery,
  type ShownWebhook,
} from './webhooks.ts';
