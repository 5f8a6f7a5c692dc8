import type { Annex, AnnexDocument, DocumentFormat } from '../../core/annex/index.ts';
import type { Change, View } from '../transaction.ts';
import type { AnnexedPaper, AnnexVersionRow } from './tables.ts';

/** The form of a kept annex. Raise it when `Annex` or what it is made of changes its form. */
export const annexForm = 1;

export interface NewAnnexVersion {
  readonly number: number;
  readonly note: string;
  readonly annex: Annex;
  readonly papers: readonly AnnexedPaper[];
  readonly playbook: number | null;
}

export async function insertAnnexVersion(
  { db, organisation, at, actor }: Change,
  review: string,
  { number, note, annex, papers, playbook }: NewAnnexVersion,
): Promise<void> {
  await db
    .insertInto('annex_version')
    .values({
      organisation_id: organisation,
      review_id: review,
      number,
      note,
      form: annexForm,
      annex: JSON.stringify(annex),
      papers: JSON.stringify(papers),
      playbook,
      made_at: at,
      made_by: actor.id,
      made_by_name: actor.name,
    })
    .execute();
}

/** Number of the newest version; 0 where there is none. */
export async function newestAnnexNumber({ db, organisation }: View, review: string): Promise<number> {
  const row = await db
    .selectFrom('annex_version')
    .select(({ fn }) => fn.max('number').as('newest'))
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .executeTakeFirst();
  return row?.newest ?? 0;
}

/** Every version, newest first. */
export async function annexVersionsOf(
  { db, organisation }: View,
  review: string,
): Promise<AnnexVersionRow[]> {
  return await db
    .selectFrom('annex_version')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .orderBy('number', 'desc')
    .execute();
}

export async function findAnnexVersion(
  { db, organisation }: View,
  review: string,
  number: number,
): Promise<AnnexVersionRow | null> {
  const row = await db
    .selectFrom('annex_version')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ?? null;
}

export interface NewAnnexFile {
  readonly document: AnnexDocument;
  readonly format: DocumentFormat;
  readonly sha256: string;
}

/** Keeps what a version was written as; the contents are kept already. */
export async function insertAnnexFiles(
  { db, organisation }: Change,
  review: string,
  number: number,
  files: readonly NewAnnexFile[],
): Promise<void> {
  await db
    .insertInto('annex_file')
    .values(files.map((file) => ({ organisation_id: organisation, review_id: review, number, ...file })))
    .execute();
}

/** The content of a version's document, by its hash; null where there is none. */
export async function annexFileHash(
  { db, organisation }: View,
  review: string,
  number: number,
  document: AnnexDocument,
  format: DocumentFormat,
): Promise<string | null> {
  const row = await db
    .selectFrom('annex_file')
    .select('sha256')
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .where('number', '=', number)
    .where('document', '=', document)
    .where('format', '=', format)
    .executeTakeFirst();
  return row?.sha256 ?? null;
}
