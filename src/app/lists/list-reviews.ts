import { z } from 'zod';
import { narrowed, type ReviewLine, reviewLines } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { shownState } from '../reviews/present-review.ts';
import type { ReviewSummary } from '../reviews/review.ts';
import type { Workspace } from '../workspace.ts';
import { type List, type Listed, pageOfList, pageQuery, usualSorts } from './list.ts';

export const reviewSorts = ['created', 'updated', 'name'] as const;
/** A run that waits and one that goes on are one to a filter. */
export const reviewStateFilters = ['draft', 'running', 'done', 'failed', 'cancelled'] as const;
export const listQuerySchema = z.strictObject({
  ...pageQuery,
  state: z.enum(reviewStateFilters).optional(),
  sort: z.enum(reviewSorts).default('created'),
});
export type ListQuery = z.input<typeof listQuerySchema>;

export type ListedReviews = Listed<ReviewSummary>;

export const reviewsList: List<z.output<typeof listQuerySchema>, ReviewLine, ReviewSummary> = {
  of: 'reviews',
  deed: 'review.read',
  query: listQuerySchema,
  sorts: usualSorts,
  filters: ({ state }) => (state === undefined ? [] : [narrowed.state(state)]),
  page: reviewLines,
  present: (line) => ({
    id: line.id,
    name: line.name,
    about: line.about,
    state: shownState(line.state, line.job_state),
    papers: line.papers,
    outdated: line.outdated,
    requiredGaps: line.required_gaps,
    createdAt: line.created_at,
    updatedAt: line.updated_at,
  }),
  columns: [
    { id: 'name', title: 'Name', usual: true, cell: ({ name }) => name },
    { id: 'state', title: 'State', usual: true, cell: ({ state }) => state },
    { id: 'supplier', title: 'Supplier', usual: false, cell: ({ about }) => about.supplier },
    { id: 'system', title: 'System', usual: false, cell: ({ about }) => about.system },
    { id: 'papers', title: 'Papers', usual: true, cell: ({ papers }) => papers },
    { id: 'gaps', title: 'Required gaps', usual: false, cell: ({ requiredGaps }) => requiredGaps ?? '' },
    { id: 'created', title: 'Started', usual: false, cell: ({ createdAt }) => createdAt.toISOString() },
    { id: 'updated', title: 'Changed', usual: true, cell: ({ updatedAt }) => updatedAt.toISOString() },
  ],
};

/** Reviews, newest first unless told. Throws `invalid` over a query or cursor that is none of this list. */
export async function listReviews(
  ws: Workspace,
  actor: Actor,
  query: ListQuery = {},
): Promise<ListedReviews> {
  return await pageOfList(ws, actor, reviewsList, check(listQuerySchema, query));
}
