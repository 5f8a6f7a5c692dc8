import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import type { Store } from '../store.ts';

let test: TestWorkspace;
let store: Store;
beforeAll(async () => {
  test = await openTestWorkspace();
  ({ store } = test.ws);
  await store.tidy('all');
});
afterAll(() => test.dispose());

async function addSuppliers(count: number): Promise<void> {
  const { organisation, id } = test.ws.localPerson;
  await store.maintain((db) =>
    sql`insert into supplier (organisation_id, id, name, created_at, created_by, created_by_name, updated_at)
      select ${organisation}::uuid, gen_random_uuid(), 'Supplier ' || n, now(), ${id}::uuid, 'Ada', now()
      from generate_series(1, ${count}::int) n`.execute(db),
  );
}

/** What the planner believes, and the pages there are. */
async function supplierTable(): Promise<{ believed: number; pages: number }> {
  const { rows } = await store.maintain((db) =>
    sql<{ believed: number; pages: number }>`select reltuples::int as believed,
      pg_relation_size(oid)::int / 8192 as pages from pg_class where relname = 'supplier'`.execute(db),
  );
  const [found] = rows;
  if (found === undefined) throw new Error('There is no table of suppliers.');
  return found;
}

describe.skipIf(process.env.DATABASE_URL !== undefined)('tables of the embedded database', () => {
  it('are counted for the planner once they have grown, and not again before they grow', async () => {
    await addSuppliers(3000);
    expect((await supplierTable()).believed).toBeLessThan(100);
    expect(await store.tidy('grown')).toContain('supplier');
    expect((await supplierTable()).believed).toBe(3000);
    expect(await store.tidy('grown')).toEqual([]);
  });

  it('are left alone from the moment it is told to stop', async () => {
    const stop = new AbortController();
    const tidied = store.tidy('all', stop.signal);
    stop.abort();
    expect(await tidied).toEqual([]);
  });

  it('use the room of rows that are gone, so that changing them does not make them grow for ever', async () => {
    const { pages } = await supplierTable();
    const rewrite = () =>
      store.maintain((db) => sql`update supplier set updated_at = now() + interval '1 second'`.execute(db));
    for (let round = 0; round < 6; round += 1) {
      await rewrite();
      await store.tidy('all');
    }
    expect((await supplierTable()).pages).toBeLessThan(2.5 * pages);
  });
});

describe.runIf(process.env.DATABASE_URL !== undefined)('tables of a server', () => {
  it('are left to its autovacuum', async () => {
    await addSuppliers(3000);
    expect(await store.tidy('grown')).toEqual([]);
  });
});
