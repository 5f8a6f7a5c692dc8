import { sql } from 'kysely';
import type { Change, View } from '../transaction.ts';
import type { ContractRow, RelianceRow } from './tables.ts';

export interface NewReliance {
  readonly id: string;
  readonly from_system_id: string | null;
  readonly from_party_id: string | null;
  readonly to_party_id: string;
  readonly purpose: string;
  readonly source: RelianceRow['source'];
  /** As JSON. */
  readonly evidence: unknown;
}

/** Adds an edge; false where the same is there already. */
export async function insertReliance(
  { db, organisation, actor, at }: Change,
  { evidence, ...edge }: NewReliance,
): Promise<boolean> {
  const rows = await db
    .insertInto('reliance')
    .values({
      organisation_id: organisation,
      ...edge,
      evidence: evidence === null ? null : JSON.stringify(evidence),
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  return rows.length > 0;
}

export async function findReliance({ db, organisation }: View, id: string): Promise<RelianceRow | null> {
  const row = await db
    .selectFrom('reliance')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** What a system rests on by itself, the oldest first. */
export async function reliancesOfSystem({ db, organisation }: View, system: string): Promise<RelianceRow[]> {
  return await db
    .selectFrom('reliance')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('from_system_id', '=', system)
    .orderBy('id')
    .execute();
}

/** Every edge that ends at a fourth party or begins there, the oldest first. */
export async function reliancesAround({ db, organisation }: View, party: string): Promise<RelianceRow[]> {
  return await db
    .selectFrom('reliance')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where(({ eb, or }) => or([eb('to_party_id', '=', party), eb('from_party_id', '=', party)]))
    .orderBy('id')
    .execute();
}

/** Keeps what an edge is for and where it was read, when it was read anew. */
export async function updateReliance(
  { db, organisation }: Change,
  id: string,
  { purpose, evidence }: Pick<NewReliance, 'purpose' | 'evidence'>,
): Promise<void> {
  await db
    .updateTable('reliance')
    .set({ purpose, evidence: JSON.stringify(evidence) })
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}

export async function deleteRelianceRow({ db, organisation }: Change, id: string): Promise<void> {
  await db.deleteFrom('reliance').where('organisation_id', '=', organisation).where('id', '=', id).execute();
}

/** Every edge of the organisation, the oldest first. */
export async function allReliances({ db, organisation }: View): Promise<RelianceRow[]> {
  return await db
    .selectFrom('reliance')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .orderBy('id')
    .execute();
}

/** Every system with its supplier, and how many of its uses have not ended and how many of those are of high tier. */
export async function weighedSystems({ db, organisation }: View) {
  return await db
    .selectFrom('system')
    .innerJoin('supplier', (join) =>
      join
        .onRef('supplier.organisation_id', '=', 'system.organisation_id')
        .onRef('supplier.id', '=', 'system.supplier_id'),
    )
    .leftJoin('use', (join) =>
      join
        .onRef('use.organisation_id', '=', 'system.organisation_id')
        .onRef('use.system_id', '=', 'system.id')
        .on('use.state', '<>', 'ended'),
    )
    .select(['system.id', 'system.name', 'system.supplier_id', 'supplier.name as supplier_name'])
    .select(({ fn }) => [
      fn.count<number>('use.id').as('uses'),
      fn.count<number>('use.id').filterWhere('use.tier', '=', 'high').as('high'),
    ])
    .where('system.organisation_id', '=', organisation)
    .groupBy(['system.id', 'system.name', 'system.supplier_id', 'supplier.name'])
    .orderBy('supplier.name')
    .orderBy('system.name')
    .execute();
}

/** The contracts of a system's supplier that govern a use of it, or of which nobody said what they govern. */
export async function contractsOfSystem(
  { db, organisation }: View,
  system: { id: string; supplier_id: string },
): Promise<ContractRow[]> {
  return await db
    .selectFrom('contract')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('supplier_id', '=', system.supplier_id)
    .where(({ exists, not, or, selectFrom }) => {
      const governed = selectFrom('contract_use')
        .select('contract_use.use_id')
        .whereRef('contract_use.organisation_id', '=', 'contract.organisation_id')
        .whereRef('contract_use.contract_id', '=', 'contract.id');
      const ofSystem = governed
        .innerJoin('use', (join) =>
          join
            .onRef('use.organisation_id', '=', 'contract_use.organisation_id')
            .onRef('use.id', '=', 'contract_use.use_id'),
        )
        .where('use.system_id', '=', system.id);
      return or([exists(ofSystem), not(exists(governed))]);
    })
    .orderBy('name')
    .execute();
}

/** Names, in lower case, that a person said are none a system rests on. */
export async function namesSetAside({ db, organisation }: View, system: string): Promise<string[]> {
  const rows = await db
    .selectFrom('reliance_set_aside')
    .select('name')
    .where('organisation_id', '=', organisation)
    .where('system_id', '=', system)
    .execute();
  return rows.map(({ name }) => name);
}

/** Sets a name aside; false where it was already. */
export async function setNameAside(
  { db, organisation, actor, at }: Change,
  system: string,
  name: string,
): Promise<boolean> {
  const rows = await db
    .insertInto('reliance_set_aside')
    .values({
      organisation_id: organisation,
      system_id: system,
      name: sql<string>`lower(${name})`,
      set_aside_at: at,
      set_aside_by: actor.id,
      set_aside_by_name: actor.name,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('name')
    .execute();
  return rows.length > 0;
}
