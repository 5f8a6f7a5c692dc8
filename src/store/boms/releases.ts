import { sql } from 'kysely';
import type { Change, View } from '../transaction.ts';
import type { BomRow, ReleaseRow } from './tables.ts';

/** A system with its supplier, as pages of its releases name it. */
export interface SystemNamed {
  readonly id: string;
  readonly name: string;
  readonly supplier_id: string;
  readonly supplier_name: string;
}

const systemQuery = ({ db, organisation }: View, id: string) =>
  db
    .selectFrom('system')
    .innerJoin('supplier', (join) =>
      join
        .onRef('supplier.organisation_id', '=', 'system.organisation_id')
        .onRef('supplier.id', '=', 'system.supplier_id'),
    )
    .select(['system.id', 'system.name', 'system.supplier_id', 'supplier.name as supplier_name'])
    .where('system.organisation_id', '=', organisation)
    .where('system.id', '=', id);

export async function findNamedSystem(view: View, id: string): Promise<SystemNamed | null> {
  return (await systemQuery(view, id).executeTakeFirst()) ?? null;
}

/** The same, held until the commit: whoever changes the releases of a system holds it, so that their order stands. */
export async function holdNamedSystem(change: Change, id: string): Promise<SystemNamed | null> {
  return (await systemQuery(change, id).forUpdate('system').executeTakeFirst()) ?? null;
}

export async function findRelease({ db, organisation }: View, id: string): Promise<ReleaseRow | null> {
  const row = await db
    .selectFrom('release')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** What a list of releases shows of a BOM: all but the result. */
export type BomHead = Omit<BomRow, 'result' | 'organisation_id' | 'reliances_kept'>;
export interface ReleaseWithBom {
  readonly release: ReleaseRow;
  readonly bom: BomHead | null;
}

export const bomHeadColumns = [
  'release_id',
  'file',
  'sha256',
  'size',
  'signature_sha256',
  'origin',
  'format',
  'spec_version',
  'made_at',
  'schema_valid',
  'faults',
  'code_percent',
  'g7_percent',
  'signature',
  'is_current',
  'compared_with',
  'version',
  'taken_in_at',
  'taken_in_by',
  'taken_in_by_name',
] as const;

/** The releases of a system in the order of their days, each with its BOM. */
export async function releasesOf(view: View, system: string): Promise<ReleaseWithBom[]> {
  const { db, organisation } = view;
  const releases = await db
    .selectFrom('release')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('system_id', '=', system)
    .orderBy('released_on')
    .orderBy('id')
    .execute();
  const boms = await db
    .selectFrom('bom')
    .innerJoin('release', (join) =>
      join
        .onRef('release.organisation_id', '=', 'bom.organisation_id')
        .onRef('release.id', '=', 'bom.release_id'),
    )
    .select(bomHeadColumns.map((column) => `bom.${column}` as const))
    .where('bom.organisation_id', '=', organisation)
    .where('release.system_id', '=', system)
    .execute();
  const byRelease = new Map(boms.map((bom) => [bom.release_id, bom]));
  return releases.map((release) => ({ release, bom: byRelease.get(release.id) ?? null }));
}

export interface NewRelease {
  readonly id: string;
  readonly system: string;
  readonly name: string;
  readonly releasedOn: string;
  readonly notes: string;
}

export async function insertRelease(
  { db, organisation, actor, at }: Change,
  { id, system, name, releasedOn, notes }: NewRelease,
): Promise<void> {
  await db
    .insertInto('release')
    .values({
      organisation_id: organisation,
      id,
      system_id: system,
      name,
      released_on: releasedOn,
      notes,
      created_at: at,
      created_by: actor.id,
      created_by_name: actor.name,
      updated_at: at,
    })
    .execute();
}

export async function updateRelease(
  { db, organisation, at }: Change,
  id: string,
  { name, releasedOn, notes }: { name: string; releasedOn: string; notes: string },
): Promise<void> {
  await db
    .updateTable('release')
    .set((eb) => ({ name, released_on: releasedOn, notes, updated_at: at, revision: eb('revision', '+', 1) }))
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}

export async function deleteReleaseRow({ db, organisation }: Change, id: string): Promise<void> {
  await db.deleteFrom('release').where('organisation_id', '=', organisation).where('id', '=', id).execute();
}

/** Whether a system has a release of that name, in any case, other than the one given. */
export async function isReleaseNamed(
  { db, organisation }: View,
  system: string,
  name: string,
  except: string | null,
): Promise<boolean> {
  const found = await db
    .selectFrom('release')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('system_id', '=', system)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
    .execute();
  return found.some(({ id }) => id !== except);
}
