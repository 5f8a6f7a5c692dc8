import { type Annex, clauseIds, composeAnnex } from '../../core/annex/index.ts';
import type { Review } from '../../core/report/index.ts';
import {
  type AnnexChoice,
  annexChoicesOf,
  newestAnnexNumber,
  type ReviewRow,
  type View,
} from '../../store/index.ts';
import { conflict } from '../errors.ts';
import { composedReview } from '../reviews/composed-review.ts';
import { reviewIn } from '../reviews/hold-review.ts';
import { optionsOf } from './annex-wishes.ts';
import { type KeptPlaybook, playbookIn } from './house-playbook.ts';

/** What an annex rests on, at one moment. */
export interface AnnexBasis {
  readonly row: ReviewRow;
  readonly review: Review;
  readonly house: KeptPlaybook;
  readonly choices: readonly AnnexChoice[];
  /** The number that the next version takes. */
  readonly next: number;
}

/** Throws `not-found`, and `conflict` before a first result. */
export async function annexBasis(view: View, id: string): Promise<AnnexBasis> {
  const row = await reviewIn(view, id);
  const { review } = await composedReview(view, row);
  if (review === null) throw conflict('There is no result yet. Start the review first.');
  return {
    row,
    review,
    house: await playbookIn(view),
    choices: await annexChoicesOf(view, id),
    next: (await newestAnnexNumber(view, id)) + 1,
  };
}

/** The annex by the playbook and what was chosen for this contract. */
export function annexBy(
  { review, house }: Pick<AnnexBasis, 'review' | 'house'>,
  choices: readonly AnnexChoice[],
  edition: { readonly version: string; readonly date: string },
): Annex {
  return composeAnnex(review, { ...edition, playbook: house.playbook, ...optionsOf(choices) });
}

/** A day as papers bear it. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The annex as it would be sent now, marked as a draft. */
export const draftAnnex = (basis: AnnexBasis, at: Date): Annex =>
  annexBy(basis, basis.choices, { version: `${basis.next} draft`, date: dayOf(at) });

/** Every clause of the library by the playbook alone. */
export const wholeLibrary = ({ review, house }: AnnexBasis): Annex =>
  composeAnnex(review, { version: '', date: '', playbook: house.playbook, add: clauseIds });
