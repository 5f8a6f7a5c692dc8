import { keepDelivery, type Store, type WebhookRow } from '../../store/index.ts';
import { type CallResult, callWebhook } from './call-webhook.ts';
import { signedHeaders, webhookSecret } from './sign-webhook.ts';
import type { AllowedHosts } from './webhook-address.ts';

/** What a webhook is told: what was done to what, not by whom and not what it says; whoever may know asks the API. */
export interface Told {
  /** The same for every attempt, so that who was told twice can see it. */
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  /** Number of the entry in the record; 0 for a test. */
  readonly number: number;
  readonly subject: { readonly kind: string; readonly id: string };
}

/** Whom it may call, and when to break off. */
export interface CallLimits {
  readonly allowed: AllowedHosts;
  readonly signal: AbortSignal;
}

/** Posts it, signed, to a webhook's address, and gives what it answered; never throws. */
export async function tellWebhook(
  store: Store,
  { organisation_id: organisation, id: webhook, url }: WebhookRow,
  { id, type, at, number, subject }: Told,
  limits: CallLimits,
): Promise<CallResult> {
  const body = JSON.stringify({
    type,
    timestamp: at.toISOString(),
    data: { organisation, number, subject },
  });
  const headers = signedHeaders(webhookSecret(store.auditKey, webhook), { id, at: store.now(), body });
  return await callWebhook(url, { headers, body, ...limits });
}

/** Keeps what became of an attempt, for people to look at. */
export async function keepAttempt(
  store: Store,
  db: Parameters<typeof keepDelivery>[0],
  webhook: WebhookRow,
  { number, type }: Pick<Told, 'number' | 'type'>,
  result: CallResult,
): Promise<void> {
  const attempt = { id: store.newId(), entry: number, action: type, at: store.now() };
  await keepDelivery(db, webhook, { ...attempt, ...result });
}
