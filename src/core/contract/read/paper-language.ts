import type { Fault } from '../paper.ts';

/** The commonest short words of the languages in which suppliers write contracts. A word that is in two is left out. */
const commonWords: Readonly<Record<string, readonly string[]>> = {
  English: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'is',
    'that',
    'for',
    'by',
    'with',
    'be',
    'this',
    'or',
    'shall',
    'any',
    'not',
    'will',
    'your',
    'you',
    'we',
  ],
  French: [
    'le',
    'les',
    'des',
    'et',
    'du',
    'une',
    'est',
    'aux',
    'dans',
    'pour',
    'par',
    'sur',
    'ou',
    'ce',
    'cette',
    'ses',
    'sont',
    'être',
    'pas',
    'au',
  ],
  German: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'nicht',
    'den',
    'von',
    'zu',
    'mit',
    'dem',
    'ein',
    'eine',
    'für',
    'auf',
    'im',
    'oder',
    'des',
    'werden',
    'wird',
  ],
  Spanish: [
    'el',
    'los',
    'las',
    'del',
    'y',
    'una',
    'por',
    'para',
    'con',
    'que',
    'su',
    'se',
    'lo',
    'como',
    'al',
    'sus',
    'es',
    'o',
    'este',
    'cualquier',
  ],
  Italian: [
    'il',
    'di',
    'e',
    'che',
    'della',
    'del',
    'per',
    'un',
    'gli',
    'con',
    'non',
    'nel',
    'alla',
    'sono',
    'dei',
    'delle',
    'ai',
    'o',
    'si',
    'dal',
  ],
  Dutch: [
    'de',
    'het',
    'een',
    'van',
    'en',
    'is',
    'dat',
    'op',
    'te',
    'voor',
    'met',
    'niet',
    'aan',
    'zijn',
    'door',
    'of',
    'wordt',
    'bij',
    'deze',
    'ook',
  ],
  Portuguese: [
    'o',
    'os',
    'das',
    'dos',
    'e',
    'uma',
    'para',
    'com',
    'não',
    'por',
    'que',
    'ao',
    'pela',
    'pelo',
    'ou',
    'seu',
    'sua',
    'em',
    'são',
    'é',
  ],
  Polish: [
    'w',
    'i',
    'z',
    'na',
    'do',
    'nie',
    'się',
    'jest',
    'oraz',
    'lub',
    'przez',
    'od',
    'za',
    'które',
    'po',
    'dla',
    'przy',
    'ze',
    'jak',
    'tym',
  ],
  Swedish: [
    'och',
    'att',
    'det',
    'som',
    'en',
    'på',
    'är',
    'av',
    'för',
    'med',
    'till',
    'den',
    'inte',
    'ett',
    'om',
    'eller',
    'ska',
    'har',
    'kan',
    'vid',
  ],
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

const languages = Object.keys(commonWords);
const languagesOf = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonWords))
  for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);

/** Fewer words than this say nothing about the language. */
const tooFew = 12;

/** The language of a passage, or null where it is too short or mixed to say. Exported for its test. */
export function languageOf(passage: string): string | null {
  const letters = passage.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, pattern] of scripts)
    if ((passage.match(pattern)?.length ?? 0) > letters * 0.4 && letters > tooFew) return language;
  const words = passage.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < tooFew) return null;
  const hits = new Map(languages.map((language) => [language, 0]));
  for (const word of words)
    for (const language of languagesOf.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  const [best, second] = [...hits].sort(([, a], [, b]) => b - a);
  if (!best || best[1] < words.length * 0.08) return null;
  return second && best[1] < second[1] * 1.3 ? null : best[0];
}

/**
 * Says where a paper, or a good part of it, is in another language than English: Candour's judgement knows English
 * only, and what it does not find there is not absent.
 */
export function languageFaults(file: string, passages: readonly string[]): Fault[] {
  const words = new Map<string, number>();
  for (const passage of passages) {
    const language = languageOf(passage);
    if (language) words.set(language, (words.get(language) ?? 0) + passage.length);
  }
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  const [foreign] = [...words].filter(([language]) => language !== 'English').sort(([, a], [, b]) => b - a);
  if (!foreign || foreign[1] < all * 0.1) return [];
  const [language, count] = foreign;
  const share = Math.round((100 * count) / all);
  const mend =
    'Supply the English version, or have these parts read by a person: nothing in them was judged, so a term not found may still be there.';
  const message =
    share > 90
      ? `${file} reads as ${language}, and only English is judged.`
      : `About ${share}% of ${file} reads as ${language}, and only English is judged.`;
  return [{ message, mend, page: null }];
}
