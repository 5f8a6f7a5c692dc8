import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from './block.ts';
import { buildClauses } from './clause-tree.ts';
import { fold } from './fold.ts';

type Shape = Partial<Pick<Block, 'role' | 'rank' | 'label' | 'listDepth' | 'under'>> & { words: string };

function blocks(shapes: readonly (string | Shape)[]): { text: string; blocks: Block[] } {
  let text = '';
  const made = shapes.map((shape) => {
    const given = typeof shape === 'string' ? { words: shape } : shape;
    const start = text.length;
    text += `${given.words}\n`;
    const { words: _, ...rest } = given;
    const folded = fold(text, [{ start, end: text.length }]);
    const plain: Block = {
      role: 'paragraph',
      rank: null,
      label: null,
      listDepth: 0,
      start,
      end: text.length - 1,
      page: null,
      ...folded,
    };
    return { ...plain, ...rest };
  });
  return { text, blocks: made };
}

const tree = (...shapes: (string | Shape)[]) => buildClauses(blocks(shapes).blocks);
const citations = (...shapes: (string | Shape)[]) => tree(...shapes).map(({ citation }) => citation);
const heading = (words: string, rank: number | null = null): Shape => ({ role: 'heading', rank, words });
const item = (words: string, listDepth: number, label: string | null = null): Shape => ({
  role: 'item',
  words,
  listDepth,
  label,
});

describe('citations', () => {
  it('adds letters and romans to the number above them', () => {
    expect(
      citations(
        '7. Security',
        '7.1 First.',
        '7.2 The Supplier shall:',
        '(a) one;',
        '(i) deep;',
        '(ii) deeper;',
        '(b) two.',
        '7.3 Last.',
      ),
    ).toEqual(['7', '7.1', '7.2', '7.2(a)', '7.2(a)(i)', '7.2(a)(ii)', '7.2(b)', '7.3']);
  });

  it('goes on after a clause whose own line was never written', () => {
    expect(citations('1.1 First.', 'Flush words.', '2. Second.', '2.1 Under it.')).toEqual([
      '1.1',
      '1.1',
      '2',
      '2.1',
    ]);
    expect(citations('Fees', '3.1 First.', '3.2 Second.', '4. Next.').at(-1)).toBe('4');
  });

  it('reads (i) after (h) by what follows: a letter before (j), a roman number before (ii)', () => {
    const upToH = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `(${letter}) Item.`);
    expect(citations('1.1 List:', ...upToH, '(i) Item.', '(j) Item.').slice(-2)).toEqual([
      '1.1(i)',
      '1.1(j)',
    ]);
    expect(citations('1.1 List:', ...upToH, '(i) Item.', '(ii) Item.').slice(-2)).toEqual([
      '1.1(h)(i)',
      '1.1(h)(ii)',
    ]);
  });

  it('starts afresh in a schedule and names it', () => {
    expect(
      citations('1. Scope', '1.1 Text here.', 'SCHEDULE 1: SECURITY', '1. Access', '1.1 Text here.'),
    ).toEqual(['1', '1.1', 'Schedule 1', 'Schedule 1, 1', 'Schedule 1, 1.1']);
  });

  it('cites articles and their paragraphs, and sections by article number', () => {
    expect(citations('Article 28: Processor', '1. One thing.', '2. Another.')).toEqual([
      'Article 28',
      'Article 28(1)',
      'Article 28(2)',
    ]);
    expect(tree('ARTICLE II. USE', 'Section 2.01 Grant. The Supplier grants.').map((c) => c.parent)).toEqual([
      null,
      0,
    ]);
  });

  it('cites lettered sections, "1.0" chapters and "9A"', () => {
    expect(citations('C. Data', 'C.2 Return. The Supplier returns.')).toEqual(['C', 'C.2']);
    expect(citations('1.0 Scope', '1.1 Text.', '2.0 Use', '2.1 Text.')).toEqual(['1.0', '1.1', '2.0', '2.1']);
    expect(tree('9A. Extra', '9A.1 Text.').map(({ parent }) => parent)).toEqual([null, 0]);
  });

  it('gives an unnumbered clause the citation of the one it belongs to', () => {
    expect(
      citations('7. Security', 'We care.', '7.1 The Supplier shall:', {
        role: 'item',
        words: 'patch;',
        listDepth: 1,
      }),
    ).toEqual(['7', '7', '7.1', '7.1']);
  });
});

