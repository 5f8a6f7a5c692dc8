import type { Selectable } from 'kysely';
import type { Json, Owned } from '../column.ts';

export const webhookStates = ['on', 'paused', 'stopped'] as const;
export type WebhookState = (typeof webhookStates)[number];

interface WebhookTable extends Owned {
  id: string;
  url: string;
  /** Topics, or single actions of the record, that it is told of; all when there is none. */
  actions: Json<readonly string[]>;
  /** `paused` by a person; `stopped` after an entry could not be delivered however often it was tried. */
  state: WebhookState;
  /** Number of the last entry of the record that it was told of, or that did not concern it. */
  seen: number;
  created_at: Date;
  created_by: string;
  created_by_name: string;
}

/** One attempt at telling a webhook of an entry. */
interface WebhookDeliveryTable extends Owned {
  webhook_id: string;
  id: string;
  /** Number of the entry; 0 for a test, which tells of none. */
  entry: number;
  action: string;
  /** What it answered; null when it did not. */
  status: number | null;
  /** Why it failed; empty when it did not. */
  because: string;
  at: Date;
}

export interface WebhookTables {
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}

export type WebhookRow = Selectable<WebhookTable>;
export type WebhookDeliveryRow = Selectable<WebhookDeliveryTable>;
