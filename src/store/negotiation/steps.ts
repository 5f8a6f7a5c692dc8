import { sql } from 'kysely';
import type { ClauseId } from '../../core/annex/index.ts';
import type { NegotiationState } from '../../core/negotiation/index.ts';
import type { Change, View } from '../transaction.ts';
import type { NegotiationStepRow } from './tables.ts';

/** Every step of a review's negotiation, oldest first within each clause. */
export async function negotiationStepsOf(
  { db, organisation }: View,
  review: string,
): Promise<NegotiationStepRow[]> {
  return await db
    .selectFrom('negotiation_step')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .orderBy('clause')
    .orderBy('number')
    .execute();
}

export interface NewStep {
  readonly clause: ClauseId;
  /** 1 for the first of its clause. */
  readonly number: number;
  readonly state: NegotiationState;
  readonly reason: string | null;
  readonly wording: string | null;
  /** Of the annex by which it was proposed. */
  readonly version: number | null;
  readonly counter_draft_id: string | null;
}

/** Adds steps. There is no query that edits or removes one. */
export async function insertSteps(
  { db, organisation, at, actor }: Change,
  review: string,
  steps: readonly NewStep[],
): Promise<void> {
  if (steps.length === 0) return;
  await db
    .insertInto('negotiation_step')
    .values(
      steps.map((step) => ({
        organisation_id: organisation,
        review_id: review,
        ...step,
        made_at: at,
        made_by: actor.id,
        made_by_name: actor.name,
      })),
    )
    .execute();
}

/** A clause that stands refused, with whose it is. */
export interface RefusedClause {
  readonly review: string;
  readonly reviewName: string;
  /** Null where the review belongs to no contract and names no supplier that is kept. */
  readonly supplier: string | null;
  /** As the supplier's row has it, else as the review says; empty where neither does. */
  readonly supplierName: string;
  readonly clause: ClauseId;
  readonly reason: string | null;
  readonly at: Date;
}

/**
 * The clauses that stand refused, in one query: those of one supplier, or of the whole organisation. The last step of
 * each is a refusal, and no later version of the contract, once reviewed, does without it or negotiates it anew. A
 * review's supplier is that of the contract it is a version of, else the one it names.
 */
export async function refusedClauses(
  { db, organisation }: View,
  supplier: string | null = null,
): Promise<RefusedClause[]> {
  const ofSupplier = supplier === null ? sql`` : sql`and supplier.id = ${supplier}`;
  const { rows } = await sql<RefusedClause>`
    with negotiated as materialized (
      select review.id, review.name, contract.id as contract, supplier.id as supplier,
        coalesce(supplier.name, review.about ->> 'supplier', '') as "supplierName"
      from review
      left join contract_version on contract_version.organisation_id = ${organisation}
        and contract_version.review_id = review.id
      left join contract on contract.organisation_id = ${organisation}
        and contract.id = contract_version.contract_id
      left join supplier on supplier.organisation_id = ${organisation}
        and (supplier.id = contract.supplier_id
          or (contract.id is null and lower(supplier.name) = lower(review.about ->> 'supplier')))
      where review.organisation_id = ${organisation} ${ofSupplier}
        and exists (
          select from negotiation_step
          where negotiation_step.organisation_id = ${organisation} and negotiation_step.review_id = review.id
        )
    )
    select negotiated.id as review, negotiated.name as "reviewName", negotiated.supplier,
      negotiated."supplierName", last.clause, last.reason, last.made_at as at
    from negotiated
    cross join lateral (
      select distinct on (clause) clause, state, reason, made_at
      from negotiation_step
      where organisation_id = ${organisation} and review_id = negotiated.id
      order by clause, number desc
    ) last
    where last.state = 'refused' and (negotiated.contract is null or (negotiated.id, last.clause) in (
      select standing.review_id, standing.clause
      from candour_standing_refusals(${organisation}::uuid, negotiated.contract) standing
    ))
    order by "supplierName", review, last.clause
  `.execute(db);
  return rows;
}
