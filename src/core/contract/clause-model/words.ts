/** A word of a text in the form it is compared in, and where it stands. */
export interface Word {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const shape = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[%$£€§]/gu;
const longest = 40;

/**
 * The words of a text in order, lower case, possessives taken off, hyphens read as spaces. "sub-processor",
 * "sub processor" and "subprocessor" are one word, as are "e-mail" and "email". Linear in the length of the text.
 */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(shape)) {
    const end = found.index + found[0].length;
    const [form = '', second] = formsOf(found[0]);
    const last = words[words.length - 1];
    if (last !== undefined && joins(last.form, form) && found.index - last.end <= 1) {
      words[words.length - 1] = { form: last.form + form, start: last.start, end };
    } else words.push({ form, start: found.index, end });
    if (second !== undefined) words.push({ form: second, start: found.index, end });
  }
  return words;
}

const contractions: readonly (readonly [RegExp, string, string])[] = [
  [/^won't$/, 'will', 'not'],
  [/^(?:can't|cannot)$/, 'can', 'not'],
  [/^(.+)n't$/, '$1', 'not'],
  [/^(.+)'ll$/, '$1', 'will'],
  [/^(.+)'re$/, '$1', 'are'],
  [/^(.+)'ve$/, '$1', 'have'],
  [/^(.+)'d$/, '$1', 'would'],
  [/^(i)'m$/, '$1', 'am'],
];

function formsOf(written: string): readonly string[] {
  const lower = written.toLowerCase();
  const whole = !lower.includes("'") && !lower.includes('’') && lower !== 'cannot';
  return whole ? [lower.slice(0, longest)] : parted(normal(lower));
}

function normal(lower: string): string {
  return lower.replaceAll('’', "'").replace(/'s?$/, '').slice(0, longest);
}

/** "we'll" is "we will", "don't" is "do not": plain speech binds as much as legal speech. */
function parted(word: string): readonly string[] {
  for (const [shape, first, second] of contractions) {
    if (shape.test(word)) return [word.replace(shape, first), second];
  }
  return [word.replaceAll("'", '')];
}

function joins(before: string, after: string): boolean {
  if (before === 'sub') return /^(processor|processing|contractor|contract|process|licens)/.test(after);
  return before === 'e' && after.startsWith('mail');
}
