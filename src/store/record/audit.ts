import type { Change, Recorded, View } from '../transaction.ts';
import { chainStart, entryHash, keyFingerprint } from './audit-chain.ts';

/** The last entry of an organisation's chain as its head row keeps it. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/** Starts an organisation's chain. */
export async function startChain({ db, organisation }: View, key: Uint8Array): Promise<void> {
  await db
    .insertInto('audit_head')
    .values({ organisation_id: organisation, number: 0, hash: chainStart, key_id: keyFingerprint(key) })
    .execute();
}

/** Whether the organisation's chain is made with this key. Another's entries in it would break it for both. */
export async function isChainOfKey({ db, organisation }: View, key: Uint8Array): Promise<boolean> {
  const head = await db
    .selectFrom('audit_head')
    .select('key_id')
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
  return head?.key_id === keyFingerprint(key);
}

/** Whether something was done to a subject since a moment. */
export async function recordedSince(
  { db, organisation }: View,
  { action, subject, since }: { action: string; subject: string; since: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('audit_entry')
    .select('number')
    .where('organisation_id', '=', organisation)
    .where('subject_id', '=', subject)
    .where('action', '=', action)
    .where('at', '>', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Appends entries to the organisation's chain, in the transaction that made the changes. Call it last: it holds the
 * head until the commit, and everyone else of the organisation who writes waits for it.
 */
export async function appendAudit(
  change: Change,
  key: Uint8Array,
  entries: readonly Recorded[],
): Promise<void> {
  const { db, organisation } = change;
  const head = await db
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .where('organisation_id', '=', organisation)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const rows = chained(change, key, head, entries);
  const last = rows.at(-1);
  if (last === undefined) return;
  await db.insertInto('audit_entry').values(rows).execute();
  await db
    .updateTable('audit_head')
    .set({ number: last.number, hash: last.hash })
    .where('organisation_id', '=', organisation)
    .execute();
}

function chained(change: Change, key: Uint8Array, head: AuditHead, entries: readonly Recorded[]) {
  const { organisation, at, actor } = change;
  let { number, hash } = head;
  return entries.map(({ action, subject, before = null, after = null, why = null }) => {
    const previous = hash;
    number += 1;
    hash = entryHash(key, previous, { organisation, number, at, actor, action, subject, before, after, why });
    return {
      organisation_id: organisation,
      number,
      at,
      actor: JSON.stringify(actor),
      action,
      subject_kind: subject.kind,
      subject_id: subject.id,
      before: jsonOrNull(before),
      after: jsonOrNull(after),
      why,
      previous_hash: previous,
      hash,
    };
  });
}

const jsonOrNull = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The last entry as the head keeps it; undefined where there is no record. */
export async function auditHead({ db, organisation }: View): Promise<AuditHead | undefined> {
  return await db
    .selectFrom('audit_head')
    .select(['number', 'hash'])
    .where('organisation_id', '=', organisation)
    .executeTakeFirst();
}

/** Which part of the record is wanted. */
export interface RecordPage {
  /** Entries with a smaller number. */
  readonly before: number | null;
  readonly limit: number;
  /** Entries about subjects of one kind, or about one subject; null for all. */
  readonly kind: string | null;
  readonly subject: string | null;
}

/** A page of the whole record, newest first; `before` is the number the page before ended with. */
export async function pageOfRecord({ db, organisation }: View, { before, limit, kind, subject }: RecordPage) {
  let query = db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('number', 'desc')
    .limit(limit);
  if (before !== null) query = query.where('number', '<', before);
  if (kind !== null) query = query.where('subject_kind', '=', kind);
  if (subject !== null) query = query.where('subject_id', '=', subject);
  return await query.execute();
}

/** More about one subject is paged through as the record is. */
const mostOfSubject = 200;

/** The newest entries about one subject, newest first, at most 200. */
export async function auditEntriesOf({ db, organisation }: View, subject: string) {
  return await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('subject_id', '=', subject)
    .orderBy('number', 'desc')
    .limit(mostOfSubject)
    .execute();
}
