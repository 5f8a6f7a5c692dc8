import type { Change, View } from '../transaction.ts';
import type { ContractRow } from './tables.ts';

/** The versions of a contract, newest first, each with the name and state of its review. */
export async function versionsOf({ db, organisation }: View, contract: string) {
  return await db
    .selectFrom('contract_version')
    .innerJoin('review', (join) =>
      join
        .onRef('review.organisation_id', '=', 'contract_version.organisation_id')
        .onRef('review.id', '=', 'contract_version.review_id'),
    )
    .selectAll('contract_version')
    .select(['review.name as review_name', 'review.state as review_state', 'review.outdated as outdated'])
    .where('contract_version.organisation_id', '=', organisation)
    .where('contract_version.contract_id', '=', contract)
    .orderBy('contract_version.number', 'desc')
    .execute();
}

/** Makes a review the newest version of a contract and gives its number. The contract has to be held. */
export async function insertVersion(
  { db, organisation, actor, at }: Change,
  { contract, review, label }: { contract: string; review: string; label: string },
): Promise<number> {
  const newest = await db
    .selectFrom('contract_version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('organisation_id', '=', organisation)
    .where('contract_id', '=', contract)
    .executeTakeFirst();
  const number = (newest?.number ?? 0) + 1;
  await db
    .insertInto('contract_version')
    .values({
      organisation_id: organisation,
      contract_id: contract,
      number,
      label,
      review_id: review,
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
    })
    .execute();
  return number;
}

/** The contract a review is a version of, with the number of that version; null where it stands by itself. */
export async function contractOfReview(
  { db, organisation }: View,
  review: string,
): Promise<(ContractRow & { number: number; label: string }) | null> {
  const row = await db
    .selectFrom('contract_version')
    .innerJoin('contract', (join) =>
      join
        .onRef('contract.organisation_id', '=', 'contract_version.organisation_id')
        .onRef('contract.id', '=', 'contract_version.contract_id'),
    )
    .selectAll('contract')
    .select(['contract_version.number', 'contract_version.label'])
    .where('contract_version.organisation_id', '=', organisation)
    .where('contract_version.review_id', '=', review)
    .executeTakeFirst();
  return row ?? null;
}

/** Takes a version off its contract; its review stays and stands by itself again. */
export async function deleteVersion(
  { db, organisation }: Change,
  contract: string,
  number: number,
): Promise<void> {
  await db
    .deleteFrom('contract_version')
    .where('organisation_id', '=', organisation)
    .where('contract_id', '=', contract)
    .where('number', '=', number)
    .execute();
}
