import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Clause, readMarkdown } from '../../core/contract/index.ts';
import { type Mark, markedPieces } from './marked-text.ts';

const text = '2.1 Larkfield **shall** notify [Customer](https://example.org) within 48 hours.\n';
const [clause] = readMarkdown('terms.md', text).clauses;
if (clause === undefined) throw new Error('The paper has no clause.');

const markOf = (words: string): Mark => {
  const start = text.indexOf(words);
  return { id: words, start, end: start + words.length };
};

/** The words of a clause that stand under a mark. */
const under = (marks: readonly Mark[], id: string, of: Clause = clause): string =>
  markedPieces(of, marks)
    .filter((piece) => piece.marks.some((mark) => mark.id === id))
    .map((piece) => piece.text)
    .join('');

describe('a mark in a clause', () => {
  it('covers the words of the source without its mark-up', () => {
    const mark = markOf('**shall** notify [Customer]');
    expect(under([mark], mark.id)).toBe('shall notify Customer');
  });

  it('may lie across another, and the words they share stand under both', () => {
    const [one, two] = [markOf('Larkfield **shall** notify'), markOf('notify [Customer]')];
    const shared = markedPieces(clause, [one, two]).filter(({ marks }) => marks.length === 2);
    expect(shared.map((piece) => piece.text)).toEqual(['notify']);
    expect(under([one, two], one.id)).toBe('Larkfield shall notify');
    expect(under([one, two], two.id)).toBe('notify Customer');
  });

  it('that touches no word is in no piece', () => {
    expect(markedPieces(clause, [{ id: 'far', start: 5000, end: 5010 }])).toEqual([
      { text: clause.plain, marks: [], begins: [] },
    ]);
  });

  it('whatever the marks: the pieces joined are the clause, and each mark begins once if it touches a word', () => {
    const marks = fc.array(
      fc
        .tuple(fc.nat(text.length + 5), fc.nat(40))
        .map(([start, length]) => ({ start, end: start + length })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(marks, (spans) => {
        const named = spans.map((span, index) => ({ ...span, id: String(index) }));
        const pieces = markedPieces(clause, named);
        expect(pieces.map((piece) => piece.text).join('')).toBe(clause.plain);
        for (const { id } of named) {
          const begun = pieces.filter(({ begins }) => begins.some((mark) => mark.id === id)).length;
          expect(begun).toBe(under(named, id) === '' ? 0 : 1);
        }
      }),
    );
  });
});
