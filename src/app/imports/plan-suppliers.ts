import { type ColumnName, namedRows, type Sheet } from '../../core/sheet/index.ts';
import { foldedNames, type SupplierRow, suppliersMeant, type View } from '../../store/index.ts';
import { invalid } from '../errors.ts';
import { idSchema } from '../input.ts';
import { changesIn } from '../revision.ts';
import { supplierSchema } from '../suppliers/supplier.ts';
import { type Plan, type PlannedRow, passedOverNote, plannedChanges, type Write } from './plan.ts';

export const supplierColumns = [
  { id: 'id', title: 'Id', also: [] },
  { id: 'name', title: 'Name', also: ['Supplier', 'Supplier name', 'Vendor', 'Vendor name', 'Company'] },
  { id: 'website', title: 'Website', also: ['Web', 'Web site', 'URL', 'Homepage', 'Address of the website'] },
  { id: 'contact', title: 'Contact', also: ['Contact person', 'Contact details', 'E-mail', 'Email'] },
  { id: 'notes', title: 'Notes', also: ['Note', 'Remarks', 'Comment', 'Comments'] },
] as const satisfies readonly ColumnName<string>[];
type Id = (typeof supplierColumns)[number]['id'];

export type SupplierFields = Pick<SupplierRow, 'name' | 'website' | 'contact' | 'notes'>;
const fieldIds = ['name', 'website', 'contact', 'notes'] as const;
const nothing: SupplierFields = { name: '', website: '', contact: '', notes: '' };

/**
 * Plans the import of suppliers: a row with an id is that supplier, one without is the supplier of its name, and a
 * name that is not there is a new one. A column that the table has not leaves its field as it is.
 * Throws `invalid` where the table as a whole cannot be taken.
 */
export async function planSuppliers(view: View, sheet: Sheet, hold: boolean): Promise<Plan<SupplierFields>> {
  const named = namedRows(sheet, supplierColumns, ['name']);
  if (!named.ok) throw invalid(named.fault.message, { file: named.fault.message });
  const names = named.rows.map(({ cells }) => (cells.name ?? '').trim());
  const folded = await foldedNames(view, names);
  const ids = named.rows.flatMap(({ cells }) => idOf(cells) ?? []);
  const there = await suppliersMeant(view, { ids, names }, hold);
  const byId = new Map(there.map((row) => [row.id, row]));
  const byName = new Map(there.map((row) => [row.folded, row]));
  const taken = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const writes: Write<SupplierFields>[] = [];
  for (const [at, { number, cells }] of named.rows.entries()) {
    const key = folded[at] ?? '';
    const id = idOf(cells);
    const held = id === null ? byName.get(key) : byId.get(id);
    const faults = [
      ...idFaults(cells, held),
      ...twiceFault(taken, held?.id ?? key, number),
      ...takenFault(byName.get(key), held),
    ];
    const read = supplierSchema.safeParse({ ...fieldsOf(held ?? nothing), ...fieldCells(cells) });
    faults.push(...(read.success ? [] : read.error.issues.map(({ message }) => message)));
    const name = (cells.name ?? '').trim().slice(0, 200);
    if (!read.success || faults.length > 0) {
      rows.push({ number, name, outcome: 'fault', changes: [], faults, notes: [] });
      continue;
    }
    const before = held === undefined ? nothing : fieldsOf(held);
    const changes = plannedChanges(
      supplierColumns,
      (column) => (column === 'id' ? '' : before[column]),
      (column) => (column === 'id' ? '' : read.data[column]),
    );
    const edit = held === undefined ? null : changesIn(fieldsOf(held), read.data);
    if (held === undefined) writes.push({ kind: 'insert', fields: read.data });
    else if (edit !== null) {
      writes.push({ kind: 'update', id: held.id, revision: held.revision, fields: read.data, ...edit });
    }
    const outcome = held === undefined ? 'new' : edit === null ? 'unchanged' : 'changed';
    rows.push({ number, name: read.data.name, outcome, changes, faults: [], notes: [] });
  }
  return { rows, writes, notes: [...sheet.notes, ...passedOverNote(named.passedOver)] };
}

const fieldsOf = ({ name, website, contact, notes }: SupplierFields): SupplierFields => ({
  name,
  website,
  contact,
  notes,
});

const fieldCells = (cells: Readonly<Partial<Record<Id, string>>>): Partial<SupplierFields> =>
  Object.fromEntries(fieldIds.flatMap((id) => (cells[id] === undefined ? [] : [[id, cells[id]]])));

/** The id of a row; null where it gives none that could be one. */
export function idOf(cells: Readonly<Partial<Record<'id', string>>>): string | null {
  const id = (cells.id ?? '').trim().toLowerCase();
  return idSchema.safeParse(id).success ? id : null;
}

export function idFaults(cells: Readonly<Partial<Record<'id', string>>>, held: object | undefined): string[] {
  const given = (cells.id ?? '').trim();
  if (given === '' || held !== undefined) return [];
  return ['Its id names nothing that is here. Empty the cell to import it as new, or by its name.'];
}

/** An earlier row of the same table that means the same one. */
export function twiceFault(taken: Map<string, number>, key: string, number: number): string[] {
  const before = taken.get(key);
  taken.set(key, before ?? number);
  return before === undefined || key === ''
    ? []
    : [`Row ${before} is about the same one. Keep one of the two.`];
}

function takenFault(owner: SupplierRow | undefined, held: SupplierRow | undefined): string[] {
  if (owner === undefined || held === undefined || owner.id === held.id) return [];
  return [`Another supplier is called "${owner.name}" already.`];
}
