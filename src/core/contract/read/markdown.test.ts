import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../index.ts';

const paper = `# Terms of Service

Between Fennel Analytics Ltd ("Fennel", "we") and you.

2\\. Security
-----------

**2.1 Measures.** We keep *access* to [our systems](https://fennel.example/a_(b)) limited &amp; logged.

We will:

1.  encrypt data;
2.  test
    every year;
    *   with outside testers.

| Sub&#8209;processor | Place |
| --- | --- |
| Larch \\| Co | Sweden |
`;

const read = readMarkdown('terms.md', paper);
const plains = read.clauses.map(({ plain }) => plain);

describe('a Markdown paper', () => {
  it('is read without its mark-up', () => {
    expect(plains).toContain('Measures. We keep access to our systems limited & logged.');
    expect(plains).toContain('test every year;');
  });

  it('keeps the numbers as printed, and the way to them', () => {
    const measures = read.clauses.find(({ plain }) => plain.startsWith('Measures'));
    expect(measures).toMatchObject({ number: '2.1', headings: ['Terms of Service', 'Security'] });
  });

  it('makes a clause of each row, cells parted by a bar', () => {
    expect(plains).toContain('Larch | Co | Sweden');
  });

  it('maps every run of words back to the file', () => {
    for (const { plain, runs } of read.clauses) {
      for (const run of runs) {
        const source = paper.slice(run.source, run.source + run.length).replace(/\s/g, ' ');
        expect(source).toBe(plain.slice(run.plain, run.plain + run.length));
      }
    }
  });

  it('reads whatever it is given, in order and within the file', () => {
    const mess = fc.array(
      fc.constantFrom(
        '#',
        '*',
        '_',
        '[',
        '](',
        ')',
        '<',
        '>',
        '|',
        '\n',
        ' ',
        '\\',
        '&amp;',
        '1. ',
        'word',
        '---',
        '`',
      ),
    );
    fc.assert(
      fc.property(mess, (pieces) => {
        const text = pieces.join('');
        for (const { runs } of readMarkdown('x.md', text).clauses) {
          for (const { source, length } of runs)
            expect(source >= 0 && source + length <= text.length).toBe(true);
        }
      }),
    );
  });
});
