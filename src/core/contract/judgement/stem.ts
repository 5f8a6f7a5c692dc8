const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:ization|isation)s?$/, 'iz'],
  [/i[sz](?:e|es|ed|ing)$/, 'iz'],
  [/ies$/, 'y'],
  [/(?:ations?|ation)$/, 'at'],
  [/(?:ated|ates|ate|ating)$/, 'at'],
  [/(?:ments?)$/, ''],
  [/(?:ings?|ed)$/, ''],
  [/(?:sses)$/, 'ss'],
  [/([^s])s$/, '$1'],
  [/e$/, ''],
];

/** A word cut to a form that its inflections and its British and American spellings share. */
export function stem(word: string): string {
  if (word.length <= 4 || word.startsWith('_'))
    return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, 3) : word;
  if (/^\d/.test(word)) return '#';
  let cut = word;
  for (const [ending, to] of endings) {
    const shorter = cut.replace(ending, to);
    if (shorter.length >= 3 && shorter !== cut) cut = shorter;
  }
  return cut;
}

/** Stems the words of one paper; words repeat, so those already met are remembered. */
export function stemmer(): (word: string) => string {
  const met = new Map<string, string>();
  return (word) => {
    let cut = met.get(word);
    if (cut === undefined) {
      cut = stem(word);
      met.set(word, cut);
    }
    return cut;
  };
}
