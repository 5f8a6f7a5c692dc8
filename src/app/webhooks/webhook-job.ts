import {
  entriesUnseen,
  findWebhook,
  type JobHandler,
  keepDelivery,
  markSeen,
  type Store,
  setWebhookState,
  type WebhookRow,
  webhookJobKind,
} from '../../store/index.ts';
import { type CallResult, callWebhook } from './call-webhook.ts';
import { signedHeaders, webhookSecret } from './sign-webhook.ts';
import type { AllowedHosts } from './webhook-address.ts';

/** Seconds before each further attempt: about a day in all, and then the webhook is stopped. */
const pauses = [5, 60, 300, 1800, 7200, 21_600, 50_400];

/** The webhook did not take what it was told; it is tried again. */
class NotDelivered extends Error {
  override readonly name = 'NotDelivered';
}

/** Tells a webhook of every entry of the record that it has not seen, in their order, each at least once. */
export function webhookJob(store: Store, allowed: AllowedHosts): JobHandler {
  return {
    kind: webhookJobKind,
    attempts: pauses.length + 1,
    pauseAfter: (attempt) => pauses[attempt - 1] ?? 0,
    run: async ({ organisation_id, subject }, { signal }) => {
      for (;;) {
        signal.throwIfAborted();
        const { webhook, entries } = await store.read(organisation_id, async (view) => {
          const webhook = await findWebhook(view, subject);
          const wanted = webhook?.state === 'on' ? await entriesUnseen(view, webhook.seen, 50) : [];
          return { webhook, entries: wanted };
        });
        if (webhook === null || entries.length === 0) return { state: 'done', message: '', keep: null };
        for (const entry of entries) await tell(store, webhook, entry, { allowed, signal });
      }
    },
    givenUp: ({ subject }) => ({
      state: 'failed',
      message: 'The address did not take what it was told.',
      keep: async (change) => {
        await setWebhookState(change, subject, 'stopped');
        change.record({
          action: 'webhook.stopped',
          subject: { kind: 'webhook', id: subject },
          why: `It was tried ${pauses.length + 1} times over a day.`,
        });
      },
    }),
  };
}

type Entry = Awaited<ReturnType<typeof entriesUnseen>>[number];

async function tell(
  store: Store,
  webhook: WebhookRow,
  entry: Entry,
  call: { allowed: AllowedHosts; signal: AbortSignal },
): Promise<void> {
  const result = concerns(webhook, entry) ? await deliver(store, webhook, entry, call) : null;
  call.signal.throwIfAborted();
  await store.maintain(async (db) => {
    if (result !== null) {
      const { number, action } = entry;
      await keepDelivery(db, webhook, {
        id: store.newId(),
        entry: number,
        action,
        at: store.now(),
        ...result,
      });
    }
    if (result === null || result.because === '') await markSeen(db, webhook, entry.number);
  });
  if (result !== null && result.because !== '') throw new NotDelivered();
}

const concerns = ({ actions }: WebhookRow, { action }: Entry): boolean =>
  actions.length === 0 || actions.includes(action);

/** Says what was done to what, not by whom and not what it says: whoever may know asks the API. */
async function deliver(
  store: Store,
  { organisation_id: organisation, id: webhook, url }: WebhookRow,
  { number, at, action, subject_kind, subject_id }: Entry,
  call: { allowed: AllowedHosts; signal: AbortSignal },
): Promise<CallResult> {
  const subject = { kind: subject_kind, id: subject_id };
  const body = JSON.stringify({
    type: action,
    timestamp: at.toISOString(),
    data: { organisation, number, subject },
  });
  // The same for every attempt, so that who was told twice can see it.
  const id = `${webhook}.${number}`;
  const headers = signedHeaders(webhookSecret(store.auditKey, webhook), { id, at: store.now(), body });
  return await callWebhook(url, { headers, body, ...call });
}
