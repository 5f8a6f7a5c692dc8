import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { urgencyOf } from '../../core/portfolio/index.ts';
import { createExampleReview, listContracts, showHome } from '../index.ts';
import { contractOf, supplierOf, systemOf, useOf, versionOf } from '../lists/portfolio.fixture.ts';
import { settledReview } from '../reviews/settled-review.ts';
import { queriesIn } from '../test-queries.ts';
import { openTestWorkspace, type TestWorkspace } from '../test-workspace.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const today = '2026-11-22';
let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace({ clock: () => new Date(`${today}T09:00:00Z`) });
});
afterAll(() => test.dispose());
const ada = () => test.ws.localPerson;

describe('the home page of an empty workspace', () => {
  it('has nothing in any part, and says so without a fault', async () => {
    expect(await showHome(test.ws, ada())).toMatchObject({
      counts: { suppliers: 0, contracts: 0, reviewed: 0, requiredGaps: 0 },
      actFirst: [],
      retrofit: [],
      ahead: [],
    });
  });
});

describe('the home page', () => {
  let review: string;
  let signed: string;
  beforeAll(async () => {
    review = (await createExampleReview(test.ws, ada())).id;
    expect(await settledReview(test.ws, review)).toBe('done');
    const supplier = await supplierOf(test.ws, 'Alder');
    const system = await systemOf(test.ws, supplier, 'Assist');
    const use = await useOf(test.ws, system, 'high');
    signed = await contractOf(test.ws, supplier, {
      name: 'Reviewed',
      endsOn: '2027-12-31',
      noticeDays: 90,
      uses: [use],
    });
    await versionOf(test.ws, signed, 1, review);
    const days = fc.sample(fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01') })), {
      numRuns: 12,
      seed: 1,
    });
    for (const [index, end] of days.entries()) {
      await contractOf(test.ws, supplier, {
        name: `Unread ${index}`,
        endsOn: end?.toISOString().slice(0, 10) ?? null,
        uses: index % 3 === 0 ? [use] : [],
      });
    }
    await contractOf(test.ws, supplier, { name: 'Over', state: 'ended', endsOn: '2026-12-01' });
  });

  it('puts first what the formula puts first, and says why', async () => {
    const { actFirst } = await showHome(test.ws, ada());
    const all = (await listContracts(test.ws, ada(), { limit: 100 })).items.filter(
      ({ state, requiredGaps }) => state !== 'ended' && requiredGaps !== 0,
    );
    const scores = all
      .map(
        ({ tier, requiredGaps, actBy }) =>
          urgencyOf({ tier: tier === 'unknown' ? null : tier, requiredGaps, actBy, refusals: 0 }, today)
            .score,
      )
      .toSorted((a, b) => b - a);
    expect(actFirst.map(({ urgency }) => urgency.score)).toEqual(scores.slice(0, actFirst.length));
    expect(actFirst[0]?.urgency.factors[0]?.says).toBe('high tier');
  });

  it('plans the signed contract with gaps, and names the terms behind them', async () => {
    const { retrofit } = await showHome(test.ws, ada());
    expect(retrofit).toMatchObject([
      { id: signed, review, step: { standing: 'planned', proposeBy: '2027-08-03', settleBy: '2027-10-02' } },
    ]);
    expect(retrofit[0]?.terms.length).toBeGreaterThan(0);
  });

  it('covers the principles by what the papers in force meet', async () => {
    const { coverage, counts } = await showHome(test.ws, ada());
    expect(coverage).toHaveLength(13);
    expect(coverage.some(({ all }) => all.met > 0)).toBe(true);
    for (const { all, byTier } of coverage) expect(byTier.high).toEqual(all);
    expect(counts).toMatchObject({ suppliers: 1, contracts: 13, reviewed: 1, withGaps: 1 });
  });

  it('has the dates of a year ahead, the nearest first, and none of a contract that has ended', async () => {
    const { ahead } = await showHome(test.ws, ada());
    const days = ahead.map(({ actBy }) => actBy ?? '');
    expect(days).toEqual(days.toSorted());
    for (const day of days) expect(day >= today && day <= '2027-11-22').toBe(true);
    expect(ahead.map(({ name }) => name)).not.toContain('Over');
  });

  it('says what changed this week and nothing of what changed before', async () => {
    const { changes } = await showHome(test.ws, ada());
    expect(changes.length).toBeGreaterThan(0);
    const later = await test.ws
      .close()
      .then(() => test.reopen({ clock: () => new Date('2026-12-22T09:00:00Z') }));
    expect((await showHome(later, ada())).changes).toEqual([]);
  });

  it('is narrowed by tier, and refuses a tier there is none of', async () => {
    const { actFirst, counts } = await showHome(test.ws, ada(), { tier: 'low' });
    expect([actFirst.length, counts.contracts]).toEqual([0, 0]);
    await expect(showHome(test.ws, ada(), { tier: 'great' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('takes six queries, and shows nothing to another organisation', async () => {
    expect(await queriesIn(test.ws, () => showHome(test.ws, ada()))).toBe(6);
    const stranger = { ...ada(), organisation: '0190a000-0000-7000-8000-000000000000' };
    expect(await showHome(test.ws, stranger)).toMatchObject({
      actFirst: [],
      changes: [],
      counts: { suppliers: 0 },
    });
  });
});
