import { z } from 'zod';
import {
  deleteWebhookRow,
  deliveriesOf,
  findWebhook,
  insertWebhook,
  type View,
  type WebhookRow,
  type WebhookState,
  webhooksOf,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { check, idSchema, required } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { webhookSecret } from './sign-webhook.ts';
import { faultOfAddress } from './webhook-address.ts';
import { isTellable } from './webhook-topics.ts';

/** Each is a call for every change of the organisation. */
const mostWebhooks = 20;

export const newWebhookSchema = z.strictObject({
  url: required(2000, 'Enter the address that is to be told.'),
  /** Topics, such as `runs`, or single actions of the record, such as `run.finished`; all when there is none. */
  actions: z
    .array(
      z
        .string()
        .refine(isTellable, 'Name topics or actions as GET /webhooks/topics does, such as run.finished.'),
    )
    .max(100)
    .default([]),
});
export type NewWebhookInput = z.input<typeof newWebhookSchema>;

export interface ShownWebhook {
  readonly id: string;
  readonly url: string;
  readonly actions: readonly string[];
  readonly state: WebhookState;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export interface ShownDelivery {
  readonly id: string;
  /** Number of the entry in the record; null for a test. */
  readonly entry: number | null;
  readonly action: string;
  readonly at: Date;
  readonly status: number | null;
  readonly because: string;
}

/** What everyone who reads the record may know of an address: its path may carry a secret. */
const hostOf = (url: string): string => new URL(url).host;

export const webhookSubject = (id: string) => ({ kind: 'webhook', id });

/**
 * Has an address told of what is done from now on. Gives the secret that calls are signed with. Throws `invalid` over
 * an address that is not on the public internet, `conflict` when there are too many.
 */
export async function createWebhook(
  ws: Workspace,
  actor: Actor,
  input: NewWebhookInput,
): Promise<{ id: string; secret: string }> {
  authorise(actor, 'webhook.manage');
  const { url, actions } = check(newWebhookSchema, input);
  const fault = faultOfAddress(url, ws.webhookHosts);
  if (fault !== null) throw invalid(fault, { url: fault });
  return await ws.store.change(actor.organisation, actor, async (change) => {
    const others = await webhooksOf(change);
    if (others.length >= mostWebhooks)
      throw conflict(`There are ${mostWebhooks} webhooks already. Delete one first.`);
    const id = change.newId();
    await insertWebhook(change, { id, url, actions });
    change.record({
      action: 'webhook.created',
      subject: webhookSubject(id),
      after: { name: hostOf(url), actions },
    });
    return { id, secret: webhookSecret(ws.store.auditKey, id) };
  });
}

export async function listWebhooks({ store }: Workspace, actor: Actor): Promise<readonly ShownWebhook[]> {
  authorise(actor, 'webhook.manage');
  return (await store.read(actor.organisation, webhooksOf)).map(shownOf);
}

/** One of them. Throws `not-found`. */
export async function showWebhook({ store }: Workspace, actor: Actor, id: string): Promise<ShownWebhook> {
  authorise(actor, 'webhook.manage');
  return shownOf(await store.read(actor.organisation, (view) => webhookIn(view, id)));
}

const shownOf = ({ id, url, actions, state, created_at, created_by_name }: WebhookRow): ShownWebhook => ({
  id,
  url,
  actions,
  state,
  createdAt: created_at,
  createdBy: created_by_name,
});

/** The latest attempts at telling it, newest first. Throws `not-found`. */
export async function listDeliveries(
  { store }: Workspace,
  actor: Actor,
  id: string,
): Promise<readonly ShownDelivery[]> {
  authorise(actor, 'webhook.manage');
  return await store.read(actor.organisation, async (view) => {
    await webhookIn(view, id);
    const rows = await deliveriesOf(view, id).execute();
    return rows.map(({ id, entry, action, at, status, because }) => ({
      id,
      entry: entry === 0 ? null : entry,
      action,
      at,
      status,
      because,
    }));
  });
}

/** Deletes a webhook; its address is told no more. Throws `not-found`. */
export async function deleteWebhook(ws: Workspace, actor: Actor, id: string): Promise<void> {
  authorise(actor, 'webhook.manage');
  await ws.store.change(actor.organisation, actor, async (change) => {
    const { url } = await webhookIn(change, id);
    await deleteWebhookRow(change, id);
    change.record({ action: 'webhook.deleted', subject: webhookSubject(id), before: { name: hostOf(url) } });
  });
}

/** The webhook of the actor's organisation. Throws `not-found`. */
export async function webhookIn(view: View, id: string): Promise<WebhookRow> {
  const row = idSchema.safeParse(id).success ? await findWebhook(view, id) : null;
  if (row === null) throw notFound('webhook');
  return row;
}
