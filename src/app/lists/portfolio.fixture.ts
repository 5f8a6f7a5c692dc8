// For tests: a portfolio written straight into the tables.
import type { Answers, Scope } from '../../core/scope/index.ts';
import { scopeOf } from '../../core/scope/index.ts';
import type { Change, ContractState, Renewal, UseState } from '../../store/index.ts';
import type { Workspace } from '../workspace.ts';

const made = ({ organisation, actor, at, newId }: Change) => ({
  organisation_id: organisation,
  id: newId(),
  created_at: at,
  created_by: actor.id,
  created_by_name: actor.name,
  updated_at: at,
});

/** Writes rows by one change, so that each of them is in the record. */
async function writing(ws: Workspace, write: (change: Change) => Promise<string>): Promise<string> {
  return await ws.store.change(ws.localPerson.organisation, ws.localPerson, async (change) => {
    const id = await write(change);
    change.record({ action: 'fixture.written', subject: { kind: 'fixture', id } });
    return id;
  });
}

/** Gives the id of the new supplier. */
export const supplierOf = (ws: Workspace, name: string): Promise<string> =>
  writing(ws, async (change) => {
    const row = { ...made(change), name, website: '', contact: '', notes: '' };
    await change.db.insertInto('supplier').values(row).execute();
    return row.id;
  });

/** Gives the id of the new system. */
export const systemOf = (ws: Workspace, supplier: string, name: string): Promise<string> =>
  writing(ws, async (change) => {
    const row = { ...made(change), supplier_id: supplier, name, description: '' };
    await change.db.insertInto('system').values(row).execute();
    return row.id;
  });

/** A use whose tier is given. */
export const useOf = (
  ws: Workspace,
  system: string,
  level: Scope['tier']['level'],
  { name = 'Answering customers', state = 'live' }: { name?: string; state?: UseState } = {},
): Promise<string> =>
  writing(ws, async (change) => {
    const answers: Answers = {};
    const scope = { ...scopeOf(answers), tier: { level, reasons: [] } };
    const told = { answers: JSON.stringify(answers), scope: JSON.stringify(scope) };
    const row = { ...made(change), system_id: system, name, purpose: '', state, tier: level, ...told };
    await change.db.insertInto('use').values(row).execute();
    return row.id;
  });

export interface FixtureContract {
  readonly name?: string;
  readonly state?: ContractState;
  readonly endsOn?: string | null;
  readonly noticeDays?: number | null;
  readonly renewal?: Renewal;
  readonly renewalMonths?: number | null;
  /** Uses it governs. */
  readonly uses?: readonly string[];
}

/** Gives the id of the new contract. */
export const contractOf = (
  ws: Workspace,
  supplier: string,
  contract: FixtureContract = {},
): Promise<string> =>
  writing(ws, async (change) => {
    const row = {
      ...made(change),
      supplier_id: supplier,
      name: contract.name ?? 'Master agreement',
      reference: '',
      state: contract.state ?? 'signed',
      starts_on: null,
      ends_on: contract.endsOn ?? null,
      notice_days: contract.noticeDays ?? null,
      renewal: contract.renewal ?? 'none',
      renewal_months: contract.renewalMonths ?? null,
    };
    await change.db.insertInto('contract').values(row).execute();
    for (const use of contract.uses ?? []) {
      await change.db
        .insertInto('contract_use')
        .values({ organisation_id: change.organisation, contract_id: row.id, use_id: use })
        .execute();
    }
    return row.id;
  });

/** Makes a review the newest version of a contract. */
export const versionOf = (ws: Workspace, contract: string, number: number, review: string): Promise<string> =>
  writing(ws, async (change) => {
    const { organisation_id, created_at, created_by, created_by_name } = made(change);
    const of = { organisation_id, contract_id: contract, number, label: `Version ${number}` };
    await change.db
      .insertInto('contract_version')
      .values({ ...of, review_id: review, created_at, created_by, created_by_name })
      .execute();
    return contract;
  });
