import type { ClauseId } from '../../core/annex/index.ts';
import type { TermId } from '../../core/terms/index.ts';
import type { Upkeep } from '../transaction.ts';

/** How many obligations stand how. Our own actions are no matter of the papers. */
export interface Standings {
  readonly met: number;
  readonly weak: number;
  readonly missing: number;
  readonly ask: number;
}

export interface CountedStandings extends Standings {
  /** Required duties that are missing or weak. */
  readonly requiredGaps: number;
  /** Terms behind them, most pressing first. */
  readonly gapTerms: readonly TermId[];
  /** Clauses that an annex to these papers would have. */
  readonly openClauses: readonly ClauseId[];
  readonly byPrinciple: readonly (Standings & { readonly principle: number })[];
}

/** Keeps the figures of a result in columns, so that lists and the home page need not read the result itself. */
export async function keepStandings(
  { db, organisation }: Upkeep,
  review: string,
  { requiredGaps, gapTerms, openClauses, byPrinciple, ...standings }: CountedStandings,
): Promise<void> {
  const ofReview = { organisation_id: organisation, review_id: review };
  await db
    .updateTable('review_result')
    .set({
      ...standings,
      required_gaps: requiredGaps,
      gap_terms: JSON.stringify(gapTerms),
      open_clauses: [...openClauses],
    })
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .execute();
  await db
    .deleteFrom('review_coverage')
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .execute();
  await db
    .insertInto('review_coverage')
    .values(byPrinciple.map((counts) => ({ ...ofReview, ...counts })))
    .execute();
}
