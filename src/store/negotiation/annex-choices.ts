import type { Change, View } from '../transaction.ts';
import type { AnnexChoiceRow } from './tables.ts';

/** Where a review's contract departs from the playbook, by clause. */
export async function annexChoicesOf({ db, organisation }: View, review: string): Promise<AnnexChoiceRow[]> {
  return await db
    .selectFrom('annex_choice')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .orderBy('clause')
    .execute();
}

export type AnnexChoice = Omit<AnnexChoiceRow, 'organisation_id' | 'review_id'>;

/** Puts these choices in the place of all that were there. */
export async function replaceAnnexChoices(
  { db, organisation }: Change,
  review: string,
  choices: readonly AnnexChoice[],
): Promise<void> {
  await db
    .deleteFrom('annex_choice')
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .execute();
  if (choices.length === 0) return;
  await db
    .insertInto('annex_choice')
    .values(
      choices.map(({ figures, ...choice }) => ({
        organisation_id: organisation,
        review_id: review,
        ...choice,
        figures: JSON.stringify(figures),
      })),
    )
    .execute();
}
