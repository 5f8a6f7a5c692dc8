import { z } from 'zod';
import { pageOfReviews } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { shownState } from './present-review.ts';
import type { ReviewSummary } from './review.ts';

export const listQuerySchema = z.strictObject({
  /** Part of a name, in any case. */
  search: typed(200).default(''),
  /** The `next` of the page before. */
  after: z.uuid('This page does not exist. Start at the first page.').nullish(),
  limit: z.number().int().min(1).max(100).default(25),
});
export type ListQuery = z.input<typeof listQuerySchema>;

export interface ListedReviews {
  readonly items: readonly ReviewSummary[];
  /** Hand it back as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** Reviews, newest first, in one query whatever their number. Throws `invalid` over a cursor that is none of ours. */
export async function listReviews(
  ws: Workspace,
  actor: Actor,
  query: ListQuery = {},
): Promise<ListedReviews> {
  authorise(actor, 'review.read');
  const { search, after, limit } = check(listQuerySchema, query);
  const rows = await ws.store.read(actor.organisation, (view) =>
    pageOfReviews(view, { search, before: after ?? null, limit: limit + 1 }),
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map((row) => ({
      id: row.id,
      name: row.name,
      about: row.about,
      state: shownState(row.state, row.job_state),
      papers: row.papers ?? 0,
      outdated: row.outdated,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
