const numbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  nine: 9,
  twelve: 12,
  eighteen: 18,
  'twenty-four': 24,
};
const figure = `(\\d{1,3}|${Object.keys(numbers).join('|')})`;
const every = new RegExp(
  `\\b(?:every|each|least every|within|than) ${figure}? ?\\(?\\d{0,3}\\)? ?(month|quarter|year)s?\\b`,
  'i',
);
const words: readonly (readonly [RegExp, number])[] = [
  [/\b(?:monthly|once a month)\b/i, 1],
  [/\b(?:quarterly|once a quarter)\b/i, 3],
  [/\b(?:half-yearly|twice a year|semi-annual(?:ly)?|biannual(?:ly)?)\b/i, 6],
  [/\b(?:annual(?:ly)?|yearly|once a year)\b/i, 12],
];
const monthsOf: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** How often a clause has the list of AI parts issued again, in months; null where it names no interval. */
export function refreshMonths(quote: string): number | null {
  const text = quote.replace(/\s+/g, ' ');
  const found = every.exec(text);
  if (found !== null) {
    const [, count, unit = ''] = found;
    const times = count === undefined ? 1 : (numbers[count.toLowerCase()] ?? Number(count));
    return times * (monthsOf[unit.toLowerCase()] ?? 1);
  }
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
