import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contractDates } from '../../core/portfolio/index.ts';
import { readSheet } from '../../core/sheet/index.ts';
import {
  createExampleReview,
  createReview,
  decideFinding,
  deleteReview,
  describeReview,
  exportList,
  listContracts,
  listReviews,
  listSuppliers,
  listSystems,
  type SupplierQuery,
  showReview,
  suppliersList,
  withdrawDecision,
} from '../index.ts';
import { settledReview } from '../reviews/settled-review.ts';
import { queriesIn } from '../test-queries.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';
import { contractOf, supplierOf, systemOf, useOf, versionOf } from './portfolio.fixture.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const today = '2026-11-22';
let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => new Date(`${today}T09:00:00Z`) });
});
afterAll(() => test.dispose());

const ada = () => test.ws.localPerson;
const namesOf = async (query: SupplierQuery): Promise<string[]> =>
  (await listSuppliers(test.ws, ada(), query)).items.map(({ name }) => name);

describe('a supplier in a list', () => {
  let supplier: string;
  const line = async () => (await listSuppliers(test.ws, ada(), { search: 'larkspur' })).items[0];
  beforeAll(async () => {
    supplier = await supplierOf(test.ws, 'Larkspur Analytics');
  });

  it('has nothing to inherit at first', async () => {
    expect(await line()).toMatchObject({ tier: 'unknown', requiredGaps: null, actBy: null, systems: 0 });
  });

  it('has the highest tier of its uses that go on', async () => {
    const system = await systemOf(test.ws, supplier, 'Larkspur Assist');
    await useOf(test.ws, system, 'low', { name: 'Drafting' });
    const answering = await useOf(test.ws, system, 'high', { name: 'Answering' });
    expect(await line()).toMatchObject({ tier: 'high', systems: 1 });
    await test.ws.store.change(ada().organisation, ada(), async ({ db, record }) => {
      await db.updateTable('use').set({ state: 'ended' }).where('id', '=', answering).execute();
      record({ action: 'fixture.written', subject: { kind: 'use', id: answering } });
    });
    expect(await line()).toMatchObject({ tier: 'low' });
    expect((await listSystems(test.ws, ada(), { search: 'larkspur assist' })).items).toMatchObject([
      { name: 'Larkspur Assist', supplier: { name: 'Larkspur Analytics' }, tier: 'low', uses: 2 },
    ]);
  });

  it('has the earliest last day to act of its contracts in force', async () => {
    await contractOf(test.ws, supplier, { name: 'Ended', state: 'ended', endsOn: '2026-12-31' });
    await contractOf(test.ws, supplier, { name: 'Late', endsOn: '2027-12-31' });
    await contractOf(test.ws, supplier, { name: 'Early', endsOn: '2027-06-30', noticeDays: 90 });
    expect(await line()).toMatchObject({ contracts: 3, actBy: '2027-04-01' });
  });

  it('has the same such day as the dates of the contract say, whatever they are', async () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const time = fc.record({
      startsOn: fc.constant(null),
      endsOn: day,
      noticeDays: fc.option(fc.nat(400)),
      renewal: fc.constantFrom('none' as const, 'automatic' as const, 'agreed' as const),
      renewalMonths: fc.option(fc.integer({ min: 1, max: 60 })),
    });
    await fc.assert(
      fc.asyncProperty(time, day, async (contract, on) => {
        const { endsOn, noticeDays, renewal, renewalMonths } = contract;
        const kept = await test.ws.store.read(ada().organisation, ({ db }) =>
          sql<{ day: string }>`select candour_act_by(
            'signed', ${endsOn}, ${noticeDays}, ${renewal}, ${renewalMonths}, ${on}::date) as day`.execute(
            db,
          ),
        );
        const dates = contractDates(contract, on);
        expect(kept.rows[0]?.day).toBe(dates.lastNoticeDay ?? dates.endsOn);
      }),
    );
  });

  it('has the required gaps of the newest version of its contracts, with what people decided', async () => {
    const contract = await contractOf(test.ws, supplier, { name: 'Read' });
    const earlier = await createReview(test.ws, ada(), { name: 'Larkspur, first' });
    await versionOf(test.ws, contract, 1, earlier.id);
    expect(await line()).toMatchObject({ requiredGaps: null });
    const { id: review } = await createExampleReview(test.ws, ada());
    expect(await settledReview(test.ws, review)).toBe('done');
    await describeReview(test.ws, ada(), review, { name: 'Larkspur, second' });
    await versionOf(test.ws, contract, 2, review);
    const { result } = await showReview(test.ws, ada(), review);
    const required = (result?.assessed ?? []).filter(({ obligation }) => obligation.strength === 'required');
    const gaps = required.filter(({ standing }) => standing === 'missing' || standing === 'weak');
    expect(await line()).toMatchObject({ requiredGaps: gaps.length });
    expect((await listContracts(test.ws, ada(), { search: 'read larkspur' })).items).toMatchObject([
      { name: 'Read', requiredGaps: gaps.length, review },
    ]);

    const one = gaps.find(({ terms }) => terms.length === 1);
    const [term] = one?.terms ?? [];
    if (term === undefined) throw new Error('The papers leave no gap that rests on one term.');
    await decideFinding(test.ws, ada(), review, { term, status: 'covered', reason: 'Agreed by letter.' });
    const [decided] = (await listReviews(test.ws, ada(), { search: 'larkspur second' })).items;
    expect(decided?.requiredGaps).toBeLessThan(gaps.length);
    expect((await line())?.requiredGaps).toBe(decided?.requiredGaps);
    await withdrawDecision(test.ws, ada(), review, { term, reason: 'The letter was recalled.' });
    expect((await line())?.requiredGaps).toBe(gaps.length);
  });
});

