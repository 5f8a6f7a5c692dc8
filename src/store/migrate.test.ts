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
  verifyRecord,
  type Workspace,
} from '../app/index.ts';
import { emptyDatabase } from '../app/test-workspace.ts';
import { JobRunner } from './jobs/index.ts';
import { knownMigrations } from './migrate.ts';
import { openStore } from './open-store.ts';
import type { Store } from './store.ts';

/** A server that has not heard of the newest migration yet, beside one that makes it. */
describe.runIf(process.env.DATABASE_URL !== undefined)('a server of the tables before', () => {
  let database: { url: string; drop(): Promise<void> };
  let dataFolder: string;
  let store: Store;
  let before: Workspace;
  let ada: Actor;
  beforeAll(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'candour-test-'));
    database = (await emptyDatabase()) ?? expect.fail('There is no server.');
    store = await openStore({ dataFolder, url: database.url, upTo: knownMigrations().at(-2) });
    ada = await localPerson(store, 'Ada');
    before = served(store, ada);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
    await rm(dataFolder, { recursive: true });
  });

  it('goes on reading and writing while a new one brings them up to date, and after', async () => {
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
    const ws = await openWorkspace({ dataFolder, databaseUrl: database.url, log: () => {} });
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

/** Serves requests and does no jobs, which look into the newest tables. */
function served(store: Store, localPerson: Actor): Workspace {
  const actor = { kind: 'system', id: 'candour', name: 'Candour' } as const;
  const jobs = new JobRunner({ store, handlers: [], actor, onFault: () => {} });
  return { dataFolder: '', localPerson, store, webhookHosts: [], signOn: null, jobs, close: store.close };
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
