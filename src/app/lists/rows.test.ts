import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Caller,
  createToken,
  type Listed,
  listContracts,
  listPeople,
  listSessions,
  listSystems,
  listTokens,
  listUses,
  showSupplier,
  showSystem,
  showTimeline,
  signIn,
} from '../index.ts';
import { setUpByAda, testPassword, testVisitor } from '../test-people.ts';
import { queriesIn } from '../test-queries.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { contractOf, supplierOf, systemOf, useOf } from './portfolio.fixture.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let test: TestWorkspace;
let ada: Caller;
/** Of these there are so many, each on one thing. */
const many = 31;
const numbers = Array.from({ length: many }, (_, number) => number);
const full = { supplier: '', system: '' };
const bare = { supplier: '', system: '' };

beforeAll(async () => {
  let looks = 0;
  const start = new Date('2100-01-01T09:00:00Z').getTime();
  // A moment passes now and then, so that some of what is listed by its time has the same.
  const clock = () => {
    looks += 1;
    return new Date(start + Math.floor(looks / 15) * 100);
  };
  test = await openTestWorkspace({ clock });
  const { ws } = test;
  ada = (await setUpByAda(ws)).caller;
  for (const [thing, count] of [
    [full, many],
    [bare, 1],
  ] as const) {
    thing.supplier = await supplierOf(ws, `Supplier of ${count}`);
    thing.system = await systemOf(ws, thing.supplier, 'A system');
    for (const number of numbers.slice(0, count)) {
      await useOf(ws, thing.system, 'low', { name: `Use ${number % 7}.${number}` });
      await contractOf(ws, thing.supplier, { name: `Contract ${number}` });
      if (number > 0) await systemOf(ws, thing.supplier, `System ${number}`);
    }
  }
  await ws.store.change(ada.organisation, ada, async (change) => {
    const { db, organisation, at } = change;
    const organisationId = { organisation_id: organisation };
    for (const number of numbers) {
      const id = change.newId();
      await db
        .insertInto('account')
        .values({ id, name: `P${number}`, email: null, password_hash: null, created_at: at })
        .execute();
      await db
        .insertInto('member')
        .values({ ...organisationId, id, name: `P${number}`, role: 'viewer', created_at: at })
        .execute();
      const on = `2090-01-${String((number % 9) + 10)}`;
      const made = { created_at: at, created_by: ada.id, created_by_name: ada.name, updated_at: at };
      await db
        .insertInto('release')
        .values({
          ...organisationId,
          ...made,
          id: change.newId(),
          system_id: full.system,
          name: `R${number}`,
          released_on: on,
          notes: '',
        })
        .execute();
    }
    change.record({ action: 'fixture.written', subject: { kind: 'fixture', id: full.system } });
  });
  for (const number of numbers) {
    await createToken(ws, ada, { name: `T${number}`, role: 'viewer', days: 1 });
    await signIn(ws, testVisitor, { email: 'ada@example.org', password: testPassword });
  }
});
afterAll(() => test.dispose());

interface Page {
  readonly ids: readonly string[];
  readonly next: string | null;
}
const pageOf = <Item extends { id: string }>({ items, next }: Listed<Item>): Page => ({
  ids: items.map(({ id }) => id),
  next,
});

/** What is listed, how many there are, and a page of it. */
const lists: readonly [string, number, (after: string | null) => Promise<Page>][] = [
  [
    'the uses of a system',
    many,
    async (after) => pageOf(await listUses(test.ws, ada, full.system, { after, limit: 10 })),
  ],
  [
    'the systems of a supplier',
    many,
    async (after) => pageOf(await listSystems(test.ws, ada, { supplier: full.supplier, after, limit: 10 })),
  ],
  [
    'the contracts of a supplier',
    many,
    async (after) => pageOf(await listContracts(test.ws, ada, { supplier: full.supplier, after, limit: 10 })),
  ],
  [
    'the releases of a system',
    many,
    async (after) => {
      const { releases, next } = await showTimeline(test.ws, ada, full.system, { after, limit: 10 });
      return pageOf({ items: releases, next });
    },
  ],
  [
    'members',
    many + 1,
    async (after) => {
      const { members, next } = await listPeople(test.ws, ada, { after, limit: 10 });
      return pageOf({ items: members, next });
    },
  ],
  ['tokens', many, async (after) => pageOf(await listTokens(test.ws, ada, { after, limit: 10 }))],
  ['sessions', many + 1, async (after) => pageOf(await listSessions(test.ws, ada, { after, limit: 10 }))],
];

describe('what hangs on one thing', () => {
  it.each(lists)('is paged through: %s, each once', async (_, count, page) => {
    const all: string[] = [];
    let pages = 0;
    for (let after: string | null = null; pages === 0 || after !== null; pages += 1) {
      const { ids, next }: Page = await page(after);
      all.push(...ids);
      after = next;
    }
    expect(pages).toBe(4);
    expect(all).toHaveLength(count);
    expect(new Set(all).size).toBe(count);
    await expect(page('none of these')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is shown on its page as far as a screen goes, with how many there are', async () => {
    const shown = await showSupplier(test.ws, ada, full.supplier);
    expect(shown.has).toEqual({ systems: many, contracts: many });
    expect([shown.systems.length, shown.contracts.length]).toEqual([25, 25]);
    expect(shown.systems.find(({ id }) => id === full.system)).toMatchObject({
      hasUses: many,
      uses: { length: 5 },
    });
    expect((await showSystem(test.ws, ada, full.system)).uses).toHaveLength(25);
  });
});

describe('the number of queries', () => {
  // Last, since the workspace does no jobs from then on.
  it.each([
    ['a supplier', (of: typeof full) => showSupplier(test.ws, ada, of.supplier)],
    ['a system', (of: typeof full) => showSystem(test.ws, ada, of.system)],
    ['uses', (of: typeof full) => listUses(test.ws, ada, of.system)],
  ] as const)('does not grow with what hangs on it: %s', async (_, show) => {
    const few = await queriesIn(test.ws, () => show(bare));
    expect(await queriesIn(test.ws, () => show(full))).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
  });

  it('is one for a page of members, tokens and sessions each, and one for the invitations', async () => {
    expect(await queriesIn(test.ws, () => listPeople(test.ws, ada))).toBe(2);
    expect(await queriesIn(test.ws, () => listTokens(test.ws, ada))).toBe(1);
    // The machinery's transactions say nothing beforehand of whose rows they may see.
    expect(await queriesIn(test.ws, () => listSessions(test.ws, ada))).toBe(0);
  });
});
