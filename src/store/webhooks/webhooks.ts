import { type Kysely, sql, type Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import type { Change, View } from '../transaction.ts';
import type { WebhookDeliveryRow, WebhookRow, WebhookState } from './tables.ts';

export const webhookJobKind = 'webhook';

/** How many of the organisation's webhooks are told now. */
export async function countWebhooksOn({ db, organisation }: View): Promise<number> {
  const { count } = await db
    .selectFrom('webhook')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organisation_id', '=', organisation)
    .where('state', '=', 'on')
    .executeTakeFirstOrThrow();
  return count;
}

/** A new webhook is told of what is done from now on: it has seen all that is in the record. */
export async function insertWebhook(
  { db, organisation, actor, at }: Change,
  { id, url, actions }: { id: string; url: string; actions: readonly string[] },
): Promise<void> {
  await db
    .insertInto('webhook')
    .values(({ selectFrom }) => ({
      organisation_id: organisation,
      id,
      url,
      actions: JSON.stringify(actions),
      state: 'on',
      seen: selectFrom('audit_head').select('number').where('organisation_id', '=', organisation),
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
    }))
    .execute();
}

export async function webhooksOf({ db, organisation }: View): Promise<WebhookRow[]> {
  return await db
    .selectFrom('webhook')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('id')
    .execute();
}

export async function findWebhook({ db, organisation }: View, id: string): Promise<WebhookRow | null> {
  const row = await db
    .selectFrom('webhook')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteWebhookRow({ db, organisation }: Change, id: string): Promise<void> {
  await db.deleteFrom('webhook').where('organisation_id', '=', organisation).where('id', '=', id).execute();
}

export async function setWebhookState(
  { db, organisation }: Change,
  id: string,
  state: WebhookState,
): Promise<void> {
  await db
    .updateTable('webhook')
    .set({ state })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}

/** Entries of the record that a webhook has not seen, oldest first. */
export async function entriesUnseen({ db, organisation }: View, seen: number, limit: number) {
  return await db
    .selectFrom('audit_entry')
    .select(['number', 'at', 'action', 'subject_kind', 'subject_id'])
    .where('organisation_id', '=', organisation)
    .where('number', '>', seen)
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** Attempts kept for each webhook to look at. */
const deliveriesKept = 100;

/** Keeps what became of an attempt, and forgets the oldest ones. */
export async function keepDelivery(
  db: Transaction<Schema>,
  { organisation_id, id: webhook }: WebhookRow,
  delivery: Omit<WebhookDeliveryRow, 'organisation_id' | 'webhook_id'>,
): Promise<void> {
  await db
    .insertInto('webhook_delivery')
    .values({ organisation_id, webhook_id: webhook, ...delivery })
    .execute();
  const kept = deliveriesOf({ db, organisation: organisation_id }, webhook).clearSelect().select('id');
  await db
    .deleteFrom('webhook_delivery')
    .where('organisation_id', '=', organisation_id)
    .where('webhook_id', '=', webhook)
    .where('id', 'not in', kept)
    .execute();
}

/** Notes how far a webhook has been told. It never goes back. */
export async function markSeen(
  db: Transaction<Schema>,
  { organisation_id, id }: WebhookRow,
  number: number,
): Promise<void> {
  await db
    .updateTable('webhook')
    .set({ seen: number })
    .where('organisation_id', '=', organisation_id)
    .where('id', '=', id)
    .where('seen', '<', number)
    .execute();
}

/** The newest attempts first. */
export const deliveriesOf = ({ db, organisation }: View, webhook: string) =>
  db
    .selectFrom('webhook_delivery')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('webhook_id', '=', webhook)
    .orderBy('id', 'desc')
    .limit(deliveriesKept);

/**
 * Queues a job for every webhook that is behind the record and has none. So nothing needs to be written with each
 * change, and none is forgotten: the record is the list of what there is to tell.
 */
export async function queueWebhooks(db: Kysely<Schema>): Promise<void> {
  await sql`insert into job (organisation_id, id, kind, subject, started_by, state, created_at)
    select webhook.organisation_id, gen_random_uuid(), ${webhookJobKind}, webhook.id,
           '{"kind":"system","id":"candour","name":"Candour"}', 'queued', now()
    from webhook join audit_head using (organisation_id)
    where webhook.state = 'on' and webhook.seen < audit_head.number
    on conflict do nothing`.execute(db);
}
