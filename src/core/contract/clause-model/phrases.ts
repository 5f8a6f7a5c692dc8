/**
 * Phrases as a lawyer writes them in the YAML of a judgement:
 * `notif*` any word so begun · `breach|incident` either · `~3` up to three words between · `_supplier`, `_customer`.
 * Matching walks the words once and looks phrases up by their first word, so cost grows with the text alone.
 */
export interface PhraseBook {
  /** Names of the concepts found, with the positions of the words at which each begins. */
  find(words: readonly string[]): ReadonlyMap<string, readonly number[]>;
}

type Element =
  | { readonly gap: number }
  | { readonly exact: ReadonlySet<string>; readonly stems: readonly string[] };

interface Phrase {
  readonly concept: string;
  readonly rest: readonly Element[];
  readonly stem: string | null;
}

const stemKey = 3;

/** A book of named concepts, each a list of phrases. Throws over a phrase that is not written as above. */
export function phraseBook(concepts: ReadonlyMap<string, readonly string[]>): PhraseBook {
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  for (const [concept, phrases] of concepts) {
    for (const written of phrases) {
      const [first, ...rest] = written.trim().split(/\s+/).map(element);
      if (first === undefined || 'gap' in first)
        throw new Error(`Phrase "${written}" of ${concept} begins with no word`);
      for (const word of first.exact) put(byWord, word, { concept, rest, stem: null });
      for (const stem of first.stems) {
        if (stem.length < stemKey)
          throw new Error(`Phrase "${written}" of ${concept}: a stem has three letters or more`);
        put(byStem, stem.slice(0, stemKey), { concept, rest, stem });
      }
    }
  }
  return { find: (words) => find(words, byWord, byStem) };
}

function put(book: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const there = book.get(key);
  if (there === undefined) book.set(key, [phrase]);
  else there.push(phrase);
}

function element(written: string): Element {
  const gap = /^~(\d)$/.exec(written)?.[1];
  if (gap !== undefined) return { gap: Number(gap) };
  const choices = written.toLowerCase().split('|');
  return {
    exact: new Set(choices.filter((choice) => !choice.endsWith('*'))),
    stems: choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)),
  };
}

function find(words: readonly string[], byWord: Map<string, Phrase[]>, byStem: Map<string, Phrase[]>) {
  const found = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const candidates = [...(byWord.get(word) ?? []), ...(byStem.get(word.slice(0, stemKey)) ?? [])];
    for (const { concept, rest, stem } of candidates) {
      const places = found.get(concept);
      if (places?.[places.length - 1] === at) continue;
      if (stem !== null && !word.startsWith(stem)) continue;
      if (!follows(words, at + 1, rest, 0)) continue;
      if (places === undefined) found.set(concept, [at]);
      else places.push(at);
    }
  }
  return found;
}

function follows(words: readonly string[], at: number, rest: readonly Element[], index: number): boolean {
  const next = rest[index];
  if (next === undefined) return true;
  if ('gap' in next) {
    for (let skip = 0; skip <= next.gap; skip++) if (follows(words, at + skip, rest, index + 1)) return true;
    return false;
  }
  const word = words[at];
  if (word === undefined) return false;
  return (
    (next.exact.has(word) || next.stems.some((stem) => word.startsWith(stem))) &&
    follows(words, at + 1, rest, index + 1)
  );
}
