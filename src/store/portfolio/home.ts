import { type RawBuilder, sql } from 'kysely';
import { type Day, nearness, tierWeights, unreviewedGaps } from '../../core/portfolio/index.ts';
import type { TermId } from '../../core/terms/index.ts';
import type { ContractState, Renewal } from '../suppliers/tables.ts';
import type { View } from '../transaction.ts';

/** A contract in force with what tells how urgent it is. */
export interface PressingContract {
  readonly id: string;
  readonly name: string;
  readonly supplier_id: string;
  readonly supplier: string;
  readonly state: ContractState;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly notice_days: number | null;
  readonly renewal: Renewal;
  readonly renewal_months: number | null;
  readonly tier: number;
  readonly required_gaps: number;
  readonly act_by: string;
  readonly refusals: number;
  readonly current_review_id: string | null;
  /** Terms behind its required gaps, most pressing first; null before a review. */
  readonly gap_terms: readonly TermId[] | null;
}

/** How many there are of what. */
export interface PortfolioCounts {
  readonly suppliers: number;
  readonly contracts: number;
  readonly reviewed: number;
  readonly with_gaps: number;
  readonly required_gaps: number;
}

/** Narrows to one tier as the columns count it; null for all. */
export interface HomeFilter {
  readonly tier: number | null;
}

const ofTier = ({ tier }: HomeFilter) => (tier === null ? sql`true` : sql`contract.tier = ${tier}`);

const contractColumns = sql`contract.id, contract.name, contract.supplier_id, supplier.name as supplier, contract.state,
  contract.starts_on, contract.ends_on, contract.notice_days, contract.renewal, contract.renewal_months, contract.tier,
  contract.required_gaps, contract.act_by, contract.current_review_id`;

/**
 * The formula of `urgencyOf` in core/portfolio, from the same weights, so that the first few of many are found where
 * they lie.
 */
function score(today: Day, days: (from: Day, days: number) => Day): RawBuilder<number> {
  const { unknown, low, medium, high } = tierWeights;
  const bands = nearness.map(
    ({ days: count, weight }) => sql`when contract.act_by <= ${days(today, count)} then ${sql.lit(weight)}`,
  );
  return sql`(case contract.tier when 0 then ${sql.lit(unknown)} when 1 then ${sql.lit(low)} when 2 then ${sql.lit(medium)} else ${sql.lit(high)} end
    * case when contract.required_gaps < 0 then ${sql.lit(unreviewedGaps)} else contract.required_gaps end
    * case ${sql.join(bands, sql` `)} else 1 end
    * (1 + contract.refusals))`;
}

/** The contracts in force that press most, the most pressing first; none that leaves nothing open. */
export async function mostPressing(
  { db, organisation }: View,
  filter: HomeFilter,
  { today, addDays, limit }: { today: Day; addDays: (from: Day, days: number) => Day; limit: number },
): Promise<PressingContract[]> {
  const { rows } = await sql<PressingContract>`
    select ${contractColumns}, contract.refusals, result.gap_terms from (
      select contract.organisation_id, contract.id, ${score(today, addDays)} as score from contract
      where contract.organisation_id = ${organisation} and contract.state <> 'ended' and contract.required_gaps <> 0
        and ${ofTier(filter)}
      order by score desc, contract.act_by, contract.id limit ${limit}
    ) found
    join contract on contract.organisation_id = found.organisation_id and contract.id = found.id
    join supplier on supplier.organisation_id = contract.organisation_id and supplier.id = contract.supplier_id
    left join review_result result
      on result.organisation_id = contract.organisation_id and result.review_id = contract.current_review_id
    order by found.score desc, contract.act_by, contract.id`.execute(db);
  return rows;
}

/** Signed contracts with required gaps by the last day to act, the nearest first. */
export async function contractsToRetrofit(
  { db, organisation }: View,
  filter: HomeFilter,
  limit: number,
): Promise<Omit<PressingContract, 'refusals'>[]> {
  const { rows } = await sql<Omit<PressingContract, 'refusals'>>`
    select ${contractColumns}, result.gap_terms from (
      select contract.* from contract
      where contract.organisation_id = ${organisation} and contract.state = 'signed' and contract.required_gaps > 0
        and ${ofTier(filter)}
      order by contract.act_by, contract.id limit ${limit}
    ) contract
    join supplier on supplier.organisation_id = contract.organisation_id and supplier.id = contract.supplier_id
    left join review_result result
      on result.organisation_id = contract.organisation_id and result.review_id = contract.current_review_id
    order by contract.act_by, contract.id`.execute(db);
  return rows;
}

/** Contracts in force whose last day to act lies between two days, the nearest first. */
export async function datesAhead(
  { db, organisation }: View,
  filter: HomeFilter,
  { from, to, limit }: { from: Day; to: Day; limit: number },
): Promise<Omit<PressingContract, 'refusals' | 'gap_terms'>[]> {
  const { rows } = await sql<Omit<PressingContract, 'refusals' | 'gap_terms'>>`
    select ${contractColumns} from contract
    join supplier on supplier.organisation_id = contract.organisation_id and supplier.id = contract.supplier_id
    where contract.organisation_id = ${organisation} and contract.state <> 'ended'
      and contract.act_by between ${from} and ${to} and ${ofTier(filter)}
    order by contract.act_by, contract.id limit ${limit}`.execute(db);
  return rows;
}

/** Obligations by standing, principle and tier over the newest versions of contracts in force. */
export async function countedCoverage({ db, organisation }: View, filter: HomeFilter) {
  const { rows } = await sql<{
    tier: number;
    principle: number;
    met: number;
    weak: number;
    missing: number;
    ask: number;
  }>`
    select contract.tier, coverage.principle, sum(coverage.met)::integer as met, sum(coverage.weak)::integer as weak,
      sum(coverage.missing)::integer as missing, sum(coverage.ask)::integer as ask
    from contract join review_coverage coverage
      on coverage.organisation_id = contract.organisation_id and coverage.review_id = contract.current_review_id
    where contract.organisation_id = ${organisation} and contract.state <> 'ended' and ${ofTier(filter)}
    group by contract.tier, coverage.principle`.execute(db);
  return rows;
}

/** How many suppliers and contracts in force there are. */
export async function portfolioCounts(
  { db, organisation }: View,
  filter: HomeFilter,
): Promise<PortfolioCounts> {
  const { rows } = await sql<PortfolioCounts>`
    select (select count(*)::integer from supplier where supplier.organisation_id = ${organisation}
        and ${filter.tier === null ? sql`true` : sql`supplier.tier = ${filter.tier}`}) as suppliers,
      count(*)::integer as contracts,
      (count(*) filter (where contract.required_gaps >= 0))::integer as reviewed,
      (count(*) filter (where contract.required_gaps > 0))::integer as with_gaps,
      coalesce(sum(contract.required_gaps) filter (where contract.required_gaps > 0), 0)::integer as required_gaps
    from contract where contract.organisation_id = ${organisation} and contract.state <> 'ended' and ${ofTier(filter)}
  `.execute(db);
  const [counts] = rows;
  if (counts === undefined) throw new Error('Counting gave no row.');
  return counts;
}

/** The newest entries of the record since a moment, newest first, at most so many. */
export async function entriesSince({ db, organisation }: View, since: Date, most: number) {
  return await db
    .selectFrom('audit_entry')
    .select(['number', 'at', 'actor', 'action', 'subject_kind', 'subject_id', 'before', 'after'])
    .where('organisation_id', '=', organisation)
    .where('at', '>=', since)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
}
