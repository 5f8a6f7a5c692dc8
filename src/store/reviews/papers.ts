import type { Fault } from '../../core/contract/index.ts';
import type { Change, View } from '../transaction.ts';
import type { ReviewPaperRow } from './tables.ts';

/** The papers of a review in the order they were added. */
export async function papersOf({ db, organisation }: View, review: string): Promise<ReviewPaperRow[]> {
  return await db
    .selectFrom('review_paper')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .orderBy('position')
    .execute();
}

export interface NewPaper {
  readonly id: string;
  readonly position: number;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
}

/** Adds a paper whose content is kept already. */
export async function insertPaper(
  { db, organisation, at }: Change,
  review: string,
  paper: NewPaper,
): Promise<void> {
  await db
    .insertInto('review_paper')
    .values({ organisation_id: organisation, review_id: review, ...paper, added_at: at, fault: null })
    .execute();
}

export async function deletePaper({ db, organisation }: Change, id: string): Promise<void> {
  await db
    .deleteFrom('review_paper')
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}

/** Keeps whether a paper could be read. */
export async function markPaper(
  { db, organisation }: Change,
  id: string,
  fault: Fault | null,
): Promise<void> {
  await db
    .updateTable('review_paper')
    .set({
      reading: fault === null ? 'read' : 'unreadable',
      fault: fault === null ? null : JSON.stringify(fault),
    })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}
