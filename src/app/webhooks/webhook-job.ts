import {
  entriesUnseen,
  findWebhook,
  type JobHandler,
  markSeen,
  type Store,
  setWebhookState,
  type WebhookRow,
  webhookJobKind,
} from '../../store/index.ts';
import { type CallLimits, keepAttempt, type Told, tellWebhook } from './tell-webhook.ts';
import type { AllowedHosts } from './webhook-address.ts';
import { isWanted } from './webhook-topics.ts';

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

async function tell(store: Store, webhook: WebhookRow, entry: Entry, limits: CallLimits): Promise<void> {
  const { number, at, action, subject_kind, subject_id } = entry;
  const told: Told = {
    id: `${webhook.id}.${number}`,
    type: action,
    at,
    number,
    subject: { kind: subject_kind, id: subject_id },
  };
  const result = isWanted(webhook.actions, action) ? await tellWebhook(store, webhook, told, limits) : null;
  limits.signal.throwIfAborted();
  await store.maintain(async (db) => {
    if (result !== null) await keepAttempt(store, db, webhook, told, result);
    if (result === null || result.because === '') await markSeen(db, webhook, number);
  });
  if (result !== null && result.because !== '') throw new NotDelivered();
}
