const shape = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*|[%$£€§]/gu;
const longest = 40;

/**
 * The words of a text in order, in the form they are compared in: lower case, possessives taken off, hyphens read as
 * spaces. "sub-processor", "sub processor" and "subprocessor" are one word, as are "e-mail" and "email". Linear in the
 * length of the text.
 */
export function wordsOf(text: string): readonly string[] {
  return read(text, formsOf);
}

/**
 * Reads the words of the texts of one paper. It remembers the words it met, which repeat: their forms need not be found
 * again, and equal forms are one string, which is looked up fastest.
 */
export function wordReader(): (text: string) => readonly string[] {
  const met = new Map<string, readonly string[]>();
  const remembered = (written: string) => {
    let forms = met.get(written);
    if (forms === undefined) {
      forms = formsOf(written);
      met.set(written, forms);
    }
    return forms;
  };
  return (text) => read(text, remembered);
}

function read(text: string, formsOf: (written: string) => readonly string[]): string[] {
  const words: string[] = [];
  let end = 0;
  for (const written of text.match(shape) ?? []) {
    const start = text.indexOf(written, end);
    const [form = '', second] = formsOf(written);
    const last = words[words.length - 1];
    if (last !== undefined && joins(last, form) && start - end <= 1) words[words.length - 1] = last + form;
    else words.push(form);
    if (second !== undefined) words.push(second);
    end = start + written.length;
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
