import { sql } from 'kysely';
import type { Store } from '../store.ts';
import { seal, unseal } from './seal.ts';

/** Whose request, and under which key. */
export interface KeyedRequest {
  readonly organisation: string;
  readonly member: string;
  readonly key: string;
  readonly requestHash: string;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: string;
}

/** A request is `new` once; later it has its answer, is still carried out or broke off, or was another one. */
export type Claim = 'new' | 'under way' | 'another request' | KeptAnswer;

const kept = sql<Date>`now() - interval '24 hours'`;

/** Takes a key for a request, or gives what became of the one it was taken for within the last day. */
export async function claimKey(
  store: Store,
  { organisation, member, key, requestHash }: KeyedRequest,
): Promise<Claim> {
  return await store.maintain(async (db) => {
    await db
      .deleteFrom('idempotency_key')
      .where('organisation_id', '=', organisation)
      .where('created_at', '<', kept)
      .execute();
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('idempotency_key')
      .values({
        organisation_id: organisation,
        member_id: member,
        key,
        request_hash: requestHash,
        created_at: sql<Date>`now()`,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return 'new';
    const row = await db
      .selectFrom('idempotency_key')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('member_id', '=', member)
      .where('key', '=', key)
      .executeTakeFirst();
    if (row === undefined) return 'under way';
    if (row.request_hash !== requestHash) return 'another request';
    if (row.status === null || row.sealed_answer === null) return 'under way';
    return { status: row.status, body: unseal(store.auditKey, row.sealed_answer) };
  });
}

export async function keepAnswer(store: Store, request: KeyedRequest, answer: KeptAnswer): Promise<void> {
  const { organisation, member, key } = request;
  await store.maintain((db) =>
    db
      .updateTable('idempotency_key')
      .set({ status: answer.status, sealed_answer: seal(store.auditKey, answer.body) })
      .where('organisation_id', '=', organisation)
      .where('member_id', '=', member)
      .where('key', '=', key)
      .execute(),
  );
}

/** Frees the key of a request that changed nothing, so that it can be sent again, mended. */
export async function freeKey(store: Store, { organisation, member, key }: KeyedRequest): Promise<void> {
  await store.maintain((db) =>
    db
      .deleteFrom('idempotency_key')
      .where('organisation_id', '=', organisation)
      .where('member_id', '=', member)
      .where('key', '=', key)
      .execute(),
  );
}
