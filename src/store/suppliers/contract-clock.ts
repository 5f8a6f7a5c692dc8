import { type Kysely, sql } from 'kysely';
import { enqueueDue } from '../jobs/index.ts';
import type { Schema } from '../schema.ts';
import type { Upkeep } from '../transaction.ts';

export const contractClockJobKind = 'contract-clock';

/** Queues a job for every organisation in which a contract has renewed by itself before today. */
export async function queueContractClocks(db: Kysely<Schema>, today: string): Promise<void> {
  const due = sql`select distinct organisation_id, organisation_id as subject from contract
    where act_by_until < ${today}`;
  await enqueueDue(db, contractClockJobKind, due);
}

/**
 * Moves on the dates of contracts that have renewed by themselves before today, and those of their suppliers with
 * them, and gives how many. One that somebody holds in this moment is left for the next time: it waits for nobody, so
 * nobody waits for it in a ring. Doing it twice changes nothing.
 */
export async function rollContractDates(
  { db, organisation }: Upkeep,
  today: string,
  most: number,
): Promise<number> {
  await sql`select set_config('candour.today', ${today}, true)`.execute(db);
  // Writing a column again lets the triggers reckon.
  const { rows } = await sql`
    with passed as materialized (
      select contract.id from contract
      join supplier on supplier.organisation_id = contract.organisation_id and supplier.id = contract.supplier_id
      where contract.organisation_id = ${organisation} and contract.act_by_until < ${today}
      order by contract.id limit ${most} for update skip locked
    )
    update contract set state = state from passed
    where contract.organisation_id = ${organisation} and contract.id = passed.id
    returning contract.id`.execute(db);
  return rows.length;
}