describe('a list', () => {
  const names = [
    'Ashdown',
    'ashdown two',
    'Brök & Söhne',
    'Brock',
    'Čapek',
    '株式会社 青空',
    'Zenith (UK) Ltd',
  ];
  beforeAll(async () => {
    for (const name of names) await supplierOf(test.ws, `Paged ${name}`);
  });

  it.each(['asc', 'desc'] as const)('is paged %s without a gap or a repetition', async (order) => {
    for (const sort of ['name', 'updated', 'created', 'tier', 'gaps', 'act-by'] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await listSuppliers(test.ws, ada(), { sort, order, limit: 2, after });
        seen.push(...page.items.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      const whole = (await listSuppliers(test.ws, ada(), { sort, order, limit: 100 })).items;
      expect(seen).toEqual(whole.map(({ id }) => id));
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('is in the order of names in small letters', async () => {
    expect(await namesOf({ search: 'paged', limit: 3 })).toEqual([
      'Paged Ashdown',
      'Paged ashdown two',
      'Paged Brock',
    ]);
  });

  it.each([
    ['ASH', ['Paged Ashdown', 'Paged ashdown two']],
    ['two paged', ['Paged ashdown two']],
    ['söhne', ['Paged Brök & Söhne']],
    ['ČAP', ['Paged Čapek']],
    ['青', ['Paged 株式会社 青空']],
    ['(uk', ['Paged Zenith (UK) Ltd']],
    ['nobody', []],
    ['%', []],
  ])('finds %s', async (search, found) => {
    expect(await namesOf({ search })).toEqual(found);
  });

  it('finds a row by its new name and no longer by its old one', async () => {
    const id = await supplierOf(test.ws, 'Oldname Ltd');
    await systemOf(test.ws, id, 'Chat');
    await test.ws.store.change(ada().organisation, ada(), async ({ db, record }) => {
      await db.updateTable('supplier').set({ name: 'Newname Ltd' }).where('id', '=', id).execute();
      record({ action: 'fixture.written', subject: { kind: 'supplier', id } });
    });
    expect(await namesOf({ search: 'oldname' })).toEqual([]);
    expect(await namesOf({ search: 'newname' })).toEqual(['Newname Ltd']);
    expect((await listSystems(test.ws, ada(), { search: 'newname' })).items).toHaveLength(1);
    const review = await createReview(test.ws, ada(), { name: 'Passing' });
    await deleteReview(test.ws, ada(), review.id);
    expect((await listReviews(test.ws, ada(), { search: 'passing' })).items).toEqual([]);
  });

  it('never finds what no word of the name begins with, whatever is typed', async () => {
    const folded = names.map((name) => `paged ${name}`.toLowerCase());
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 12 }), async (search) => {
        for (const name of await namesOf({ search, limit: 100 })) {
          for (const word of search
            .trim()
            .toLowerCase()
            .split(/[\s!-/:-@[-`{-~]+/)) {
            if (folded.includes(name.toLowerCase())) expect(name.toLowerCase()).toContain(word);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is narrowed by tier, gaps and the last day to act', async () => {
    expect(await namesOf({ tier: 'low' })).toEqual(['Larkspur Analytics']);
    expect(await namesOf({ tier: 'high' })).toEqual([]);
    expect(await namesOf({ gaps: 'some' })).toEqual(['Larkspur Analytics']);
    expect(await namesOf({ gaps: 'none' })).toEqual([]);
    expect(await namesOf({ gaps: 'not-reviewed', search: 'zen' })).toEqual(['Paged Zenith (UK) Ltd']);
    const soon = await supplierOf(test.ws, 'Soon Ltd');
    await contractOf(test.ws, soon, { endsOn: '2026-12-22' });
    const past = await supplierOf(test.ws, 'Past Ltd');
    await contractOf(test.ws, past, { endsOn: '2026-11-21' });
    expect(await namesOf({ due: '30' })).toEqual(['Soon Ltd']);
    expect(await namesOf({ due: 'passed' })).toEqual(['Past Ltd']);
  });

  it('refuses a place of another list or order, and a query it does not know', async () => {
    const { next } = await listSuppliers(test.ws, ada(), { limit: 1 });
    expect(next).not.toBeNull();
    for (const query of [
      { after: next, sort: 'updated' },
      { after: next, order: 'desc' },
      { after: 'nowhere' },
      { limit: 0 },
      { limit: 101 },
    ] as const) {
      await expect(listSuppliers(test.ws, ada(), query)).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('takes the same few queries whatever the number of rows', async () => {
    for (const list of [listSuppliers, listSystems, listContracts, listReviews]) {
      for (const limit of [1, 100]) {
        expect(await queriesIn(test.ws, () => list(test.ws, ada(), { limit }))).toBe(1);
        expect(await queriesIn(test.ws, () => list(test.ws, ada(), { limit, search: 'l' }))).toBe(2);
      }
    }
  });

  it.each(['csv', 'xlsx'] as const)(
    'is written whole as %s, batch after batch, with the columns asked for',
    async (format) => {
      const wish = { address: { search: 'paged', sort: 'name' }, columns: ['name', 'contracts'], format };
      const { name, pieces } = exportList(test.ws, ada(), suppliersList, wish);
      const written: Uint8Array[] = [];
      for await (const piece of pieces) written.push(piece);
      const read = readSheet(new Uint8Array(Buffer.concat(written)));
      expect(name).toBe(`suppliers ${today}.${format}`);
      expect(read.ok ? read.sheet.rows.map(({ cells }) => cells) : read.fault).toEqual([
        ['Name', 'Contracts'],
        ...(await namesOf({ search: 'paged', limit: 100 })).map((supplier) => [supplier, '0']),
      ]);
    },
  );

  it("shows nothing of another organisation's", async () => {
    const stranger = { ...ada(), organisation: '0190a000-0000-7000-8000-000000000000' };
    for (const list of [listSuppliers, listSystems, listContracts, listReviews]) {
      expect((await list(test.ws, stranger)).items).toEqual([]);
      expect((await list(test.ws, stranger, { search: 'l' })).items).toEqual([]);
    }
  });
});
