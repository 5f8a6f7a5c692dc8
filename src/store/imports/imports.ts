import { sql, type Transaction } from 'kysely';
import type { Sheet } from '../../core/sheet/index.ts';
import type { Schema } from '../schema.ts';
import type { ContractRow, SupplierRow } from '../suppliers/tables.ts';
import type { Change, View } from '../transaction.ts';
import type { ImportDraftRow, ImportKind } from './tables.ts';

/** Keeps a table until it is imported, and drops those of the organisation that nobody came back to. */
export async function keepDraft(
  db: Transaction<Schema>,
  draft: {
    readonly organisation: string;
    readonly id: string;
    readonly kind: ImportKind;
    readonly file: string;
    readonly sheet: Sheet;
    readonly madeBy: string;
    readonly at: Date;
    /** Drafts made before are dropped. */
    readonly dropBefore: Date;
  },
): Promise<void> {
  await db
    .deleteFrom('import_draft')
    .where('organisation_id', '=', draft.organisation)
    .where('made_at', '<', draft.dropBefore)
    .execute();
  await db
    .insertInto('import_draft')
    .values({
      organisation_id: draft.organisation,
      id: draft.id,
      kind: draft.kind,
      file: draft.file,
      rows: JSON.stringify(draft.sheet.rows),
      notes: JSON.stringify(draft.sheet.notes),
      made_by: draft.madeBy,
      made_at: draft.at,
    })
    .execute();
}

/** A draft of this person's; another's is as if it were not there. */
export async function findDraft(
  { db, organisation }: View,
  id: string,
  madeBy: string,
): Promise<ImportDraftRow | null> {
  const row = await db
    .selectFrom('import_draft')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .where('made_by', '=', madeBy)
    .executeTakeFirst();
  return row ?? null;
}

export async function deleteDraft({ db, organisation }: Change, id: string): Promise<void> {
  await db
    .deleteFrom('import_draft')
    .where('organisation_id', '=', organisation)
    .where('id', '=', id)
    .execute();
}

/** Suppliers by id or by name in any case, held until the commit where `hold` says so. */
export async function suppliersMeant(
  { db, organisation }: View,
  { ids, names }: { ids: readonly string[]; names: readonly string[] },
  hold: boolean,
): Promise<(SupplierRow & { readonly folded: string })[]> {
  const { rows } = await sql<SupplierRow & { folded: string }>`
    select supplier.*, lower(name) as folded from supplier
    where organisation_id = ${organisation}
      and (id = any(${[...ids]}::uuid[]) or lower(name) in (select lower(name) from unnest(${[...names]}::text[]) name))
    order by id ${hold ? sql`for update` : sql``}`.execute(db);
  return rows;
}

/** Contracts by id, or by name in any case with these suppliers. */
export async function contractsMeant(
  { db, organisation }: View,
  {
    ids,
    names,
    suppliers,
  }: { ids: readonly string[]; names: readonly string[]; suppliers: readonly string[] },
  hold: boolean,
): Promise<(ContractRow & { readonly folded: string })[]> {
  const { rows } = await sql<ContractRow & { folded: string }>`
    select contract.*, lower(name) as folded from contract
    where organisation_id = ${organisation}
      and (id = any(${[...ids]}::uuid[]) or (supplier_id = any(${[...suppliers]}::uuid[])
        and lower(name) in (select lower(name) from unnest(${[...names]}::text[]) name)))
    order by id ${hold ? sql`for update` : sql``}`.execute(db);
  return rows;
}

/** Names in small letters as the database has them, in their order. */
export async function foldedNames({ db }: View, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ folded: string }>`
    select lower(name) as folded from unnest(${[...names]}::text[]) with ordinality as given(name, place) order by place
  `.execute(db);
  return rows.map(({ folded }) => folded);
}
