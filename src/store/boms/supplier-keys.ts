import type { Change, View } from '../transaction.ts';
import type { SupplierKeyRow } from './tables.ts';

/** The keys agreed on with a supplier, in the order they were pinned. */
export async function keysOfSupplier(
  { db, organisation }: View,
  supplier: string,
): Promise<SupplierKeyRow[]> {
  return await db
    .selectFrom('supplier_key')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('supplier_id', '=', supplier)
    .orderBy('id')
    .execute();
}

export interface NewKey {
  readonly id: string;
  readonly supplier: string;
  readonly label: string;
  readonly algorithm: string | null;
  readonly key: string;
  readonly fingerprint: string;
}

export async function insertKey(
  { db, organisation, actor, at }: Change,
  { supplier, ...key }: NewKey,
): Promise<void> {
  await db
    .insertInto('supplier_key')
    .values({
      organisation_id: organisation,
      supplier_id: supplier,
      ...key,
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
      updated_at: at,
    })
    .execute();
}

export async function deleteKey({ db, organisation }: Change, id: string): Promise<void> {
  await db
    .deleteFrom('supplier_key')
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}

/** A signed BOM of a supplier, whose signature means something else once the keys are others. */
export interface SignedBom {
  readonly release_id: string;
  readonly sha256: string;
  readonly signature_sha256: string | null;
}

export async function signedBomsOf({ db, organisation }: View, supplier: string): Promise<SignedBom[]> {
  return await db
    .selectFrom('bom')
    .innerJoin('release', (join) =>
      join
        .onRef('release.organisation_id', '=', 'bom.organisation_id')
        .onRef('release.id', '=', 'bom.release_id'),
    )
    .innerJoin('system', (join) =>
      join
        .onRef('system.organisation_id', '=', 'release.organisation_id')
        .onRef('system.id', '=', 'release.system_id'),
    )
    .select(['bom.release_id', 'bom.sha256', 'bom.signature_sha256'])
    .where('bom.organisation_id', '=', organisation)
    .where('system.supplier_id', '=', supplier)
    .where('bom.signature', '<>', 'none')
    .orderBy('bom.release_id')
    .execute();
}

export async function findNamedSupplier(
  { db, organisation }: View,
  id: string,
): Promise<{ id: string; name: string } | null> {
  const row = await db
    .selectFrom('supplier')
    .select(['id', 'name'])
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
