/** The ways Word writes a count: `w:numFmt` of a numbering level (ECMA-376 part 1, 17.18.59). */

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Word writes larger counts in no roman or letter form; a hostile file could ask for a label of any length. */
const largest = 32_767;

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [size, sign] of romans)
    while (left >= size) {
      text += sign;
      left -= size;
    }
  return text;
}

/** a to z, then aa, bb to zz, then aaa. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(40, Math.floor((value - 1) / 26) + 1));
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function inWords(value: number): string {
  if (value < 20) return small[value] ?? '';
  if (value < 100)
    return [tens[Math.floor(value / 10)], small[value % 10]].slice(0, value % 10 ? 2 : 1).join('-');
  if (value < 1000) {
    const rest = value % 100;
    return `${small[Math.floor(value / 100)]} hundred${rest ? ` ${inWords(rest)}` : ''}`;
  }
  const rest = value % 1000;
  return `${inWords(Math.floor(value / 1000))} thousand${rest ? ` ${inWords(rest)}` : ''}`;
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function ordinalInWords(value: number): string {
  return inWords(value).replace(/[a-z]+$/, (last) => irregular[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10]) ?? 'th'}`;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

const chicagoMarks = ['*', '†', '‡', '§'];

const formats = new Map<string, (value: number) => string>(
  Object.entries({
    decimal: String,
    decimalZero: (value) => String(value).padStart(2, '0'),
    upperRoman: (value) => roman(value).toUpperCase(),
    lowerRoman: roman,
    upperLetter: (value) => letters(value).toUpperCase(),
    lowerLetter: letters,
    ordinal,
    cardinalText: (value) => capital(inWords(value)),
    ordinalText: (value) => capital(ordinalInWords(value)),
    hex: (value) => value.toString(16).toUpperCase(),
    chicago: (value) =>
      (chicagoMarks[(value - 1) % 4] ?? '').repeat(Math.floor((value - 1) / 4) + 1).slice(0, 40),
    numberInDash: (value) => `- ${value} -`,
    decimalEnclosedParen: (value) => `(${value})`,
    decimalEnclosedFullstop: (value) => `${value}.`,
    russianLower: String,
    none: () => '',
    bullet: () => '',
  }),
);

/**
 * A count as Word writes it. A form we do not know, as of Asian scripts, is written in digits; zero has no roman
 * numeral and no letter, and Word writes it "0" or nothing.
 * @param custom the pattern of a custom format, such as "001, 002, 003, ..."
 */
export function formatCount(value: number, format: string, custom: string | null): string {
  const count = Math.max(0, Math.min(largest, Math.trunc(value)));
  if (format === 'custom') return String(count).padStart(/^0*\d/.exec(custom ?? '')?.[0].length ?? 1, '0');
  const write = formats.get(format) ?? String;
  return count === 0 && !/^(?:decimal|none|bullet|cardinal|ordinal|number|hex)/.test(format)
    ? '0'
    : write(count);
}
