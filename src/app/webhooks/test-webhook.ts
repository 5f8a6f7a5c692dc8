import type { Actor } from '../actor.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import type { CallResult } from './call-webhook.ts';
import { keepAttempt, type Told, tellWebhook } from './tell-webhook.ts';
import { webhookIn, webhookSubject } from './webhooks.ts';

/** What a test is called where an entry of the record has its action. */
export const testType = 'webhook.test';

/**
 * Tells a webhook something that says it is a test, at once and once, whatever state it is in and however much waits
 * for it, and gives what it answered. It changes nothing, so the record has no entry of it; the attempt is kept with
 * the others. Throws `not-found`.
 */
export async function testWebhook(
  { store, webhookHosts }: Workspace,
  actor: Actor,
  id: string,
): Promise<CallResult> {
  authorise(actor, 'webhook.manage');
  const webhook = await store.read(actor.organisation, (view) => webhookIn(view, id));
  const told: Told = {
    id: `${id}.test.${store.newId()}`,
    type: testType,
    at: store.now(),
    number: 0,
    subject: webhookSubject(id),
  };
  const limits = { allowed: webhookHosts, signal: new AbortController().signal };
  const result = await tellWebhook(store, webhook, told, limits);
  await store.maintain((db) => keepAttempt(store, db, webhook, told, result));
  return result;
}
