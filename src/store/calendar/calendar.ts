import { type Kysely, sql } from 'kysely';
import type { Member } from '../accounts/index.ts';
import type { Schema } from '../schema.ts';
import type { ContractRow } from '../suppliers/tables.ts';
import type { Change, View } from '../transaction.ts';

/** Gives a person a new secret; one they had before counts no longer. */
export async function keepFeed(
  { db, organisation, at }: Change,
  member: string,
  tokenHash: string,
): Promise<void> {
  const kept = { token_hash: tokenHash, created_at: at };
  await db
    .insertInto('calendar_feed')
    .values({ organisation_id: organisation, member_id: member, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'member_id']).doUpdateSet(kept))
    .execute();
}

/** Whether there was one to take away. */
export async function dropFeed({ db, organisation }: Change, member: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('calendar_feed')
    .where('organisation_id', '=', organisation)
    .where('member_id', '=', member)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** When a person's address was made; null where there is none. */
export async function feedMadeAt({ db, organisation }: View, member: string): Promise<Date | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .select('created_at')
    .where('organisation_id', '=', organisation)
    .where('member_id', '=', member)
    .executeTakeFirst();
  return row?.created_at ?? null;
}

/** Whose secret it is, in whatever organisation: for machinery, before anyone is known. */
export async function memberOfFeed(db: Kysely<Schema>, tokenHash: string): Promise<Member | null> {
  const row = await db
    .selectFrom('calendar_feed')
    .innerJoin('member', (join) =>
      join
        .onRef('member.organisation_id', '=', 'calendar_feed.organisation_id')
        .onRef('member.id', '=', 'calendar_feed.member_id'),
    )
    .selectAll('member')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row ?? null;
}

/** Contracts in force that have a date from a day on, the nearest first, at most so many. */
export async function datedContracts(
  { db, organisation }: View,
  from: string,
  most: number,
): Promise<(ContractRow & { readonly supplier: string })[]> {
  const { rows } = await sql<ContractRow & { supplier: string }>`
    select contract.*, supplier.name as supplier from contract
    join supplier on supplier.organisation_id = contract.organisation_id and supplier.id = contract.supplier_id
    where contract.organisation_id = ${organisation} and contract.state <> 'ended'
      and contract.act_by >= ${from} and contract.act_by < '9999-12-31'
    order by contract.act_by, contract.id limit ${most}`.execute(db);
  return rows;
}
