import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays, contractDates } from '../../core/portfolio/index.ts';
import { rollContractDates } from '../../store/index.ts';
import {
  type Actor,
  createContract,
  createSupplier,
  listContracts,
  listSuppliers,
  showContract,
  showHome,
  verifyRecord,
  type Workspace,
} from '../index.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

let day = '2026-11-22';
let test: TestWorkspace;
let ws: Workspace;
let ada: Actor;
let supplier: string;
beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => new Date(`${day}T00:05:00Z`) });
  ws = test.ws;
  ada = ws.localPerson;
  supplier = (await createSupplier(ws, ada, { name: 'Larkfield' })).id;
});
afterAll(() => test.dispose());

const yearly = { state: 'signed', renewal: 'automatic', renewalMonths: 12 } as const;

const listed = async () =>
  new Map((await listContracts(ws, ada, { limit: 100 })).items.map((contract) => [contract.name, contract]));

/** Lets the night pass: the next look of the server finds what is due. */
async function dawnOf(next: string, until: () => Promise<void>): Promise<void> {
  day = next;
  ws.jobs.wake();
  await vi.waitFor(until, { timeout: 20_000, interval: 50 });
}

describe('the day to act of a contract that renews by itself', () => {
  it('moves on when the term has run out, though nobody writes', async () => {
    const { id } = await createContract(ws, ada, supplier, {
      ...yearly,
      name: 'Renews',
      endsOn: '2026-11-30',
      noticeDays: 30,
    });
    await createContract(ws, ada, supplier, { name: 'Ends', state: 'signed', endsOn: '2026-11-30' });
    expect((await listed()).get('Renews')?.actBy).toBe('2026-10-31');
    const [before, record] = [await showContract(ws, ada, id), await verifyRecord(ws, ada)];

    // The last day of the term: it still runs.
    day = '2026-11-30';
    ws.jobs.wake();
    expect((await listed()).get('Renews')?.actBy).toBe('2026-10-31');

    await dawnOf('2026-12-01', async () => {
      expect((await listed()).get('Renews')?.actBy).toBe('2027-10-31');
    });
    expect((await listed()).get('Ends')?.actBy).toBe('2026-11-30');
    expect((await showHome(ws, ada)).ahead.map(({ name, actBy }) => [name, actBy])).toEqual([
      ['Renews', '2027-10-31'],
    ]);
    const after = await showContract(ws, ada, id);
    expect([after.revision, after.updatedAt]).toEqual([before.revision, before.updatedAt]);
    expect(await verifyRecord(ws, ada)).toEqual(record);
  });

  it('moves on at its supplier too', async () => {
    const alone = (await createSupplier(ws, ada, { name: 'Alone' })).id;
    const contract = { ...yearly, name: 'Only', endsOn: '2026-12-31', noticeDays: 90 };
    await createContract(ws, ada, alone, contract);
    const actBy = async () =>
      (await listSuppliers(ws, ada, { search: 'alone' })).items.map((each) => each.actBy);
    expect(await actBy()).toEqual(['2026-10-02']);
    await dawnOf('2027-01-01', async () => expect(await actBy()).toEqual(['2027-10-02']));
  });

  it('is reckoned by our clock and not by that of the database', async () => {
    day = '2041-02-01';
    await createContract(ws, ada, supplier, { ...yearly, name: 'Late', endsOn: '2026-03-31' });
    expect((await listed()).get('Late')?.actBy).toBe('2041-03-31');
  });

  it('is what the dates of the contract say on any later day', async () => {
    const ends = fc.date({ min: new Date('2041-02-01'), max: new Date('2043-12-31'), noInvalidDate: true });
    const cases = fc.sample(fc.tuple(ends, fc.integer({ min: 1, max: 30 }), fc.nat(400), fc.nat(2000)), {
      numRuns: 15,
      seed: 7,
    });
    for (const [index, [end, renewalMonths, noticeDays]] of cases.entries()) {
      const endsOn = end.toISOString().slice(0, 10);
      await createContract(ws, ada, supplier, {
        ...yearly,
        name: `Any ${index}`,
        endsOn,
        noticeDays,
        renewalMonths,
      });
    }
    for (const [, , , days] of cases.slice(0, 5)) {
      await dawnOf(addDays(day, days), async () => {
        const contracts = [...(await listed()).values()].filter(({ renewal }) => renewal === 'automatic');
        expect(contracts.length).toBeGreaterThanOrEqual(15);
        for (const contract of contracts) {
          const { lastNoticeDay, endsOn } = contractDates(contract, day);
          expect(contract.actBy).toBe(lastNoticeDay ?? endsOn);
        }
      });
    }
  });

  it('is moved once, whoever else is at it', async () => {
    await createContract(ws, ada, supplier, { ...yearly, name: 'Once', endsOn: addDays(day, 3) });
    const [organisation, later] = [ada.organisation, addDays(day, 4)];
    const roll = () => ws.store.maintain((db) => rollContractDates({ db, organisation }, later, 100));
    expect(await roll()).toBeGreaterThan(0);
    expect(await roll()).toBe(0);
  });
});
