import {
  type Change,
  findReview,
  hasResult,
  holdReview,
  type ReviewEdit,
  type ReviewRow,
  updateReview,
  type View,
} from '../../store/index.ts';
import { conflict, notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import { markOf } from '../revision.ts';

/** The review, or `not-found`. */
export async function reviewIn(view: View, id: string): Promise<ReviewRow> {
  const review = idSchema.safeParse(id).success ? await findReview(view, id) : null;
  if (review === null) throw notFound('review');
  return review;
}

/** The review, held until the commit, or `not-found`. */
export async function heldReview(change: Change, id: string): Promise<ReviewRow> {
  const review = idSchema.safeParse(id).success ? await holdReview(change, id) : null;
  if (review === null) throw notFound('review');
  return review;
}

/** The review, held and at rest; `conflict` while it runs, since the run rests on its papers and answers. */
export async function restingReview(change: Change, id: string): Promise<ReviewRow> {
  const review = await heldReview(change, id);
  if (review.state === 'running') {
    throw conflict('This review is running. Wait until it is done, or cancel it first.');
  }
  return review;
}

/** Stands for what people change of a review by itself: its name, what it is of, the answers. */
export const markOfReview = ({ name, about, answers }: ReviewRow): string => markOf([name, about, answers]);

/** The subject of a review's audit entries. */
export const reviewSubject = (id: string) => ({ kind: 'review', id });

/** Changes what a run rests on, so that an earlier result no longer shows the review as it is. */
export async function changeBasis(change: Change, id: string, edit: ReviewEdit = {}): Promise<void> {
  await updateReview(change, id, { ...edit, outdated: await hasResult(change, id) });
}
