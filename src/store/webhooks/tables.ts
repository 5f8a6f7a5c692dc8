import type { Selectable } from 'kysely';
import type { Json, Owned } from '../column.ts';

export type WebhookState = 'on' | 'stopped';

interface WebhookTable extends Owned {
  id: string;
  url: string;
  /** Actions of the record it is told of; all when there is none. */
  actions: Json<readonly string[]>;
  /** `stopped` after an entry could not be delivered however often it was tried. */
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
