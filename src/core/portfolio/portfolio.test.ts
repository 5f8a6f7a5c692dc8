import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  answerDays,
  changesBySubject,
  contractDates,
  coverageOverPortfolio,
  type Pressing,
  retrofitStep,
  urgencyInWords,
  urgencyOf,
} from './index.ts';

const today = '2026-11-22';
const pressing = fc.record({
  tier: fc.constantFrom('low' as const, 'medium' as const, 'high' as const, null),
  requiredGaps: fc.option(fc.nat(40)),
  actBy: fc.option(fc.integer({ min: -400, max: 900 }).map((days) => addDays(today, days))),
  refusals: fc.nat(9),
});

describe('where to act first', () => {
  it('is the product of tier, gaps, nearness and refusals, and says each', () => {
    const contract: Pressing = { tier: 'high', requiredGaps: 12, actBy: '2026-12-22', refusals: 1 };
    const { score, factors } = urgencyOf(contract, today);
    expect(score).toBe(4 * 12 * 4 * 2);
    expect(factors.map(({ says }) => says)).toEqual([
      'high tier',
      '12 required gaps',
      'to act within 30 days',
      '1 clause refused',
    ]);
  });

  it.each<[Partial<Pressing>, string]>([
    [{ tier: null }, 'tier not known'],
    [{ requiredGaps: null }, 'papers not reviewed yet'],
    [{ actBy: null }, 'no date known'],
    [{ actBy: '2026-11-21' }, 'the day to act has passed'],
    [{ actBy: '2026-12-23' }, 'to act within 90 days'],
    [{ actBy: '2027-11-22' }, 'to act within a year'],
    [{ actBy: '2027-11-23' }, 'more than a year to act'],
    [{ refusals: 3 }, '3 clauses refused'],
  ])('says what is not known or special: %j', (part, says) => {
    const contract: Pressing = { tier: 'low', requiredGaps: 1, actBy: today, refusals: 0, ...part };
    expect(urgencyOf(contract, today).factors.map((factor) => factor.says)).toContain(says);
  });

  it('says nothing of refusals where there was none', () => {
    const contract: Pressing = { tier: 'high', requiredGaps: 12, actBy: null, refusals: 0 };
    expect(urgencyOf(contract, today).factors.map(({ says }) => says)).toEqual([
      'high tier',
      '12 required gaps',
      'no date known',
    ]);
  });

  it('never falls when the tier rises, a gap or a refusal comes, or the day comes nearer', () => {
    fc.assert(
      fc.property(pressing, (contract) => {
        const score = (part: Partial<Pressing>) => urgencyOf({ ...contract, ...part }, today).score;
        const gaps = contract.requiredGaps ?? 5;
        expect(score({ requiredGaps: gaps + 1 })).toBeGreaterThan(score({}));
        expect(score({ refusals: contract.refusals + 1 })).toBeGreaterThanOrEqual(score({}));
        expect(score({ tier: 'high' })).toBeGreaterThanOrEqual(score({}));
        expect(score({ actBy: today })).toBeGreaterThanOrEqual(score({}));
      }),
    );
  });

  it('is nothing where nothing is open, and its formula names every part', () => {
    expect(urgencyOf({ tier: 'high', requiredGaps: 0, actBy: today, refusals: 2 }, today).score).toBe(0);
    for (const part of ['Tier', 'required gaps', 'nearness', 'refused'])
      expect(urgencyInWords).toContain(part);
  });
});

describe('the plan for a contract in force', () => {
  const step = (endsOn: string | null, noticeDays: number | null, renewal: 'none' | 'automatic' = 'none') =>
    retrofitStep(
      contractDates({ startsOn: null, endsOn, noticeDays, renewal, renewalMonths: 12 }, today),
      today,
    );

  it('sends the annex early enough to be answered before notice has to be given', () => {
    expect(step('2027-12-31', 90)).toMatchObject({
      standing: 'planned',
      proposeBy: '2027-08-03',
      settleBy: '2027-10-02',
    });
  });

  it('sends it now where too little time is left', () => {
    expect(step('2027-03-01', 60)).toMatchObject({ standing: 'due', settleBy: '2026-12-31' });
  });

  it('goes by the end where no notice is asked for', () => {
    expect(step('2027-12-31', null).settleBy).toBe('2027-12-31');
  });

  it.each([
    ['renews by itself', step('2026-12-31', 90, 'automatic'), 'next term'],
    ['ends', step('2026-12-31', 90), 'condition'],
    ['has run out', step('2026-01-01', null), 'run out'],
  ])(
    'says what is left to do when the day has passed and the contract %s',
    (_, { standing, says }, words) => {
      expect(standing).toBe('lapsed');
      expect(says).toContain(words);
    },
  );

  it('asks for the dates where there are none', () => {
    expect(step(null, null)).toMatchObject({ standing: 'undated', settleBy: null });
  });

  it('never proposes later than it settles, nor less than the days of an answer before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.option(fc.nat(400)), (days, notice) => {
        const { proposeBy, settleBy } = step(addDays(today, days), notice);
        if (proposeBy !== null && settleBy !== null) expect(addDays(proposeBy, answerDays)).toBe(settleBy);
      }),
    );
  });
});

describe('coverage over the portfolio', () => {
  it('has a row for each principle and counts what a contract can settle', () => {
    const rows = coverageOverPortfolio([
      { tier: 'high', principle: 10, met: 2, weak: 1, missing: 0, ask: 9 },
      { tier: null, principle: 10, met: 0, weak: 0, missing: 3, ask: 0 },
    ]);
    expect(rows.map(({ principle }) => principle)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
    expect(rows[9]).toMatchObject({
      all: { met: 2, total: 6, percent: 33 },
      byTier: { high: { met: 2, total: 3, percent: 66 }, low: { total: 0, percent: null } },
    });
  });

  it('says 100 only where all is met', () => {
    const [row] = coverageOverPortfolio([
      { tier: 'low', principle: 1, met: 999, weak: 1, missing: 0, ask: 0 },
    ]);
    expect(row?.all.percent).toBe(99);
  });
});

describe('what changed', () => {
  it('is gathered by what it is about, newest first, with the name an entry gives', () => {
    const entry = (id: string, action: string, name: string | null, who: string, minute: number) => ({
      action,
      subject: { kind: 'supplier', id },
      name,
      who,
      at: new Date(Date.UTC(2026, 10, 22, 9, minute)),
    });
    const changes = changesBySubject([
      entry('b', 'supplier.changed', null, 'Bo', 3),
      entry('a', 'supplier.created', 'Alder', 'Ada', 2),
      entry('b', 'supplier.changed', 'Birch', 'Ada', 1),
    ]);
    expect(changes).toMatchObject([
      { subject: { id: 'b' }, name: 'Birch', actions: ['supplier.changed'], count: 2, who: ['Bo', 'Ada'] },
      { subject: { id: 'a' }, name: 'Alder', count: 1 },
    ]);
  });
});
