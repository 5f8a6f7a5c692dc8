import type { Status } from '../../core/contract/index.ts';
import type { SeenFinding } from '../../core/report/index.ts';
import type { TermId } from '../../core/terms/index.ts';
import type { Change, View } from '../transaction.ts';
import type { DecisionRow } from './tables.ts';

export async function decisionsOf({ db, organisation }: View, review: string): Promise<DecisionRow[]> {
  return await db
    .selectFrom('decision')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .orderBy('term')
    .execute();
}

/** The reviews over whose findings anyone has decided. */
export async function reviewsDecidedOver({ db, organisation }: View): Promise<string[]> {
  const rows = await db
    .selectFrom('decision')
    .select('review_id')
    .distinct()
    .where('organisation_id', '=', organisation)
    .orderBy('review_id')
    .execute();
  return rows.map(({ review_id }) => review_id);
}

/** Keeps a decision in the place of an earlier one over the same term. */
export async function keepDecision(
  { db, organisation, actor, at }: Change,
  review: string,
  { term, status, reason, seen }: { term: TermId; status: Status; reason: string; seen: SeenFinding | null },
): Promise<void> {
  const kept = {
    seen: seen === null ? null : JSON.stringify(seen),
    status,
    reason,
    decided_by: actor.id,
    decided_by_name: actor.name,
    decided_at: at,
  };
  await db
    .insertInto('decision')
    .values({ organisation_id: organisation, review_id: review, term, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'review_id', 'term']).doUpdateSet(kept))
    .execute();
}

export async function deleteDecision(
  { db, organisation }: Change,
  review: string,
  term: TermId,
): Promise<void> {
  await db
    .deleteFrom('decision')
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .where('term', '=', term)
    .execute();
}

/** Takes the decisions of one review over to another as they were made: by whom, when and why. Gives them. */
export async function takeOverDecisions(change: Change, from: string, to: string): Promise<DecisionRow[]> {
  const decisions = await decisionsOf(change, from);
  if (decisions.length === 0) return [];
  await change.db
    .insertInto('decision')
    .values(
      decisions.map(({ seen, ...decision }) => ({
        ...decision,
        seen: seen === null ? null : JSON.stringify(seen),
        review_id: to,
      })),
    )
    .execute();
  return decisions;
}
