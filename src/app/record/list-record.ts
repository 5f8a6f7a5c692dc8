import { z } from 'zod';
import { pageOfRecord, subjectNames } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';

export const recordQuerySchema = z.strictObject({
  /** The `next` of the page before. */
  after: z.int().positive().nullish(),
  limit: z.int().min(1).max(100).default(50),
  /** Only what concerns subjects of a kind, such as `contract`. */
  kind: z.string().max(50).nullish(),
  /** Only what concerns one subject. */
  subject: z.uuid('Give the id of the subject.').nullish(),
});
export type RecordQuery = z.input<typeof recordQuerySchema>;

export interface RecordEntry {
  readonly number: number;
  readonly at: Date;
  readonly who: string;
  readonly action: string;
  readonly subject: {
    readonly kind: string;
    readonly id: string;
    /** What it is called now, or was when it went; null for what has no name. */
    readonly name: string | null;
  };
  /** What changed, as it was and as it became; null where there is nothing to tell. */
  readonly before: unknown;
  readonly after: unknown;
  readonly why: string | null;
}

export interface ListedRecord {
  readonly items: readonly RecordEntry[];
  /** Hand it back as `after` for the next page; null on the last. */
  readonly next: number | null;
}

/** Who did what, when and why, over the whole organisation, newest first. */
export async function listRecord(
  ws: Workspace,
  actor: Actor,
  query: RecordQuery = {},
): Promise<ListedRecord> {
  authorise(actor, 'record.read');
  const { after, limit, kind, subject } = check(recordQuerySchema, query);
  return await ws.store.read(actor.organisation, async (view) => {
    const rows = await pageOfRecord(view, {
      before: after ?? null,
      limit: limit + 1,
      kind: kind ?? null,
      subject: subject ?? null,
    });
    const page = rows.slice(0, limit);
    const names = await subjectNames(
      view,
      page.map(({ subject_kind, subject_id }) => ({ kind: subject_kind, id: subject_id })),
    );
    return {
      items: page.map((row) => ({
        number: row.number,
        at: row.at,
        who: row.actor.name,
        action: row.action,
        subject: { kind: row.subject_kind, id: row.subject_id, name: names.get(row.subject_id) ?? null },
        before: row.before,
        after: row.after,
        why: row.why,
      })),
      next: rows.length > limit ? (page.at(-1)?.number ?? null) : null,
    };
  });
}
