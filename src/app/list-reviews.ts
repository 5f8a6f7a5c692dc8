import type { Actor } from './actor.ts';
import type { ReviewSummary } from './review.ts';
import type { Workspace } from './workspace.ts';

export interface ListQuery {
  /** Part of a name, in any case. */
  readonly search?: string;
  /** The `next` of the page before. */
  readonly after?: string;
  /** 1 to 100; 25 unless told. */
  readonly limit?: number;
}

export interface ListedReviews {
  readonly items: readonly ReviewSummary[];
  /** Hand it back as `after` for the next page; null on the last. */
  readonly next: string | null;
}

/** Reviews, newest first. Throws `invalid` over a cursor that is none of ours. */
export async function listReviews(ws: Workspace, actor: Actor, query: ListQuery): Promise<ListedReviews> {
  throw new Error(`not built yet: ${JSON.stringify([ws.dataFolder, actor.id, query])}`);
}
