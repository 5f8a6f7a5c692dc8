import { clausesCalledFor } from '../../core/annex/index.ts';
import {
  countStandings,
  coverageByPrinciple,
  type Review,
  type Standing,
  termGaps,
} from '../../core/report/index.ts';
import { keepStandings, type ReviewRow, type Upkeep } from '../../store/index.ts';
import { composedReview } from './composed-review.ts';

/**
 * Counts how the obligations of a review stand, with what people decided, and keeps the figures. To be called
 * wherever a result or a decision is kept or taken back.
 */
export async function recount(upkeep: Upkeep, row: ReviewRow): Promise<void> {
  const { review } = await composedReview(upkeep, row);
  if (review !== null) await keepStandings(upkeep, row.id, standingsOf(review));
}

function standingsOf(review: Review) {
  const required = countStandings(
    review.assessed.filter(({ obligation }) => obligation.strength === 'required'),
  );
  return {
    ...ofPapers(countStandings(review.assessed)),
    requiredGaps: required.missing + required.weak,
    gapTerms: termGaps(review).flatMap(({ strength, term }) => (strength === 'required' ? [term] : [])),
    openClauses: clausesCalledFor(review),
    byPrinciple: coverageByPrinciple(review).map(({ principle, counts }) => ({
      principle,
      ...ofPapers(counts),
    })),
  };
}

const ofPapers = ({ met, weak, missing, ask }: Readonly<Record<Standing, number>>) => ({
  met,
  weak,
  missing,
  ask,
});
