/**
 * Phrases as a lawyer writes them in the YAML of a judgement:
 * `notif*` any word so begun · `breach|incident` either · `~3` up to three words between · `_supplier`, `_customer`.
 * All phrases stand in one tree, and a text walks down it from each of its words, so cost grows with the text alone.
 */
export interface PhraseBook {
  /**
   * A finder for the passages of one paper: it remembers where the words it met begin.
   * It gives the concepts found, by their place in the book, with the positions of the words at which each begins.
   */
  reader(): (words: readonly string[]) => Places;
}

/** Concepts found, by their place in the book, with the positions at which each begins in ascending order. */
export type Places = ReadonlyMap<number, readonly number[]>;

/** What the elements read so far have led to. */
interface Branch {
  /** Concepts of which a phrase is complete here. */
  readonly complete: number[];
  /** What may follow; null at a leaf, as most branches are. */
  next: Next | null;
  /** The letters with which a word may begin that is worth a look here, as bits; all of them where none is needed. */
  letters: number;
}

interface Next {
  readonly byElement: Map<string, Branch>;
  readonly exact: Map<string, Branch[]>;
  /** By first letter, the beginnings of words that lead on. */
  readonly stems: Map<string, { readonly stem: string; readonly to: Branch }[]>;
  readonly gaps: { readonly most: number; readonly to: Branch }[];
}

const shortestFirstStem = 3;

/** A book of concepts, each a list of phrases. Throws over a phrase that is not written as above. */
export function phraseBook(concepts: ReadonlyMap<string, readonly string[]>): PhraseBook {
  const root = branch();
  for (const [place, [concept, phrases]] of [...concepts].entries()) {
    for (const written of phrases) {
      const [first = '', ...rest] = written.trim().toLowerCase().split(/\s+/);
      check(first, `Phrase "${written}" of ${concept}`);
      checkGaps(rest, `Phrase "${written}" of ${concept}`);
      // Each choice of the first word has a branch of its own, so that a word of a text leads to few.
      for (const choice of new Set(first.split('|'))) finish(rest.reduce(grow, grow(root, choice)), place);
    }
  }
  return { reader: () => readerOf(root) };
}

function check(first: string, what: string): void {
  if (first === '' || gapOf(first) !== null) throw new Error(`${what} begins with no word`);
  if (first.split('|').some((choice) => choice.endsWith('*') && choice.length <= shortestFirstStem))
    throw new Error(`${what}: a stem has three letters or more`);
}

function checkGaps(elements: readonly string[], what: string): void {
  if (elements.some((element) => element.startsWith('~') && gapOf(element) === null))
    throw new Error(`${what}: a gap is ~1 to ~9 words; a wider one is written as two`);
}

function branch(): Branch {
  return { complete: [], next: null, letters: 0 };
}

const everyLetter = -1;
const afterTheLast = 1;

/** The letter a word begins with, as a bit; letters and digits may share one. */
function letterOf(word: string | undefined): number {
  return word === undefined ? afterTheLast : 1 << (word.charCodeAt(0) & 31);
}

function finish(branch: Branch, concept: number): void {
  branch.complete.push(concept);
  branch.letters = everyLetter;
}

function gapOf(element: string): number | null {
  const gap = /^~(\d)$/.exec(element)?.[1];
  return gap === undefined ? null : Number(gap);
}

/** The branch an element leads to, grown where there is none yet. */
function grow(from: Branch, element: string): Branch {
  from.next ??= { byElement: new Map(), exact: new Map(), stems: new Map(), gaps: [] };
  const { byElement, exact, stems, gaps } = from.next;
  const there = byElement.get(element);
  if (there !== undefined) return there;
  const to = branch();
  byElement.set(element, to);
  const gap = gapOf(element);
  if (gap !== null) {
    gaps.push({ most: gap, to });
    from.letters = everyLetter;
  } else {
    for (const choice of new Set(element.split('|'))) {
      from.letters |= letterOf(choice);
      if (choice.endsWith('*')) put(stems, choice.charAt(0), { stem: choice.slice(0, -1), to });
      else put(exact, choice, to);
    }
  }
  return to;
}

function put<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const there = lists.get(key);
  if (there === undefined) lists.set(key, [value]);
  else there.push(value);
}

function readerOf(root: Branch): (words: readonly string[]) => Places {
  const begun = new Map<string, readonly Branch[]>();
  return (words) => {
    const found = new Map<number, number[]>();
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      let branches = begun.get(word);
      if (branches === undefined) {
        branches = branchesOf(root, word);
        begun.set(word, branches);
      }
      for (const next of branches) enter(next, words, at + 1, at, found);
    }
    return found;
  };
}

function branchesOf({ next }: Branch, word: string): readonly Branch[] {
  const stems = next?.stems.get(word.charAt(0)) ?? none;
  const begun = stems.filter(({ stem }) => word.startsWith(stem)).map(({ to }) => to);
  return [...(next?.exact.get(word) ?? none), ...begun];
}

/** Walks on from a branch unless the word there cannot lead anywhere, which is told at a glance and is mostly so. */
function enter(
  to: Branch,
  words: readonly string[],
  at: number,
  start: number,
  found: Map<number, number[]>,
): void {
  if ((to.letters & letterOf(words[at])) !== 0) walk(to, words, at, start, found);
}

/** Notes every concept that a phrase completes from here on, as beginning at `start`. */
function walk(
  { complete, next }: Branch,
  words: readonly string[],
  at: number,
  start: number,
  found: Map<number, number[]>,
): void {
  for (const concept of complete) note(found, concept, start);
  if (next === null) return;
  for (const { most, to } of next.gaps)
    for (let skip = 0; skip <= most; skip++) enter(to, words, at + skip, start, found);
  const word = words[at];
  if (word === undefined) return;
  for (const to of next.exact.get(word) ?? none) enter(to, words, at + 1, start, found);
  if (next.stems.size > 0)
    for (const { stem, to } of next.stems.get(word.charAt(0)) ?? none)
      if (word.startsWith(stem)) enter(to, words, at + 1, start, found);
}

const none: readonly never[] = [];

function note(found: Map<number, number[]>, concept: number, start: number): void {
  const places = found.get(concept);
  if (places === undefined) found.set(concept, [start]);
  else if (places[places.length - 1] !== start) places.push(start);
}
