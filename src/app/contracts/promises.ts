import type { Paper } from '../../core/contract/index.ts';
import type { Promises } from '../../core/portfolio/index.ts';
import { findReview, type View, versionsOf } from '../../store/index.ts';
import { composedReview } from '../reviews/composed-review.ts';

export interface ContractPromises extends Promises {
  /** Which version of the contract they stand in. */
  readonly number: number;
  readonly review: string;
  /** When that version was added. */
  readonly since: Date;
  readonly papers: readonly Paper[];
}

/** What the newest version of a contract that has been reviewed promises; null before any has. */
export async function promisesOf(view: View, contract: string): Promise<ContractPromises | null> {
  for (const { number, review_id, created_at } of await versionsOf(view, contract)) {
    const row = await findReview(view, review_id);
    const review = row === null ? null : (await composedReview(view, row)).review;
    if (review === null) continue;
    const { findings, decisions, papers } = review;
    return { number, review: review_id, since: created_at, findings, decisions, papers };
  }
  return null;
}
