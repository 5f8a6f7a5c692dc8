import { sql } from 'kysely';
import type { Finding } from '../../core/contract/index.ts';
import { resultVersion } from '../reviews/index.ts';
import type { ContractState } from '../suppliers/index.ts';
import type { View } from '../transaction.ts';

/** What the newest version of a contract was found to say on BOMs and on changes of models. */
export interface ContractFacts {
  readonly system_id: string;
  readonly contract_id: string;
  readonly contract_name: string;
  readonly contract_state: ContractState;
  readonly review_id: string;
  readonly notice: Finding;
  readonly description: Finding;
}

/**
 * The contracts of these systems that were reviewed: those that govern a use of the system, and those of its supplier
 * that name no use. Signed ones stand first, then the newest.
 */
export async function contractFactsOf(
  { db, organisation }: View,
  systems: readonly string[],
): Promise<ContractFacts[]> {
  if (systems.length === 0) return [];
  const { rows } = await sql<ContractFacts>`select system.id as system_id, contract.id as contract_id,
      contract.name as contract_name, contract.state as contract_state, version.review_id,
      terms.said -> 'model-change-notice' as notice, terms.said -> 'system-description' as description
    from system
    join contract on contract.organisation_id = system.organisation_id
      and contract.supplier_id = system.supplier_id and contract.state <> 'ended'
    join lateral (
      select review_id from contract_version
      where contract_version.organisation_id = contract.organisation_id and contract_version.contract_id = contract.id
      order by number desc limit 1
    ) version on true
    join review_result on review_result.organisation_id = contract.organisation_id
      and review_result.review_id = version.review_id and review_result.version = ${resultVersion}
    cross join lateral (select review_result.result #> '{findings,terms}' as said) terms
    where system.organisation_id = ${organisation} and system.id in (${sql.join(systems)})
      and (
        exists (
          select from contract_use
          join use on use.organisation_id = contract_use.organisation_id and use.id = contract_use.use_id
          where contract_use.organisation_id = contract.organisation_id and contract_use.contract_id = contract.id
            and use.system_id = system.id
        )
        or not exists (
          select from contract_use
          where contract_use.organisation_id = contract.organisation_id and contract_use.contract_id = contract.id
        )
      )
    order by system.id, contract.state <> 'signed', contract.id desc`.execute(db);
  return rows;
}
