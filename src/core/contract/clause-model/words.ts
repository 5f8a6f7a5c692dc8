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
    const form = normal(found[0]);
    const end = found.index + found[0].length;
    const last = words[words.length - 1];
    if (last !== undefined && joins(last.form, form) && found.index - last.end <= 1) {
      words[words.length - 1] = { form: last.form + form, start: last.start, end };
    } else words.push({ form, start: found.index, end });
  }
  return words;
}

function normal(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '')
    .slice(0, longest);
}

function joins(before: string, after: string): boolean {
  if (before === 'sub') return /^(processor|processing|contractor|contract|process|licens)/.test(after);
  return before === 'e' && after.startsWith('mail');
}
