import { sql } from 'kysely';
import { z } from 'zod';
import type { Store } from '../store.ts';
import type { View } from '../transaction.ts';
import { chainStart, entryHash, keyFingerprint } from './audit-chain.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { AuditHeadRow } from './tables.ts';

/** What was done to a record, as far as it shows. */
export type AuditDamage =
  | 'changed'
  | 'missing'
  | 'moved'
  | 'cut-off'
  | 'emptied'
  | 'head'
  | 'other-key'
  | 'not-of-checkpoint';

export type AuditVerdict =
  | { readonly intact: true; readonly entries: number; readonly head: Checkpoint }
  | {
      readonly intact: false;
      readonly damage: AuditDamage;
      /** The first entry that is wrong or missing. */
      readonly number: number;
      readonly because: string;
    };

/** An entry as it lies in the table, to be held against its hash. */
const keptEntry = z.object({
  organisation_id: z.string(),
  number: z.number(),
  at: z.coerce.date(),
  actor: z.looseObject({ kind: z.enum(['person', 'system']), id: z.string(), name: z.string() }),
  action: z.string(),
  subject_kind: z.string(),
  subject_id: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  why: z.string().nullable(),
  previous_hash: z.string(),
  hash: z.string(),
});
type KeptEntry = z.infer<typeof keptEntry>;
const keptEntries = z.array(keptEntry);

/** A piece of a chain and its head, of one moment. */
export interface AuditPage {
  readonly head: AuditHeadRow | undefined;
  readonly entries: readonly KeptEntry[];
}

/** Gives the entries after a number, in their order; none when there is no more. */
export type AuditPages = (after: number) => Promise<AuditPage>;

const pageSize = 1000;

/**
 * The chain of the transaction's organisation, in that one moment. Entries come as one text: measured, that halves
 * what it costs to bring them here from the embedded database, whose thread would copy every value by itself.
 */
export function auditPages({ db, organisation }: View): AuditPages {
  return async (after) => {
    const head = await db
      .selectFrom('audit_head')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .executeTakeFirst();
    const { rows } = await sql<{ entries: string }>`
      select coalesce(json_agg(entry), '[]')::text as entries from (
        select * from audit_entry where organisation_id = ${organisation} and number > ${after}
        order by number limit ${pageSize}
      ) entry`.execute(db);
    return { head, entries: keptEntries.parse(JSON.parse(rows[0]?.entries ?? '[]')) };
  };
}

/**
 * The chain of an organisation, each piece in a transaction of its own: others write meanwhile, and what they append
 * is read like the rest.
 */
export function auditPagesBetween(store: Store, organisation: string): AuditPages {
  return (after) => store.read(organisation, (view) => auditPages(view)(after));
}

export interface VerifyOptions {
  readonly key: Uint8Array;
  readonly checkpoints?: readonly Checkpoint[];
  /** Told after every page how many entries were found in order. */
  readonly onProgress?: (entries: number) => void;
}

/**
 * Goes through an organisation's whole chain, page by page, and names the first entry that was changed, removed,
 * put in or moved. An organisation without any entry is broken: its first entry is its own founding.
 */
export async function verifyAudit(pages: AuditPages, options: VerifyOptions): Promise<AuditVerdict> {
  const { key, checkpoints = [], onProgress = () => {} } = options;
  const kept = new Map(checkpoints.map(({ number, hash }) => [number, hash]));
  const known = Math.max(0, ...kept.keys());
  let last: Checkpoint = { number: 0, hash: chainStart };
  for await (const { head, entries } of readAhead(pages)) {
    if (head === undefined) return broken('head', 0, 'The head of the record is missing.');
    if (head.key_id !== keyFingerprint(key))
      return broken('other-key', 0, 'The record was made with another key than this one.');
    for (const entry of entries) {
      const fault = faultOf(entry, last, key, kept, head.number);
      if (fault !== null) return fault;
      last = { number: entry.number, hash: entry.hash };
    }
    if (entries.length === 0) return atEnd(last, head, known);
    onProgress(last.number);
  }
  throw new Error('unreachable: the last page is empty and ends the loop');
}

/** One page after another; the database reads the next while this one is looked at. The last is empty. */
async function* readAhead(pages: AuditPages): AsyncGenerator<AuditPage> {
  let ahead = pages(0);
  try {
    for (;;) {
      const page = await ahead;
      const end = page.entries.at(-1);
      if (end !== undefined) {
        ahead = pages(end.number);
        // It is awaited above or below; until then its failure is nobody's.
        ahead.catch(() => {});
      }
      yield page;
      if (end === undefined) return;
    }
  } finally {
    // Whoever stops early leaves no query behind in a transaction that is then over.
    await ahead.catch(() => {});
  }
}

const broken = (damage: AuditDamage, number: number, because: string): AuditVerdict => ({
  intact: false,
  damage,
  number,
  because,
});

function faultOf(
  entry: KeptEntry,
  last: Checkpoint,
  key: Uint8Array,
  kept: ReadonlyMap<number, string>,
  length: number,
): AuditVerdict | null {
  const { number } = entry;
  if (number !== last.number + 1) {
    return broken('missing', last.number + 1, `Entry ${last.number + 1} is missing.`);
  }
  if (entry.hash !== hashOf(entry, key, number)) return changedOrMoved(entry, key, length);
  if (entry.previous_hash !== last.hash) {
    return broken('moved', number, `Entry ${number} does not follow on the one before it.`);
  }
  const expected = kept.get(number);
  if (expected !== undefined && expected !== entry.hash) {
    return broken(
      'not-of-checkpoint',
      number,
      `Entry ${number} is not the one the checkpoint was taken of: what was written up to it was written anew.`,
    );
  }
  return null;
}

/** How far from its place an entry is looked for: each place tried costs some microseconds, and only once. */
const reach = 10_000;

/** An entry that is whole under another number was moved there: another was removed, put in, or changed places. */
function changedOrMoved(entry: KeptEntry, key: Uint8Array, length: number): AuditVerdict {
  const { number } = entry;
  const [from, to] = [Math.max(1, number - reach), Math.min(length + reach, number + reach)];
  for (let other = from; other <= to; other += 1) {
    if (entry.hash === hashOf(entry, key, other)) {
      return broken(
        'moved',
        number,
        `Entry ${number} is missing or in another place: what stands there was written as entry ${other}.`,
      );
    }
  }
  return broken('changed', number, `Entry ${number} was changed.`);
}

function hashOf(entry: KeptEntry, key: Uint8Array, number: number): string {
  return entryHash(key, entry.previous_hash, {
    organisation: entry.organisation_id,
    number,
    at: entry.at,
    actor: entry.actor,
    action: entry.action,
    subject: { kind: entry.subject_kind, id: entry.subject_id },
    before: entry.before,
    after: entry.after,
    why: entry.why,
  });
}

function atEnd(last: Checkpoint, head: Checkpoint, known: number): AuditVerdict {
  const next = last.number + 1;
  if (last.number === 0) return broken('emptied', 1, 'The record is empty.');
  if (last.number < head.number) {
    return broken('cut-off', next, `The record ends at entry ${last.number}; its head says ${head.number}.`);
  }
  if (last.number !== head.number || last.hash !== head.hash) {
    return broken('head', last.number, `The head of the record is not its last entry, ${last.number}.`);
  }
  if (known > last.number) {
    return broken(
      'cut-off',
      next,
      `The record ends at entry ${last.number}; the checkpoint knows ${known}. What came after was cut off.`,
    );
  }
  return { intact: true, entries: last.number, head: last };
}
