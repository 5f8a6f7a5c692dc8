import { type ColumnName, namedRows, readDay, type Sheet } from '../../core/sheet/index.ts';
import {
  type ContractRow,
  contractsMeant,
  foldedNames,
  type SupplierRow,
  suppliersMeant,
  type View,
} from '../../store/index.ts';
import { columnsOf, contractSchema } from '../contracts/contract.ts';
import { invalid } from '../errors.ts';
import { changesIn } from '../revision.ts';
import { type Plan, type PlannedRow, passedOverNote, plannedChanges, shown, type Write } from './plan.ts';
import { idFaults, idOf, twiceFault } from './plan-suppliers.ts';

export const contractColumns = [
  { id: 'id', title: 'Id', also: [] },
  { id: 'name', title: 'Name', also: ['Contract', 'Contract name', 'Agreement', 'Title'] },
  { id: 'supplier', title: 'Supplier', also: ['Supplier name', 'Vendor', 'Vendor name', 'Company'] },
  { id: 'reference', title: 'Reference', also: ['Ref', 'Contract number', 'Contract no', 'Number'] },
  { id: 'state', title: 'State', also: ['Status'] },
  { id: 'starts', title: 'Starts', also: ['Start', 'Start date', 'Starts on', 'Effective date', 'From'] },
  { id: 'ends', title: 'Ends', also: ['End', 'End date', 'Ends on', 'Expiry', 'Expiry date', 'Until'] },
  { id: 'notice', title: 'Notice days', also: ['Notice', 'Notice period', 'Notice period (days)'] },
  { id: 'renewal', title: 'Renewal', also: ['Renews', 'Renewal type'] },
  { id: 'renewal-months', title: 'Renewal months', also: ['Renews for (months)', 'Renewal term (months)'] },
] as const satisfies readonly ColumnName<string>[];
type Id = (typeof contractColumns)[number]['id'];
type Cells = Readonly<Partial<Record<Id, string>>>;

/** Columns of the table by the column of the sheet. */
const fieldOf = {
  name: 'name',
  reference: 'reference',
  state: 'state',
  starts: 'starts_on',
  ends: 'ends_on',
  notice: 'notice_days',
  renewal: 'renewal',
  'renewal-months': 'renewal_months',
} as const;

export type ContractFields = ReturnType<typeof columnsOf>;
/** A new contract also says whose it is. */
export type PlannedContract = ContractFields & { readonly supplier_id: string };

/** Words for a state or a renewal beside our own. */
const words: Readonly<Record<string, string>> = {
  active: 'signed',
  live: 'signed',
  'in force': 'signed',
  'in negotiation': 'negotiating',
  expired: 'ended',
  terminated: 'ended',
  auto: 'automatic',
  automatically: 'automatic',
  yes: 'automatic',
  no: 'none',
  'by agreement': 'agreed',
  'if agreed': 'agreed',
};

/**
 * Plans the import of contracts: a row with an id is that contract, one without is the contract of its name with its
 * supplier, and where there is none it is a new one. Throws `invalid` where the table as a whole cannot be taken.
 */
export async function planContracts(view: View, sheet: Sheet, hold: boolean): Promise<Plan<PlannedContract>> {
  const named = namedRows(sheet, contractColumns, ['name', 'supplier']);
  if (!named.ok) throw invalid(named.fault.message, { file: named.fault.message });
  const names = named.rows.map(({ cells }) => (cells.name ?? '').trim());
  const supplierNames = named.rows.map(({ cells }) => (cells.supplier ?? '').trim());
  const folded = await foldedNames(view, names);
  const foldedSuppliers = await foldedNames(view, supplierNames);
  const suppliers = await suppliersMeant(view, { ids: [], names: supplierNames }, hold);
  const supplierByName = new Map(suppliers.map((row) => [row.folded, row]));
  const ids = named.rows.flatMap(({ cells }) => idOf(cells) ?? []);
  const there = await contractsMeant(view, { ids, names, suppliers: suppliers.map(({ id }) => id) }, hold);
  const taken = new Map<string, number>();
  const rows: PlannedRow[] = [];
  const writes: Write<PlannedContract>[] = [];
  for (const [at, { number, cells }] of named.rows.entries()) {
    const supplier = supplierByName.get(foldedSuppliers[at] ?? '');
    const id = idOf(cells);
    const meant = there.filter((row) =>
      id === null ? row.supplier_id === supplier?.id && row.folded === folded[at] : row.id === id,
    );
    const held = meant[0];
    const read = fieldsIn(cells, held);
    const faults = [
      ...idFaults(cells, id === null ? undefined : held),
      ...supplierFaults(supplierNames[at] ?? '', supplier, held),
      ...(meant.length > 1
        ? ['Several contracts of this supplier have that name. Say which by its id.']
        : []),
      ...twiceFault(taken, held?.id ?? `${supplier?.id} ${folded[at]}`, number),
      ...read.faults,
    ];
    const name = (names[at] ?? '').slice(0, 200);
    if (read.fields === null || supplier === undefined || faults.length > 0) {
      rows.push({ number, name, outcome: 'fault', changes: [], faults, notes: read.notes });
      continue;
    }
    const { fields } = read;
    const changes = plannedChanges(
      contractColumns,
      (column) => (column === 'id' || held === undefined ? '' : shownIn(held, supplier, column)),
      (column) => (column === 'id' ? '' : shownIn(fields, supplier, column)),
    );
    const edit = held === undefined ? null : changesIn(held, fields);
    const write = { ...fields, supplier_id: supplier.id };
    if (held === undefined) writes.push({ kind: 'insert', fields: write });
    else if (edit !== null) {
      writes.push({ kind: 'update', id: held.id, revision: held.revision, fields: write, ...edit });
    }
    const outcome = held === undefined ? 'new' : edit === null ? 'unchanged' : 'changed';
    rows.push({ number, name: fields.name, outcome, changes, faults: [], notes: read.notes });
  }
  return { rows, writes, notes: [...sheet.notes, ...passedOverNote(named.passedOver)] };
}

