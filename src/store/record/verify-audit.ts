import type { View } from '../transaction.ts';
import { chainStart, entryHash, keyFingerprint } from './audit-chain.ts';
import type { AuditEntryRow } from './tables.ts';

/** A chain as it stood once, kept elsewhere. Without one, a tail cut off together with the head is not to be seen. */
export interface Checkpoint {
  readonly number: number;
  readonly hash: string;
}

export type AuditVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: Checkpoint }
  | {
      readonly intact: false;
      /** The first entry that is wrong or missing. */
      readonly number: number;
      readonly because: string;
    };

const pageSize = 1000;

/**
 * Goes through an organisation's whole chain, page by page, and names the first entry that was changed, removed,
 * put in or moved. An organisation without any entry is broken: its first entry is its own founding.
 */
export async function verifyAudit(
  view: View,
  key: Uint8Array,
  checkpoint: Checkpoint | null = null,
): Promise<AuditVerdict> {
  const head = await view.db
    .selectFrom('audit_head')
    .selectAll()
    .where('organisation_id', '=', view.organisation)
    .executeTakeFirst();
  if (head === undefined) return broken(0, 'The head of the record is missing.');
  if (head.key_id !== keyFingerprint(key))
    return broken(0, 'The record was made with another key than this one.');

  let last: Checkpoint = { number: 0, hash: chainStart };
  for (;;) {
    const entries = await page(view, last.number);
    for (const entry of entries) {
      const fault = faultOf(entry, last, key, checkpoint);
      if (fault !== null) return fault;
      last = { number: entry.number, hash: entry.hash };
    }
    if (entries.length < pageSize) break;
  }
  return atEnd(last, head, checkpoint);
}

const broken = (number: number, because: string): AuditVerdict => ({ intact: false, number, because });

function page({ db, organisation }: View, after: number): Promise<AuditEntryRow[]> {
  return db
    .selectFrom('audit_entry')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('number', '>', after)
    .orderBy('number')
    .limit(pageSize)
    .execute();
}

function faultOf(
  entry: AuditEntryRow,
  last: Checkpoint,
  key: Uint8Array,
  checkpoint: Checkpoint | null,
): AuditVerdict | null {
  const { number } = entry;
  if (number !== last.number + 1) return broken(last.number + 1, `Entry ${last.number + 1} is missing.`);
  if (entry.previous_hash !== last.hash) {
    return broken(number, `Entry ${number} does not follow on the one before it.`);
  }
  if (entry.hash !== hashOf(entry, key)) return broken(number, `Entry ${number} was changed.`);
  if (checkpoint?.number === number && checkpoint.hash !== entry.hash) {
    return broken(number, `Entry ${number} is not the one the checkpoint was taken of.`);
  }
  return null;
}

function hashOf(entry: AuditEntryRow, key: Uint8Array): string {
  return entryHash(key, entry.previous_hash, {
    organisation: entry.organisation_id,
    number: entry.number,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: { kind: entry.subject_kind, id: entry.subject_id },
    before: entry.before,
    after: entry.after,
    why: entry.why,
  });
}

function atEnd(last: Checkpoint, head: Checkpoint, checkpoint: Checkpoint | null): AuditVerdict {
  const next = last.number + 1;
  if (last.number === 0) return broken(1, 'The record is empty.');
  if (last.number !== head.number || last.hash !== head.hash) {
    return broken(next, `The record ends at entry ${last.number}; its head says ${head.number}.`);
  }
  if (checkpoint !== null && checkpoint.number > last.number) {
    return broken(
      next,
      `The record ends at entry ${last.number}; the checkpoint knows ${checkpoint.number}.`,
    );
  }
  return { intact: true, entries: last.number, head: last };
}
