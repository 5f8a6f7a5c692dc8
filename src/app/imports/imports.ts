import {
  type Change,
  deleteDraft,
  findDraft,
  type ImportDraftRow,
  insertContract,
  insertSupplier,
  keepDraft,
  updateContract,
  updateSupplier,
  type View,
} from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { contractSubject } from '../contracts/contract.ts';
import { conflict, invalid, notFound } from '../errors.ts';
import { idSchema } from '../input.ts';
import { authorise, type Deed } from '../policy.ts';
import { supplierSubject } from '../suppliers/supplier.ts';
import type { Workspace } from '../workspace.ts';
import { type ImportKind, type Plan, type PlannedRow, sealOf } from './plan.ts';
import { type PlannedContract, planContracts } from './plan-contracts.ts';
import { planSuppliers, type SupplierFields } from './plan-suppliers.ts';
import { readTable } from './read-table.ts';

const deeds: Readonly<Record<ImportKind, Deed>> = { suppliers: 'supplier.edit', contracts: 'contract.edit' };
const keptDraft = 24 * 60 * 60 * 1000;

/** What an import will do, row by row. */
export interface ImportPreview {
  readonly id: string;
  readonly kind: ImportKind;
  readonly file: string;
  readonly rows: readonly PlannedRow[];
  readonly notes: readonly string[];
  readonly counts: Readonly<Record<PlannedRow['outcome'], number>>;
  /** Hand it back to import exactly this. */
  readonly seal: string;
}

/**
 * Reads a table and keeps it for a day; nothing is imported yet. Gives the id of its preview. Throws `invalid` with
 * what is wrong with the file.
 */
export async function draftImport(
  ws: Workspace,
  actor: Actor,
  kind: ImportKind,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ id: string }> {
  authorise(actor, deeds[kind]);
  const sheet = await readTable(file.bytes);
  const { organisation } = actor;
  await ws.store.read(organisation, (view) => planOf(view, kind, sheet, false));
  const [id, at] = [ws.store.newId(), ws.store.now()];
  const dropBefore = new Date(at.getTime() - keptDraft);
  const draft = {
    organisation,
    id,
    kind,
    file: file.name.slice(0, 200),
    sheet,
    madeBy: actor.id,
    at,
    dropBefore,
  };
  await ws.store.maintain((db) => keepDraft(db, draft));
  return { id };
}

/** What the import would do as things stand now. Throws `not-found` where it was imported or a day has gone. */
export async function previewImport(ws: Workspace, actor: Actor, id: string): Promise<ImportPreview> {
  return await ws.store.read(actor.organisation, async (view) => {
    const draft = await draftIn(view, actor, id);
    const plan = await planOf(view, draft.kind, draft, false);
    return presented(draft, plan);
  });
}

/**
 * Imports what the preview showed: all of it or nothing, an entry in the record for each row. Throws `conflict` where
 * things have changed since the preview, and `invalid` while a row has a fault.
 */
export async function carryOutImport(
  ws: Workspace,
  actor: Actor,
  id: string,
  seal: string,
): Promise<{ kind: ImportKind; created: number; changed: number }> {
  return await ws.store.change(actor.organisation, actor, async (change) => {
    const draft = await draftIn(change, actor, id);
    const { kind } = draft;
    const { plan, write } = await heldPlan(change, draft);
    const { counts, seal: now } = presented(draft, plan);
    if (now !== seal) {
      throw conflict('Something has changed since this preview. Look at it as it is now, then import.');
    }
    if (counts.fault > 0) throw invalid('Some rows have faults. Correct the file and hand it in again.');
    await write();
    await deleteDraft(change, id);
    const totals = {
      file: draft.file,
      created: counts.new,
      changed: counts.changed,
      unchanged: counts.unchanged,
    };
    change.record({ action: `${kind}.imported`, subject: { kind: 'import', id }, after: totals });
    return { kind, created: counts.new, changed: counts.changed };
  });
}

async function draftIn(view: View, actor: Actor, id: string): Promise<ImportDraftRow> {
  const draft = idSchema.safeParse(id).success ? await findDraft(view, id, actor.id) : null;
  if (draft === null) throw notFound('import');
  authorise(actor, deeds[draft.kind]);
  return draft;
}

type Table = Pick<ImportDraftRow, 'rows' | 'notes'>;

const planOf = (
  view: View,
  kind: ImportKind,
  table: Table,
  hold: boolean,
): Promise<Plan<SupplierFields | PlannedContract>> =>
  kind === 'suppliers' ? planSuppliers(view, table, hold) : planContracts(view, table, hold);

/** The plan over rows that are held until the commit, and the way to carry it out. */
async function heldPlan(change: Change, draft: ImportDraftRow) {
  if (draft.kind === 'suppliers') {
    const plan = await planSuppliers(change, draft, true);
    return { plan, write: () => writeSuppliers(change, plan) };
  }
  const plan = await planContracts(change, draft, true);
  return { plan, write: () => writeContracts(change, plan) };
}

async function writeSuppliers(change: Change, { writes }: Plan<SupplierFields>): Promise<void> {
  for (const write of writes) {
    if (write.kind === 'insert') {
      const id = change.newId();
      await insertSupplier(change, { id, example: false, ...write.fields });
      change.record({ action: 'supplier.created', subject: supplierSubject(id), after: write.fields });
    } else {
      const { id, before, after } = write;
      await updateSupplier(change, id, write.fields);
      change.record({ action: 'supplier.changed', subject: supplierSubject(id), before, after });
    }
  }
}

async function writeContracts(change: Change, { writes }: Plan<PlannedContract>): Promise<void> {
  for (const write of writes) {
    const { supplier_id, ...fields } = write.fields;
    if (write.kind === 'insert') {
      const id = change.newId();
      await insertContract(change, { id, supplier_id, ...fields });
      change.record({
        action: 'contract.created',
        subject: contractSubject(id),
        after: { supplier: supplier_id, ...fields },
      });
    } else {
      const { id, before, after } = write;
      await updateContract(change, id, fields);
      change.record({ action: 'contract.changed', subject: contractSubject(id), before, after });
    }
  }
}

function presented(draft: ImportDraftRow, plan: Plan<unknown>): ImportPreview {
  const counts = { new: 0, changed: 0, unchanged: 0, fault: 0 };
  for (const { outcome } of plan.rows) counts[outcome] += 1;
  const { id, kind, file } = draft;
  return { id, kind, file, rows: plan.rows, notes: plan.notes, counts, seal: sealOf(plan) };
}
