import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../app/accounts/local-person.ts';
import {
  type Actor,
  changeContract,
  createContract,
  createReview,
  createSupplier,
  listContracts,
  listReviews,
  listSuppliers,
  openWorkspace,
  showHome,
  verifyRecord,
  type Workspace,
} from '../app/index.ts';
import { emptyDatabase } from '../app/test-workspace.ts';
import { JobRunner } from './jobs/index.ts';
import { knownMigrations } from './migrate.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

/** A database on the server as an earlier Candour left it, and that Candour's server on it. */
async function earlier(upTo: string | undefined) {
  const dataFolder = await mkdtemp(join(tmpdir(), 'candour-test-'));
  const database = (await emptyDatabase()) ?? expect.fail('There is no server.');
  const store = await openStore({ dataFolder, url: database.url, upTo });
  const ada = await localPerson(store, 'Ada');
  const upgrade = () => openWorkspace({ dataFolder, databaseUrl: database.url, log: () => {} });
  const dispose = async (): Promise<void> => {
    await store.close();
    await database.drop();
    await rm(dataFolder, { recursive: true });
  };
  return { store, ada, before: served(store, ada), upgrade, dispose };
}

/** A server that has not heard of the newest migration yet, beside one that makes it. */
describe.runIf(process.env.DATABASE_URL !== undefined)('a server of the tables before', () => {
  let here: Awaited<ReturnType<typeof earlier>>;
  beforeAll(async () => {
    here = await earlier(knownMigrations().at(-2));
  });
  afterAll(() => here.dispose());

  it('goes on reading and writing while a new one brings them up to date, and after', async () => {
    const { store, ada, before } = here;
    const supplier = (await createSupplier(before, ada, { name: 'Larkfield' })).id;
    const columns = await columnsOf(store);
    let [over, written] = [false, 0];
    /** What needs nothing of the newest tables. */
    const work = async (worker: number): Promise<void> => {
      for (let round = 0; !over; round += 1) {
        const name = `Order ${worker}.${round}`;
        const { id } = await createContract(before, ada, supplier, { name, endsOn: '2030-12-31' });
        await changeContract(before, ada, id, { name, endsOn: '2031-12-31', revision: 1 });
        await createReview(before, ada, { name });
        await Promise.all([listContracts, listReviews, listSuppliers].map((list) => list(before, ada)));
        written += 1;
      }
    };
    /** Has one table in hand for a while and then wants another that the migration has by then: a ring. */
    const dawdle = async (): Promise<void> => {
      while (!over) {
        await store.maintain(async (db) => {
          await sql`lock table review_result in row exclusive mode`.execute(db);
          await wait(700);
          await sql`lock table contract in row exclusive mode`.execute(db);
        });
        await wait(1000);
      }
    };
    const faults: unknown[] = [];
    const working = [work(1), work(2), dawdle()].map((each) => each.catch((fault) => faults.push(fault)));
    await wait(500);
    const ws = await here.upgrade();
    const upgraded = written;
    await wait(1000);
    over = true;
    await Promise.all(working);
    expect(faults).toEqual([]);
    expect(written).toBeGreaterThan(upgraded);

    // Both have served, and what one wrote the other has.
    expect(await verifyRecord(ws, ada)).toMatchObject({ intact: true });
    const [kept] = (await listSuppliers(ws, ada)).items;
    expect(kept).toMatchObject({ name: 'Larkfield', contracts: written, actBy: '2031-12-31' });
    await ws.close();

    // What was there is there as it was, and what is new asks nothing of who does not know it.
    const now = await columnsOf(store);
    for (const [name, column] of columns) expect([name, now.get(name)]).toEqual([name, column]);
    const tables = new Set([...columns.values()].map(({ table }) => table));
    const asking = [...now].filter(
      ([name, { table, needed }]) => tables.has(table) && needed && !columns.has(name),
    );
    expect(asking).toEqual([]);
  }, 120_000);
});

describe.runIf(process.env.DATABASE_URL !== undefined)('what an earlier Candour kept of a contract', () => {
  it('has the day to act of today, and what stands refused, once the tables are brought up to date', async () => {
    const { store, ada, before, upgrade, dispose } = await earlier('0012-workspace');
    const supplier = (await createSupplier(before, ada, { name: 'Larkfield' })).id;
    const renewing = { renewal: 'automatic', renewalMonths: 12, noticeDays: 30 } as const;
    const { id } = await createContract(before, ada, supplier, {
      ...renewing,
      name: 'Order',
      endsOn: '2020-12-31',
    });
    const review = (await createReview(before, ada, { name: 'Order: signed' })).id;
    await store.maintain(async (db) => {
      const key = { organisation_id: ada.organisation };
      const made = { made_at: new Date(), made_by: ada.id, made_by_name: ada.name };
      const created = { created_at: new Date(), created_by: ada.id, created_by_name: ada.name };
      // The day it was written, long ago.
      await sql`update contract set act_by = '2020-12-01' where id = ${id}`.execute(db);
      await db
        .insertInto('contract_version')
        .values({ ...key, ...created, contract_id: id, number: 1, label: 'Signed', review_id: review })
        .execute();
      const step = { state: 'refused', reason: 'Never.', wording: null, version: null } as const;
      await db
        .insertInto('negotiation_step')
        .values({
          ...key,
          ...made,
          ...step,
          review_id: review,
          clause: 'audit-rights',
          number: 1,
          counter_draft_id: null,
        })
        .execute();
    });
    const ws = await upgrade();
    const today = new Date().toISOString().slice(0, 10);
    const [contract] = (await listContracts(ws, ada)).items;
    expect(contract?.actBy).toMatch(/^20\d\d-12-01$/);
    expect(contract?.dates.lastNoticeDay).toBe(contract?.actBy);
    expect((contract?.dates.endsOn ?? '') >= today).toBe(true);
    expect((await showHome(ws, ada)).actFirst).toMatchObject([{ id, refusals: 1 }]);
    await ws.close();
    await dispose();
  });
});

/** Serves requests and does no jobs, which look into the newest tables. */
function served(store: Store, localPerson: Actor): Workspace {
  const actor = { kind: 'system', id: 'candour', name: 'Candour' } as const;
  const jobs = new JobRunner({ store, handlers: [], actor, onFault: () => {} });
  return {
    dataFolder: '',
    localPerson,
    store,
    webhookHosts: [],
    signOn: null,
    passwordCost: { memoryCost: 8, timeCost: 1, parallelism: 1 },
    jobs,
    close: store.close,
  };
}

/** Every column by the name of its table and its own, with whether whoever writes a row has to give it. */
async function columnsOf(store: Store) {
  const { rows } = await store.maintain((db) =>
    sql<{ table: string; column: string; type: string; needed: boolean }>`
      select table_name as table, column_name as column, data_type as type,
        is_nullable = 'NO' and column_default is null as needed
      from information_schema.columns where table_schema = current_schema()`.execute(db),
  );
  return new Map(rows.map(({ column, ...kept }) => [`${kept.table}.${column}`, kept]));
}
