import { sql } from 'kysely';

/**
 * What a supplier refuses belongs to the contract and not to one version of its papers: it goes on to count when a new
 * version is started, until the clause has moved on, or until the newest version that was reviewed calls for the
 * clause no more, because its papers now give what was refused.
 */
export const standingRefusals = [
  // The clauses that an annex to these papers would have; null until somebody counts.
  sql`alter table review_result add column open_clauses text[]`,
  // What is left to count over all organisations: machinery asks, at every look for jobs.
  sql`create index review_result_to_count on review_result (version, organisation_id, review_id)
    where required_gaps is null or gap_terms is null or open_clauses is null`,
  sql`alter table contract add column refusals integer not null default 0`,

  sql`create function candour_standing_refusals(organisation uuid, the_contract uuid)
    returns table (review_id uuid, clause text) language sql stable as $$
    select newest.review_id, newest.clause from (
      select distinct on (step.clause) step.clause, step.review_id, step.state, version.number
      from contract_version version
      join negotiation_step step
        on step.organisation_id = version.organisation_id and step.review_id = version.review_id
      where version.organisation_id = organisation and version.contract_id = the_contract
      order by step.clause, version.number desc, step.number desc
    ) newest
    where newest.state = 'refused' and coalesce((
      select newest.clause = any(result.open_clauses)
      from contract_version later
      join review_result result
        on result.organisation_id = later.organisation_id and result.review_id = later.review_id
      where later.organisation_id = organisation and later.contract_id = the_contract
        and later.number > newest.number and result.open_clauses is not null
      order by later.number desc limit 1
    ), true)
    $$`,

  // As before, with the refusals.
  sql`create or replace function candour_reckon_contract(organisation uuid, the_contract uuid) returns void
    language plpgsql as $$
    declare tier_now integer; review_now uuid; gaps_now integer; refusals_now integer;
    begin
      perform 1 from contract where organisation_id = organisation and id = the_contract for update;
      select coalesce(max(candour_tier_level(use.tier)), 0) into tier_now from contract_use
        join use on use.organisation_id = contract_use.organisation_id and use.id = contract_use.use_id
        where contract_use.organisation_id = organisation and contract_use.contract_id = the_contract
          and use.state <> 'ended';
      select version.review_id, result.required_gaps into review_now, gaps_now from contract_version version
        left join review_result result
          on result.organisation_id = version.organisation_id and result.review_id = version.review_id
        where version.organisation_id = organisation and version.contract_id = the_contract
        order by version.number desc limit 1;
      select count(*) into refusals_now from candour_standing_refusals(organisation, the_contract);
      update contract
        set tier = tier_now, current_review_id = review_now, required_gaps = coalesce(gaps_now, -1),
          refusals = refusals_now
        where organisation_id = organisation and id = the_contract
          and (tier, current_review_id, required_gaps, refusals)
            is distinct from (tier_now, review_now, coalesce(gaps_now, -1), refusals_now);
    end $$`,
  sql`create function candour_steps_taken() returns trigger language plpgsql as $$
    declare contract_of record;
    begin
      for contract_of in select distinct version.organisation_id, version.contract_id
        from added join contract_version version
          on version.organisation_id = added.organisation_id and version.review_id = added.review_id
        order by version.contract_id
      loop
        perform candour_reckon_contract(contract_of.organisation_id, contract_of.contract_id);
      end loop;
      return null;
    end $$`,
  sql`create trigger steps_taken after insert on negotiation_step
    referencing new table as added for each statement execute function candour_steps_taken()`,
  // Where nothing was ever negotiated, nothing is refused.
  sql`select candour_reckon_contract(negotiated.organisation_id, negotiated.contract_id) from (
      select distinct version.organisation_id, version.contract_id from contract_version version
      join negotiation_step step
        on step.organisation_id = version.organisation_id and step.review_id = version.review_id
    ) negotiated`,
];
