import { setWebhookState } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { webhookIn, webhookSubject } from './webhooks.ts';

/** Tells a webhook nothing for now. Throws `not-found`, `conflict` when nothing is told anyway. */
export async function pauseWebhook(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'webhook.manage');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { state } = await webhookIn(change, id);
    if (state !== 'on') throw conflict(`This webhook is ${state} already.`);
    await setWebhookState(change, id, 'paused');
    change.record({ action: 'webhook.paused', subject: webhookSubject(id) });
  });
}

/** Tells a paused or stopped webhook again, of all that it missed. Throws `not-found`, `conflict` when it is neither. */
export async function restartWebhook(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'webhook.manage');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { state } = await webhookIn(change, id);
    if (state === 'on') throw conflict('This webhook is neither paused nor stopped.');
    await setWebhookState(change, id, 'on');
    change.record({ action: 'webhook.restarted', subject: webhookSubject(id) });
  });
}
