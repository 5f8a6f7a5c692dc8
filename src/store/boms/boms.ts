import { sql } from 'kysely';
import type { Change as BomChange, KeptBom, SignatureState } from '../../core/bom/index.ts';
import type { Change, View } from '../transaction.ts';
import type { BomChangeRow, BomOrigin, BomRow } from './tables.ts';

/** The form in which results are kept now. One of another form is read again from its file. */
export const bomResultVersion = 1;

export async function findBom({ db, organisation }: View, release: string): Promise<BomRow | null> {
  const row = await db
    .selectFrom('bom')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .executeTakeFirst();
  return row ?? null;
}

export interface NewBom {
  readonly release: string;
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
  readonly signatureSha256: string | null;
  readonly origin: BomOrigin;
  readonly result: KeptBom;
}

/** Keeps a BOM whose bytes are kept already, in the place of an earlier one of the same release. */
export async function insertBom({ db, organisation, actor, at }: Change, bom: NewBom): Promise<void> {
  await db
    .insertInto('bom')
    .values({
      organisation_id: organisation,
      release_id: bom.release,
      file: bom.file,
      sha256: bom.sha256,
      size: bom.size,
      signature_sha256: bom.signatureSha256,
      origin: bom.origin,
      compared_with: null,
      ...judged(bom.result),
      taken_in_at: at,
      taken_in_by: actor.id,
      taken_in_by_name: actor.name,
    })
    .execute();
}

/** Keeps what a file was found to say when it is read again, with other keys or by a newer Candour. */
export async function keepBomResult(
  { db, organisation }: Change,
  release: string,
  result: KeptBom,
): Promise<void> {
  await db
    .updateTable('bom')
    .set(judged(result))
    .where('organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .execute();
}

function judged(result: KeptBom) {
  return {
    format: result.format,
    spec_version: result.specVersion.slice(0, 40),
    made_at: result.madeAt === null ? null : new Date(result.madeAt),
    schema_valid: result.schemaValid,
    faults: result.faults.length,
    code_percent: result.coverage.figures.code.percent,
    g7_percent: result.coverage.figures.g7.percent,
    signature: result.signature.state satisfies SignatureState,
    version: bomResultVersion,
    result: JSON.stringify(result),
  };
}

export async function deleteBomRow({ db, organisation }: Change, release: string): Promise<void> {
  await db
    .deleteFrom('bom')
    .where('organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .execute();
}

/** Marks the newest BOM of a system, by which it is found who rests on what. */
export async function markCurrentBom(
  { db, organisation }: Change,
  system: string,
  current: string | null,
): Promise<void> {
  await db
    .updateTable('bom')
    .set({ is_current: sql<boolean>`release.id is not distinct from ${current}::uuid` })
    .from('release')
    .whereRef('release.organisation_id', '=', 'bom.organisation_id')
    .whereRef('release.id', '=', 'bom.release_id')
    .where('bom.organisation_id', '=', organisation)
    .where('release.system_id', '=', system)
    .execute();
}

/** Keeps what changed in a release since another, in the place of what was kept before. */
export async function keepBomChanges(
  { db, organisation }: Change,
  { release, since, changes }: { release: string; since: string | null; changes: readonly BomChange[] },
): Promise<void> {
  await db
    .deleteFrom('bom_change')
    .where('organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .execute();
  await db
    .updateTable('bom')
    .set({ compared_with: since })
    .where('organisation_id', '=', organisation)
    .where('release_id', '=', release)
    .execute();
  if (changes.length === 0) return;
  await db
    .insertInto('bom_change')
    .values(
      changes.map((change, number) => ({
        organisation_id: organisation,
        release_id: release,
        number,
        class: change.class,
        kind: change.kind,
        subject: change.subject.slice(0, 500),
        change: JSON.stringify(change),
      })),
    )
    .execute();
}

/** The changes of these releases, material ones first. */
export async function bomChangesOf(
  { db, organisation }: View,
  releases: readonly string[],
): Promise<BomChangeRow[]> {
  if (releases.length === 0) return [];
  return await db
    .selectFrom('bom_change')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('release_id', 'in', releases)
    .orderBy('release_id')
    .orderBy('number')
    .execute();
}
