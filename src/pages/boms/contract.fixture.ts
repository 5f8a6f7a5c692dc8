// For the tests of the screens: a signed contract whose newest version is a review.
import type { Workspace } from '../../app/index.ts';

/** Puts all that a supplier sells under a contract with that review as its version. */
export async function governBy(
  ws: Workspace,
  { supplier, review }: { supplier: string; review: string },
): Promise<void> {
  const actor = ws.localPerson;
  await ws.store.change(actor.organisation, actor, async (change) => {
    const contract = change.newId();
    const made = {
      organisation_id: change.organisation,
      created_at: change.at,
      created_by: actor.id,
      created_by_name: actor.name,
    };
    await change.db
      .insertInto('contract')
      .values({
        ...made,
        id: contract,
        supplier_id: supplier,
        name: 'Master agreement',
        reference: '',
        state: 'signed',
        starts_on: null,
        ends_on: null,
        notice_days: null,
        renewal: 'none',
        renewal_months: null,
        updated_at: change.at,
      })
      .execute();
    await change.db
      .insertInto('contract_version')
      .values({ ...made, contract_id: contract, number: 1, label: 'As signed', review_id: review })
      .execute();
    change.record({ action: 'contract.created', subject: { kind: 'contract', id: contract } });
  });
}
