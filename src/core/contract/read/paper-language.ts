import type { Fault, Paper } from '../paper.ts';

/** The commonest short words of the languages in which suppliers write contracts. A word that is in two is left out. */
const commonWords: Readonly<Record<string, string>> = {
  English: 'the of and to in is that for by with be this or shall any not will your you we',
  French: 'le les des et du une est aux dans pour par sur ou ce cette ses sont être pas au',
  German: 'der die das und ist nicht den von zu mit dem ein eine für auf im oder des werden wird',
  Spanish: 'el los las del y una por para con que su se lo como al sus es o este cualquier',
  Italian: 'il di e che della del per un gli con non nel alla sono dei delle ai o si dal',
  Dutch: 'de het een van en is dat op te voor met niet aan zijn door of wordt bij deze ook',
  Portuguese: 'o os das dos e uma para com não por que ao pela pelo ou seu sua em são é',
  Polish: 'w i z na do nie się jest oraz lub przez od za które po dla przy ze jak tym',
  Swedish: 'och att det som en på är av för med till den inte ett om eller ska har kan vid',
};

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Russian or another language in Cyrillic letters', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Chinese', /\p{Script=Han}/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Hindi or another language in Devanagari letters', /\p{Script=Devanagari}/gu],
];

const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonWords))
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** Fewer words than this say nothing about the language. */
const tooFew = 12;
/** Greek, Cyrillic, Hebrew, Arabic and what follows them up to Hangul. */
const otherLetters = /[\u0370-\u1fff\u2e80-\ud7ff]/;

/** The language of a passage, or null where it is too short or mixed to say. Exported for its test. */
export function languageOf(passage: string): string | null {
  if (otherLetters.test(passage)) {
    const letters = passage.match(/\p{L}/gu)?.length ?? 0;
    for (const [language, pattern] of scripts)
      if ((passage.match(pattern)?.length ?? 0) > letters * 0.4 && letters > tooFew) return language;
  }
  const words = passage.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < tooFew) return null;
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [best, second] = [...hits].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < words.length * 0.08) return null;
  return second && best[1] < second[1] * 1.3 ? null : best[0];
}

/** So many passages, spread over the paper, are enough to tell. */
const sampled = 400;

/** The language other than English that most of a text is in, and its share of the text in hundredths. */
function foreignShare(passages: readonly string[]): { language: string; share: number } | null {
  const words = new Map<string, number>();
  const step = Math.max(1, Math.floor(passages.length / sampled));
  for (let at = 0; at < passages.length; at += step) {
    const passage = passages[at] ?? '';
    const language = languageOf(passage);
    if (language) words.set(language, (words.get(language) ?? 0) + passage.length);
  }
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  const [foreign] = [...words].filter(([language]) => language !== 'English').sort(([, a], [, b]) => b - a);
  return foreign === undefined ? null : { language: foreign[0], share: (100 * foreign[1]) / all };
}

const least = 10;
/** A paper of which more than this is foreign has nothing that could be judged. */
const whole = 90;

/**
 * Says where a paper, or a good part of it, is in another language than English: Candour's judgement knows English
 * only, and what it does not find there is not absent.
 */
export function languageFaults(file: string, passages: readonly string[]): Fault[] {
  const foreign = foreignShare(passages);
  if (foreign === null || foreign.share < least) return [];
  const { language, share } = foreign;
  const mend =
    'Supply the English version, or have these parts read by a person: nothing in them was judged, so a term not found may still be there.';
  const message =
    share > whole
      ? `${file} reads as ${language}, and only English is judged.`
      : `About ${Math.round(share)}% of ${file} reads as ${language}, and only English is judged.`;
  return [{ message, mend, page: null }];
}

/** Why nothing in a paper can be judged, which is not to say that it promises nothing; null where it can. */
export function notJudged({ file, clauses }: Pick<Paper, 'file' | 'clauses'>): Fault | null {
  const passages = clauses.map(({ plain }) => plain);
  const foreign = foreignShare(passages);
  return foreign === null || foreign.share <= whole ? null : (languageFaults(file, passages)[0] ?? null);
}
