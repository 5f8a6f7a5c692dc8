import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFeed, contractDates } from './index.ts';

const at = new Date('2026-11-22T09:00:00.123Z');
const today = '2026-11-22';
const dates = (
  renewal: 'none' | 'automatic',
  noticeDays: number | null = 90,
  endsOn: string | null = '2027-03-31',
) => contractDates({ startsOn: null, endsOn, noticeDays, renewal, renewalMonths: 12 }, today);
const feedOf = (name: string, of = dates('none')): string =>
  calendarFeed([{ id: '1', name, supplier: 'Alder', dates: of }], at, 'candour.example');
const unfolded = (feed: string): string[] => feed.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar of contract dates', () => {
  it('has the last day of notice and the end as whole days', () => {
    expect(unfolded(feedOf('Master'))).toEqual(
      expect.arrayContaining([
        'UID:notice-1@candour.example',
        'DTSTAMP:20261122T090000Z',
        'DTSTART;VALUE=DATE:20261231',
        'DTEND;VALUE=DATE:20270101',
        'SUMMARY:Last day of notice\\, Alder: Master',
        'UID:end-1@candour.example',
        'DTSTART;VALUE=DATE:20270331',
      ]),
    );
  });

  it('has the day of renewal where a contract renews by itself, and nothing where there is no date', () => {
    expect(feedOf('Master', dates('automatic'))).toContain('UID:renewal-1');
    expect(feedOf('Master', dates('none', null))).not.toContain('notice');
    expect(feedOf('Master', dates('none', 90, null))).not.toContain('VEVENT');
  });

  it('keeps every name whole, in lines of 75 octets at most, and lets none write a line of its own', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'é', '株', '😀', ',', ';', '\\', '\n', '\r', ' ', ':'),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, (name) => {
        const feed = feedOf(name);
        for (const line of feed.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const lines = unfolded(feed);
        expect(lines.filter((line) => line.startsWith('BEGIN:VEVENT'))).toHaveLength(2);
        const summary = lines.find((line) => line.startsWith('SUMMARY:Ends')) ?? '';
        const read = summary
          .slice('SUMMARY:'.length)
          .replace(/\\(n|[\\;,])/g, (_, char) => (char === 'n' ? '\n' : char));
        expect(read).toBe(`Ends, Alder: ${name.replace(/\r\n|\r/g, '\n')}`);
      }),
    );
  });
});
