import { numberEnding, ordinalIn, type WrittenNumber } from './number-words.ts';

/** A length of time a text states, and where its unit stands among the words. */
export interface Quantity {
  readonly amount: number;
  /** The shorter end of a range ("30 to 90 days"); the amount itself where there is none. */
  readonly least: number;
  readonly unit: 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'year';
  /** Index of the first word that states it. */
  readonly start: number;
  /** Index of the unit's word. */
  readonly at: number;
}

const units: Readonly<Record<string, Quantity['unit']>> = {
  hour: 'hour',
  hours: 'hour',
  hrs: 'hour',
  hr: 'hour',
  h: 'hour',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'fortnight',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};

/** Words that may stand between a number and its unit. */
const between = new Set(
  'business working calendar consecutive continuous clear rolling full banking additional further prior more such'.split(
    ' ',
  ),
);

/**
 * The lengths of time in a text, given as comparable words: "seventy-two (72) hours", "10 business days", "24h",
 * "30 to 90 days", "on day 60", "within a month".
 */
export function quantitiesIn(words: readonly string[]): readonly Quantity[] {
  return words.flatMap((word, at) => {
    const unit = units[word];
    const found =
      unit === undefined ? written(word, at) : (stated(words, at, unit) ?? counted(words, at, unit));
    return found === null || found.least <= 0 ? [] : [found];
  });
}

/** "24h", "30d": a number and its unit in one word. */
function written(word: string, at: number): Quantity | null {
  const [, digits, letter] = /^(\d{1,4})(h|hrs?|d)$/.exec(word) ?? [];
  if (digits === undefined) return null;
  const amount = Number(digits);
  return { amount, least: amount, unit: letter === 'd' ? 'day' : 'hour', start: at, at };
}

/** A number before the unit, or a range of two. */
function stated(words: readonly string[], at: number, unit: Quantity['unit']): Quantity | null {
  let before = at - 1;
  while (between.has(words[before] ?? '')) before--;
  const number = numberEnding(words, before);
  if (number !== null) {
    const lower = lowerEnd(words, number.start, number.value);
    const { value: least, start } = lower ?? number;
    return { amount: number.value, least, unit, start, at };
  }
  return single(words, before, at) ? { amount: 1, least: 1, unit, start: before, at } : null;
}

const opensTime = new Set('within after for least than until in inside'.split(' '));
const closesTime = new Set('before prior notice after later beforehand ahead'.split(' '));

/** "within a month", "a week before", "a fortnight's notice": but not "24 hours a day" or "once a year". */
function single(words: readonly string[], before: number, at: number): boolean {
  if (words[before] !== 'a' && words[before] !== 'an') return false;
  const closes =
    closesTime.has(words[at + 1] ?? '') || (words[at + 1] === 'in' && words[at + 2] === 'advance');
  return opensTime.has(words[before - 1] ?? '') || closes;
}

/** A number after one of these names a place or a grade, and begins no range. */
const reference = new Set(
  (
    'section sections clause clauses article articles art paragraph annex appendix exhibit attachment schedule part ' +
    'item table page level severity priority tier phase step version day'
  ).split(' '),
);
/** What is joined by a hyphen is no wider than this; "(1) 30 days" is an item of a list. */
const widestRange = 10;

/** The lower end of a range that ends in a number: "24 to 48", "24-48", "between 30 and 90". */
function lowerEnd(words: readonly string[], start: number, upper: number): WrittenNumber | null {
  const joint = words[start - 1] ?? '';
  const hyphen = /^\d{1,4}$/.test(joint) && /^\d{1,4}$/.test(words[start] ?? '');
  const lower = numberEnding(words, hyphen ? start - 1 : start - 2);
  if (lower === null || lower.value >= upper) return null;
  const before = words[lower.start - 1] ?? '';
  if (hyphen) {
    const isPlace = /^\d+$/.test(before) || reference.has(before);
    return isPlace || lower.value * widestRange < upper ? null : lower;
  }
  const joins = joint === 'to' || joint === 'or' || (joint === 'and' && before === 'between');
  return joins ? lower : null;
}

const pointsTo = new Set(['on', 'by', 'until', 'before', 'after', 'from', 'at']);

/**
 * A day by its number: "on day 60", "by the 60th day", "on the second working day". The first is where counting begins
 * and no length of time.
 */
function counted(words: readonly string[], at: number, unit: Quantity['unit']): Quantity | null {
  if (unit !== 'day') return null;
  let before = at - 1;
  while (between.has(words[before] ?? '')) before--;
  const ordinal = ordinalIn(words[before]);
  const cardinal = pointsTo.has(words[at - 1] ?? '') ? /^\d{1,3}$/.exec(words[at + 1] ?? '')?.[0] : undefined;
  const amount = ordinal ?? Number(cardinal ?? 1);
  const ofMonth = ordinal !== null && words[at + 1] === 'of';
  const start = ordinal === null ? at : before;
  return amount <= 1 || ofMonth ? null : { amount, least: amount, unit, start, at };
}

/**
 * A length of time in days: a week is 7, a month 30, a year 365 (twelve months are a year). Business days count as
 * stated.
 */
export function inDays({ unit }: Quantity, amount: number): number {
  if (unit === 'hour') return amount / 24;
  if (unit === 'day') return amount;
  if (unit === 'week') return amount * 7;
  if (unit === 'fortnight') return amount * 14;
  if (unit === 'year') return amount * 365;
  return amount % 12 === 0 ? (amount / 12) * 365 : amount * 30;
}

/** A length of time in hours; a business day counts as 24. */
export function inHours(quantity: Quantity, amount: number): number {
  return quantity.unit === 'hour' ? amount : inDays(quantity, amount) * 24;
}
