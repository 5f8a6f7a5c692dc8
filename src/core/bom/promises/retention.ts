import type { Findings } from '../../contract/index.ts';
import type { Contradiction } from './contradictions.ts';
import { claim, type SaidThing } from './said.ts';

const daysIn: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const units: Readonly<Record<string, string>> = { h: 'hour', d: 'day', w: 'week', m: 'month', y: 'year' };
const period = /(\d{1,5})[\s-]*(h|d|w|m|y|hour|day|week|month|year)s?\b/gi;
const isoPeriod = /^P(\d{1,5})([DWMY])$/i;
const endless = /\b(indefinite(?:ly)?|unlimited|forever|permanent(?:ly)?|without limit|no limit)\b/i;

/** The longest time that a text says data is kept, in days of 24 hours; null where it names none. A month has 30 days. */
export function retentionDays(text: string): number | null {
  if (endless.test(text)) return Number.POSITIVE_INFINITY;
  const [, count, letter] = isoPeriod.exec(text.trim()) ?? [];
  if (count !== undefined) return inDays(count, letter);
  const found = [...text.matchAll(period)].map(([, number, unit]) => inDays(number, unit));
  return found.length === 0 ? null : Math.max(...found);
}

function inDays(count = '0', unit = 'day'): number {
  const name = unit.toLowerCase();
  return Number(count) * (daysIn[units[name] ?? name] ?? 1);
}

/** Data that the BOM says is kept for longer than the papers let pass until it is deleted. */
export function keptTooLong(things: readonly SaidThing[], { terms }: Findings): Contradiction[] {
  const finding = terms['data-deletion'];
  const { days } = finding.params;
  if (finding.status === 'absent' || typeof days !== 'number') return [];
  return things.flatMap((thing) =>
    thing.facts.flatMap(({ name, state, value, path }): Contradiction[] => {
      const kept = name === 'retention' && state === 'known' ? retentionDays(value) : null;
      if (kept === null || kept <= days) return [];
      const time = Number.isFinite(kept) ? `${Math.round(kept)} days` : 'as long as it likes';
      return [
        {
          kind: 'contradicts',
          term: 'data-deletion',
          claim: claim(thing, value, path),
          quote: finding.quotes[0] ?? null,
          because: `By the BOM data is kept for ${time}, so also what is given on the last day; the paper has it deleted within ${days} days.`,
        },
      ];
    }),
  );
}
