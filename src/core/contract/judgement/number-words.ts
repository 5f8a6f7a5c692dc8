/** A number among words, and the index of the first word that states it. */
export interface WrittenNumber {
  readonly value: number;
  readonly start: number;
}

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
};

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** The number of a word that counts something off: "second", "60th". */
export function ordinalIn(word: string | undefined): number | null {
  if (word === undefined) return null;
  const [, digits] = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  const place = ordinals.indexOf(word);
  return place < 0 ? null : place + 1;
}

/** The number that ends at a word, in digits, in words, or stated twice: "ninety (90)", "30 (thirty)". */
export function numberEnding(words: readonly string[], end: number): WrittenNumber | null {
  const last = inDigits(words, end) ?? inWords(words, end);
  if (last === null) return null;
  const again = inDigits(words, last.start - 1) ?? inWords(words, last.start - 1);
  return again !== null && again.value === last.value ? again : last;
}

function inDigits(words: readonly string[], at: number): WrittenNumber | null {
  return /^\d{1,4}$/.test(words[at] ?? '') ? { value: Number(words[at]), start: at } : null;
}

/** "seven", "forty five", "one hundred and eighty". */
function inWords(words: readonly string[], end: number): WrittenNumber | null {
  const below = belowHundred(words, end);
  const and = below !== null && words[below.start - 1] === 'and' ? 1 : 0;
  const hundred = below === null ? end : below.start - 1 - and;
  if (words[hundred] !== 'hundred') return below;
  const times = small[words[hundred - 1] ?? ''];
  const told = times !== undefined && times < 10;
  return {
    value: 100 * (told ? times : 1) + (below?.value ?? 0),
    start: hundred - (told || words[hundred - 1] === 'a' ? 1 : 0),
  };
}

function belowHundred(words: readonly string[], end: number): WrittenNumber | null {
  const last = small[words[end] ?? ''];
  if (last === undefined) return null;
  const tens = small[words[end - 1] ?? ''];
  return last < 10 && tens !== undefined && tens >= 20
    ? { value: tens + last, start: end - 1 }
    : { value: last, start: end };
}