describe('numbers', () => {
  it('parts the number from the words and keeps the words in their place', () => {
    const { text, blocks: given } = blocks(['7.2.  The\tSupplier shall  act.']);
    const [clause] = buildClauses(given);
    expect(clause).toMatchObject({ number: '7.2', plain: 'The Supplier shall act.' });
    expect(clause?.runs.map((run) => text.slice(run.source, run.source + run.length))).toEqual([
      'The\tSupplier shall ',
      'act.',
    ]);
  });

  it('takes no figure, year or aside for a number', () => {
    for (const words of [
      '30 days after notice the Supplier shall pay.',
      '1.5 times the fees is the cap.',
      '99.5% of each month.',
      '2024 was a year.',
      '(c) 2024 Larkspur Limited',
      'Article 28 of the GDPR applies to the Supplier.',
      '(the "Agreement") is made.',
      'A supplier may do so.',
      'I agree to these terms.',
    ])
      expect(tree(words)).toMatchObject([{ number: null, citation: null, plain: words }]);
  });

  it('takes the label of the format over the words', () => {
    expect(tree({ words: 'The Supplier shall act.', label: '7.2' })).toMatchObject([
      { number: '7.2', citation: '7.2', plain: 'The Supplier shall act.' },
    ]);
  });

  it('parts a number in the first cell of a row, but not a count of rows', () => {
    expect(tree({ role: 'row', words: '4.1 | The Supplier logs access.' })).toMatchObject([
      { number: '4.1', plain: 'The Supplier logs access.' },
    ]);
    expect(tree({ role: 'row', words: '1 | Hosting Limited' })).toMatchObject([{ number: null }]);
  });

  it('keeps a number that stands alone', () => {
    expect(tree('SCHEDULE 1')).toMatchObject([
      { number: 'SCHEDULE 1', citation: 'Schedule 1', plain: 'SCHEDULE 1' },
    ]);
  });
});

describe('the tree', () => {
  it('makes a short numbered line with clauses under it a heading', () => {
    expect(
      tree('1. Definitions', '1.1 Words have meanings.', '2. Use', 'You may use it.').map((c) => c.role),
    ).toEqual(['heading', 'paragraph', 'heading', 'paragraph']);
    expect(tree('1. Apples', '2. Pears').map(({ role }) => role)).toEqual(['paragraph', 'paragraph']);
  });

  it('puts list items under the words that introduce them, and closing words back outside', () => {
    const clauses = tree(
      heading('Use', 1),
      'You may not:',
      item('resell;', 1),
      item('copy.', 1),
      'We may act.',
    );
    expect(clauses.map(({ parent }) => parent)).toEqual([null, 0, 1, 1, 0]);
  });

  it('follows the ranks of headings, and numbers where ranks are flat', () => {
    expect(
      tree(heading('A', 1), heading('B', 2), heading('C', 3), heading('D', 2)).map((c) => c.parent),
    ).toEqual([null, 0, 1, 0]);
    expect(tree(heading('1. A', 3), heading('1.1 B', 3), heading('2. C', 3)).map((c) => c.parent)).toEqual([
      null,
      0,
      null,
    ]);
  });

  it('lets an unnumbered heading stand inside a numbered clause that goes on', () => {
    expect(tree('7. Security', heading('BREACHES'), '7.1 The Supplier tells.').map((c) => c.parent)).toEqual([
      null,
      0,
      1,
    ]);
  });

  it('tells nested lists of one style apart by their depth', () => {
    const clauses = tree(item('a', 1, '1.'), item('b', 2, '1.'), item('c', 2, '2.'), item('d', 1, '2.'));
    expect(clauses.map(({ parent }) => parent)).toEqual([null, 0, 0, null]);
    expect(clauses.map(({ citation }) => citation)).toEqual(['1', '1(1)', '1(2)', '2']);
  });

  it('puts a footnote under the clause that refers to it', () => {
    const clauses = tree('1. Fees are due.', 'More.', {
      role: 'footnote',
      words: 'In pounds.',
      label: '1',
      under: 0,
    });
    expect(clauses.at(-1)).toMatchObject({ role: 'footnote', parent: 0, number: '1', citation: '1' });
  });

  it('lists the titles above a clause', () => {
    expect(tree(heading('Terms', 1), heading('7. Security', 2), '7.1 Text.').at(-1)?.headings).toEqual([
      'Terms',
      'Security',
    ]);
  });
});

describe('for any blocks at all', () => {
  const words = fc.oneof(
    fc.constantFrom(
      '1.',
      '1.1 A',
      '(a) b',
      '(i) c',
      'ii) d',
      'A. E',
      'Schedule 2',
      'Article I',
      '7.2(a) x',
      'Shall:',
      '',
    ),
    fc.string(),
  );
  const shape = fc.record({
    words,
    role: fc.constantFrom('heading' as const, 'paragraph' as const, 'item' as const, 'row' as const),
    rank: fc.option(fc.integer({ min: 1, max: 9 })),
    label: fc.option(fc.constantFrom('1', '(b)', 'iii.', 'Section 4', '?')),
    listDepth: fc.integer({ min: 0, max: 80 }),
  });

  it('keeps order and words, and hangs every clause under an earlier one', () => {
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 60 }), (shapes) => {
        const { text, blocks: given } = blocks(shapes);
        const clauses = buildClauses(given);
        expect(clauses.length).toBe(given.filter(({ plain }) => plain !== '').length);
        clauses.forEach((clause, at) => {
          expect(clause.index).toBe(at);
          expect(clause.parent ?? -1).toBeLessThan(at);
          expect(clause.depth).toBe(
            clause.parent === null ? 0 : (clauses[clause.parent]?.depth ?? Number.NaN) + 1,
          );
          const runs = clause.runs.map((run) => text.slice(run.source, run.source + run.length));
          expect(runs.join('').replace(/\s/g, ' ')).toBe(clause.plain);
        });
      }),
    );
  });
});