function shownIn(fields: ContractFields, supplier: SupplierRow, column: Exclude<Id, 'id'>): string {
  return column === 'supplier' ? supplier.name : shown(fields[fieldOf[column]]);
}

function supplierFaults(
  name: string,
  supplier: SupplierRow | undefined,
  held: ContractRow | undefined,
): string[] {
  if (name === '') return ['It names no supplier. Write the name of its supplier.'];
  if (supplier === undefined) {
    return [`There is no supplier called "${name.slice(0, 200)}". Add or import the supplier first.`];
  }
  if (held !== undefined && held.supplier_id !== supplier.id) {
    return ['The contract of that id is with another supplier. A contract does not change its supplier.'];
  }
  return [];
}

/** The fields of a row, what was there standing where the table has no column. */
function fieldsIn(
  cells: Cells,
  held: ContractRow | undefined,
): { fields: ContractFields | null; faults: string[]; notes: string[] } {
  const [starts, ends] = [readDay(cells.starts ?? ''), readDay(cells.ends ?? '')];
  const days = [
    ...(starts.ok ? [] : [`Starts: ${starts.fault}`]),
    ...(ends.ok ? [] : [`Ends: ${ends.fault}`]),
  ];
  const notes = [starts, ends].flatMap((day) => (day.ok && day.note !== null ? [day.note] : []));
  const read = contractSchema.safeParse({
    name: cells.name ?? '',
    reference: cells.reference ?? held?.reference ?? '',
    state: cells.state === undefined ? (held?.state ?? 'draft') : wordOf(cells.state, 'draft'),
    startsOn: cells.starts === undefined ? (held?.starts_on ?? null) : starts.ok ? starts.day : null,
    endsOn: cells.ends === undefined ? (held?.ends_on ?? null) : ends.ok ? ends.day : null,
    noticeDays: cells.notice === undefined ? (held?.notice_days ?? null) : numberIn(cells.notice),
    renewal: cells.renewal === undefined ? (held?.renewal ?? 'none') : wordOf(cells.renewal, 'none'),
    renewalMonths:
      cells['renewal-months'] === undefined
        ? (held?.renewal_months ?? null)
        : numberIn(cells['renewal-months']),
  });
  if (!read.success) {
    return { fields: null, faults: [...days, ...read.error.issues.map(sentenceOf)], notes };
  }
  return { fields: days.length > 0 ? null : columnsOf(read.data), faults: days, notes };
}

/** A choice is told with the words that may stand there; anything else says itself. */
function sentenceOf({ path, message }: { path: readonly PropertyKey[]; message: string }): string {
  if (path[0] === 'state') return 'State: write draft, negotiating, signed or ended.';
  if (path[0] === 'renewal') return 'Renewal: write none, automatic or agreed.';
  return message;
}

function wordOf(cell: string, empty: string): string {
  const word = cell.trim().toLowerCase();
  return word === '' ? empty : (words[word] ?? word);
}

/** "90", "90 days": the figure; anything else is left for the schema to refuse. */
function numberIn(cell: string): number | null {
  const written = cell.trim();
  if (written === '') return null;
  const figure = /^(\d{1,6})(?:\s{0,3}[a-z]{1,12})?$/i.exec(written)?.[1];
  return figure === undefined ? Number.NaN : Number(figure);
}
