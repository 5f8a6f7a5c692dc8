import type { About } from '../../core/report/index.ts';
import type { Answers } from '../../core/scope/index.ts';
import type { Change, Upkeep, View } from '../transaction.ts';
import type { ReviewRow, StoredReviewState } from './tables.ts';

/** A new review in draft, without papers or answers. */
export async function insertReview(
  { db, organisation, actor, at }: Change,
  { id, name, about }: { id: string; name: string; about: About },
): Promise<void> {
  await db
    .insertInto('review')
    .values({
      organisation_id: organisation,
      id,
      name,
      about: JSON.stringify(about),
      state: 'draft',
      failure: null,
      answers: '{}',
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
      updated_at: at,
    })
    .execute();
}

const reviewById = ({ db, organisation }: View, id: string) =>
  db.selectFrom('review').selectAll().where('organisation_id', '=', organisation).where('id', '=', id);

export async function findReview(view: View, id: string): Promise<ReviewRow | null> {
  return (await reviewById(view, id).executeTakeFirst()) ?? null;
}

/** Finds a review and holds it until the commit, so that what is decided on its state stays true. */
export async function holdReview(upkeep: Upkeep, id: string): Promise<ReviewRow | null> {
  return (await reviewById(upkeep, id).forUpdate().executeTakeFirst()) ?? null;
}

export interface ReviewEdit {
  readonly name?: string;
  readonly about?: About;
  readonly state?: StoredReviewState;
  readonly failure?: string | null;
  readonly answers?: Answers;
  readonly outdated?: boolean;
}

/** Changes the given columns and nothing else. */
export async function updateReview(
  { db, organisation, at }: Change,
  id: string,
  edit: ReviewEdit,
): Promise<void> {
  const { about, answers, ...plain } = edit;
  await db
    .updateTable('review')
    .set({
      ...plain,
      ...(about === undefined ? {} : { about: JSON.stringify(about) }),
      ...(answers === undefined ? {} : { answers: JSON.stringify(answers) }),
      updated_at: at,
    })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}

/** Deletes a review with its papers, result and decisions. */
export async function deleteReviewRow({ db, organisation }: Change, id: string): Promise<void> {
  await db.deleteFrom('review').where('organisation_id', '=', organisation).where('id', '=', id).execute();
}
