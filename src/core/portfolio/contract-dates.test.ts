import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type ContractTime, contractDates, daysBetween, isDay } from './index.ts';

const yearly: ContractTime = {
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  noticeDays: 90,
  renewal: 'automatic',
  renewalMonths: 12,
};

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it('knows which days there are', () => {
    expect(['2024-02-29', '2000-02-29', '1999-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(['2023-02-29', '1900-02-29', '2026-13-01', '2026-1-1', '', 'today'].map(isDay)).toEqual(
      Array(6).fill(false),
    );
  });

  it('keeps the day of the month, or takes the last where the month is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
      }),
    );
  });

  it('counts no hour twice where clocks are put forward or back', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });
});

describe('the dates that follow from a contract', () => {
  it('are the last day for notice and the next term', () => {
    expect(contractDates(yearly, '2026-07-01')).toEqual({
      standing: 'running',
      endsOn: '2026-12-31',
      renewals: 0,
      lastNoticeDay: '2026-10-02',
      daysToNotice: 93,
      renewsOn: '2027-01-01',
      renewsUntil: '2027-12-31',
    });
  });

  it('tell that the day for notice has passed', () => {
    expect(contractDates(yearly, '2026-10-03')).toMatchObject({ endsOn: '2026-12-31', daysToNotice: -1 });
  });

  it('move on with each term that has begun by itself', () => {
    expect(contractDates(yearly, '2029-05-05')).toMatchObject({
      standing: 'running',
      endsOn: '2029-12-31',
      renewals: 3,
      renewsOn: '2030-01-01',
    });
  });

  it('keep to the last of the month where the first term ended on one', () => {
    const monthly = { ...yearly, endsOn: '2026-02-28', renewalMonths: 1 };
    expect(contractDates(monthly, '2026-03-01').endsOn).toBe('2026-03-31');
    expect(contractDates(monthly, '2028-02-01').endsOn).toBe('2028-02-29');
  });

  it('end where nothing renews by itself', () => {
    for (const renewal of ['none', 'agreed'] as const) {
      expect(contractDates({ ...yearly, renewal }, '2027-01-01')).toMatchObject({
        standing: 'ended',
        endsOn: '2026-12-31',
        renewsOn: null,
      });
    }
  });

  it('are few where little is known', () => {
    const open = {
      startsOn: null,
      endsOn: null,
      noticeDays: 30,
      renewal: 'automatic',
      renewalMonths: 12,
    } as const;
    expect(contractDates(open, '2026-01-01')).toMatchObject({ standing: 'open', lastNoticeDay: null });
    expect(contractDates({ ...yearly, noticeDays: null }, '2026-01-01').lastNoticeDay).toBeNull();
    expect(contractDates(yearly, '2025-12-31').standing).toBe('before');
  });

  it('hold together whatever the dates', () => {
    const times = fc.record({
      startsOn: fc.constant(null),
      endsOn: days,
      noticeDays: fc.integer({ min: 0, max: 3650 }),
      renewal: fc.constant('automatic' as const),
      renewalMonths: fc.integer({ min: 1, max: 1200 }),
    });
    fc.assert(
      fc.property(times, days, (time, today) => {
        const dates = contractDates(time, today);
        const { endsOn, lastNoticeDay, renewsOn, renewsUntil, renewals } = dates;
        if (endsOn === null || renewsOn === null || renewsUntil === null || lastNoticeDay === null) {
          throw new Error('a contract with an end has all its dates');
        }
        expect(endsOn >= today).toBe(true);
        expect(renewsOn > endsOn && renewsUntil > renewsOn).toBe(true);
        expect(daysBetween(lastNoticeDay, endsOn)).toBe(time.noticeDays);
        expect(contractDates(time, renewsOn)).toMatchObject({ endsOn: renewsUntil, renewals: renewals + 1 });
      }),
    );
  });
});
