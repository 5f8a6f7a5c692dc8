import type { DraftComparison } from '../../core/negotiation/index.ts';
import type { Change, View } from '../transaction.ts';
import type { CounterDraftRow, RedlineRow } from './tables.ts';

type Unmade<Row> = Omit<Row, 'organisation_id' | 'review_id' | 'made_at' | 'made_by' | 'made_by_name'>;

/** The form of a kept comparison. Raise it when `DraftComparison` or what it is made of changes its form. */
export const comparisonForm = 1;

export async function insertRedline(
  { db, organisation, at, actor }: Change,
  review: string,
  { placed, warnings, broken, ...redline }: Unmade<RedlineRow>,
): Promise<void> {
  await db
    .insertInto('redline')
    .values({
      organisation_id: organisation,
      review_id: review,
      ...redline,
      placed: JSON.stringify(placed),
      warnings: JSON.stringify(warnings),
      broken: JSON.stringify(broken),
      made_at: at,
      made_by: actor.id,
      made_by_name: actor.name,
    })
    .execute();
}

/** Every redline of a review, newest first. */
export async function redlinesOf({ db, organisation }: View, review: string): Promise<RedlineRow[]> {
  return await db
    .selectFrom('redline')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .orderBy('id', 'desc')
    .execute();
}

export async function findRedline(
  { db, organisation }: View,
  review: string,
  id: string,
): Promise<RedlineRow | null> {
  const row = await db
    .selectFrom('redline')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertCounterDraft(
  { db, organisation, at, actor }: Change,
  review: string,
  { comparison, ...draft }: Omit<Unmade<CounterDraftRow>, 'form'>,
): Promise<void> {
  await db
    .insertInto('counter_draft')
    .values({
      organisation_id: organisation,
      review_id: review,
      ...draft,
      form: comparisonForm,
      comparison: JSON.stringify(comparison),
      made_at: at,
      made_by: actor.id,
      made_by_name: actor.name,
    })
    .execute();
}

/** Every counter-draft of a review without what was found in it, newest first. */
export async function counterDraftsOf(
  { db, organisation }: View,
  review: string,
): Promise<Omit<CounterDraftRow, 'comparison' | 'form'>[]> {
  return await db
    .selectFrom('counter_draft')
    .select([
      'organisation_id',
      'review_id',
      'id',
      'version',
      'redline_id',
      'file',
      'size',
      'sha256',
      'made_at',
      'made_by',
      'made_by_name',
    ])
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .orderBy('id', 'desc')
    .execute();
}

export interface KeptCounterDraft extends Omit<CounterDraftRow, 'comparison'> {
  /** Null where an earlier Candour made it in another form. */
  readonly comparison: DraftComparison | null;
}

export async function findCounterDraft(
  { db, organisation }: View,
  review: string,
  id: string,
): Promise<KeptCounterDraft | null> {
  const row = await db
    .selectFrom('counter_draft')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('review_id', '=', review)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { ...row, comparison: row.form === comparisonForm ? row.comparison : null };
}
