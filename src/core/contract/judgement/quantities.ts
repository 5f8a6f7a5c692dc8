/** A length of time a text states, and where its unit stands among the words. */
export interface Quantity {
  readonly amount: number;
  readonly unit: 'hour' | 'day' | 'week' | 'month' | 'year';
  /** Counted in business or working days. */
  readonly business: boolean;
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
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
};

const small: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};

/** Words that may stand between a number and its unit. */
const between = new Set([
  'business',
  'working',
  'calendar',
  'consecutive',
  'clear',
  'rolling',
  'full',
  'banking',
  'additional',
  'further',
  'prior',
  'more',
  'such',
]);
const businessWords = new Set(['business', 'working', 'banking']);

/** The lengths of time in a text, given as comparable words: "seventy-two (72) hours", "10 business days", "a month". */
export function quantitiesIn(words: readonly string[]): readonly Quantity[] {
  return words.flatMap((word, at) => {
    const unit = units[word];
    if (unit === undefined) return [];
    let before = at - 1;
    let business = false;
    while (before >= 0 && between.has(words[before] ?? ''))
      business = businessWords.has(words[before--] ?? '') || business;
    const amount = numberEnding(words, before);
    return amount === null || amount <= 0 ? [] : [{ amount, unit, business, at }];
  });
}

/** The number that ends at a word: digits first, since "ninety (90)" states it twice. */
function numberEnding(words: readonly string[], end: number): number | null {
  const last = words[end] ?? '';
  if (/^\d{1,4}$/.test(last)) return Number(last);
  const lastSmall = small[last];
  if (lastSmall === undefined) return null;
  const before = words[end - 1] ?? '';
  const tens = small[before];
  if (/^\d{1,4}$/.test(before) && Number(before) >= 10) return Number(before);
  if (lastSmall === 100) return 100 * (tens !== undefined && tens < 10 ? tens : 1);
  return tens !== undefined && tens >= 20 && tens < 100 && lastSmall < 10 ? tens + lastSmall : lastSmall;
}

/** A length of time in days: a week is 7, a month 30, a year 365 (twelve months are a year). Business days count as stated. */
export function inDays({ amount, unit }: Quantity): number {
  if (unit === 'hour') return amount / 24;
  if (unit === 'day') return amount;
  if (unit === 'week') return amount * 7;
  if (unit === 'year') return amount * 365;
  return amount % 12 === 0 ? (amount / 12) * 365 : amount * 30;
}

/** A length of time in hours; a business day counts as 24. */
export function inHours(quantity: Quantity): number {
  return quantity.unit === 'hour' ? quantity.amount : inDays(quantity) * 24;
}
