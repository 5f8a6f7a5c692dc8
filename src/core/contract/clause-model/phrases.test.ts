import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseBook } from './index.ts';

/** Whether a phrase stands at a word, told element by element: slow, and plain to see that it is right. */
function stands(phrase: readonly string[], words: readonly string[], at: number): boolean {
  const [element, ...rest] = phrase;
  if (element === undefined) return true;
  const gap = /^~(\d)$/.exec(element)?.[1];
  if (gap !== undefined)
    return Array.from({ length: Number(gap) + 1 }, (_, skip) => stands(rest, words, at + skip)).some(Boolean);
  const word = words[at];
  if (word === undefined) return false;
  const fits = element
    .split('|')
    .some((choice) => (choice.endsWith('*') ? word.startsWith(choice.slice(0, -1)) : word === choice));
  return fits && stands(rest, words, at + 1);
}

const vocabulary = ['notify', 'notifies', 'notice', 'breach', 'breaches', 'data', '_customer'];
const choice = fc.constantFrom(...vocabulary, 'noti*', 'brea*', 'notif*');
const element = fc.oneof(
  choice,
  fc.tuple(choice, choice).map((two) => two.join('|')),
);
const phrase = fc
  .tuple(element, fc.array(fc.oneof(element, fc.constantFrom('~0', '~1', '~3')), { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest]);

describe('a book of phrases', () => {
  it('finds each concept where one of its phrases stands, and nowhere else', () => {
    const concepts = fc.array(fc.array(phrase, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    const texts = fc.array(fc.array(fc.constantFrom(...vocabulary, 'other'), { maxLength: 12 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(concepts, texts, (lists, papers) => {
        const book = phraseBook(
          new Map(lists.map((list, place) => [`c${place}`, list.map((one) => one.join(' '))])),
        );
        const read = book.reader();
        for (const words of papers) {
          const expected = lists.flatMap((list, place) => {
            const places = words.flatMap((_, at) => (list.some((one) => stands(one, words, at)) ? [at] : []));
            return places.length === 0 ? [] : [[place, places] as const];
          });
          expect(new Map([...read(words)].sort(([a], [b]) => a - b))).toEqual(new Map(expected));
        }
      }),
    );
  });

  it.each([
    ['~2 breach', 'begins with no word'],
    ['', 'begins with no word'],
    ['no* breach', 'a stem has three letters or more'],
    ['not ~12 train', 'a gap is ~1 to ~9 words'],
  ])('refuses “%s”, since it %s', (written, why) => {
    expect(() => phraseBook(new Map([['@incident', [written]]]))).toThrow(why);
  });
});
