export type { WebhookDeliveryRow, WebhookRow, WebhookState } from './tables.ts';
export { webhookStates } from './tables.ts';
export {
  countWebhooksOn,
  deleteWebhookRow,
  deliveriesOf,
  entriesUnseen,
  findWebhook,
  insertWebhook,
  keepDelivery,
  markSeen,
  queueWebhooks,
  setWebhookState,
  webhookJobKind,
  webhooksOf,
} from './webhooks.ts';
