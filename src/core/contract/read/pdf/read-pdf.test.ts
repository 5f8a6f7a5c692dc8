import { describe, expect, it } from 'vitest';
import type { Paper } from '../../paper.ts';
import { column, type PdfParts, pdfFile, wrapped } from '../fixtures/pdf-file.ts';
import { readPaper } from '../index.ts';

async function paperOf(parts: PdfParts): Promise<Paper> {
  const result = await readPaper('terms.pdf', pdfFile(parts));
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const long =
  'The Supplier shall tell the Customer of every weakness that it finds in the Service and shall say what the Customer can do about it until the weakness has been mended by the Supplier or by those who supply it.';

describe('a PDF as a paper', () => {
  it('puts lines together to paragraphs, with their pages, across the end of a page', async () => {
    const lines = wrapped(long, 400);
    const paper = await paperOf({
      pages: [
        { lines: column(lines.slice(0, 2), 70, 700) },
        { lines: [...column(lines.slice(2), 70, 100), ...column(['7.2 The next clause.'], 70, 300)] },
      ],
    });
    expect(paper.clauses.map(({ plain, page, citation }) => [plain, page, citation])).toEqual([
      [long, 1, null],
      ['The next clause.', 2, '7.2'],
    ]);
    expect(paper.text.slice(paper.clauses[1]?.start, paper.clauses[1]?.end)).toBe('7.2 The next clause.');
  });

  it('begins a paragraph at a number, a gap and an end before the margin', async () => {
    const [first = '', second = ''] = wrapped(long, 400);
    const lines = [
      ...column([first, second, 'and no more.'], 70, 100),
      ...column(['A short line ends here.', '(a) an item;', '(b) another.'], 70, 136),
      ...column(['After a gap.'], 70, 220),
    ];
    const { clauses } = await paperOf({ pages: [{ lines }] });
    expect(clauses.map(({ plain }) => plain)).toEqual([
      `${first} ${second} and no more.`,
      'A short line ends here.',
      'an item;',
      'another.',
      'After a gap.',
    ]);
  });

  it('undoes hyphens at the ends of lines, and keeps those that words have', async () => {
    const lines = [
      'The Supplier shall tell the Customer about every vulnera-',
      'bility in the Service, and about each weakness in third-',
      'party parts of it; reports are encrypted with the AES-',
      '256 cipher and sent to those whom the Customer names.',
    ];
    const { clauses } = await paperOf({ pages: [{ lines: column(lines, 70, 100) }] });
    expect(clauses[0]?.plain).toBe(
      'The Supplier shall tell the Customer about every vulnerability in the Service, and about each weakness in third-party parts of it; reports are encrypted with the AES-256 cipher and sent to those whom the Customer names.',
    );
  });

  it('tells headings by size and by capitals', async () => {
    const lines = [
      { text: 'Terms of Service', x: 70, y: 80, size: 20 },
      { text: 'Security', x: 70, y: 120, size: 14 },
      ...column(wrapped(long, 400), 70, 150),
      { text: 'LIABILITY', x: 70, y: 250, size: 10 },
      ...column(wrapped(long, 400), 70, 280),
    ];
    const { title, clauses } = await paperOf({ pages: [{ lines }] });
    expect(title).toBe('Terms of Service');
    expect(clauses.map(({ role, parent }) => [role, parent])).toEqual([
      ['heading', null],
      ['heading', 0],
      ['paragraph', 1],
      ['heading', 1],
      ['paragraph', 3],
    ]);
  });
});

describe('running heads and feet', () => {
  const page = (number: number, words: string) => ({
    lines: [
      { text: 'Larkspur: Terms', x: 400, y: 40, size: 8 },
      ...column([words], 70, 200),
      { text: `Page ${number} of 3`, x: 280, y: 810, size: 8 },
    ],
  });

  it('are dropped where they come again, but for their figures', async () => {
    const { clauses } = await paperOf({
      pages: [page(1, 'First words.'), page(2, 'Second words.'), page(3, 'Third words.')],
    });
    expect(clauses.map(({ plain }) => plain)).toEqual(['First words.', 'Second words.', 'Third words.']);
  });

  it('are told from a title that says the same in larger letters', async () => {
    const first = {
      lines: [{ text: 'Larkspur: Terms', x: 70, y: 80, size: 20 }, ...page(1, 'First words.').lines],
    };
    const { clauses } = await paperOf({ pages: [first, page(2, 'Second words.'), page(3, 'Third words.')] });
    expect(clauses[0]).toMatchObject({ plain: 'Larkspur: Terms', role: 'heading' });
    expect(clauses).toHaveLength(4);
  });

  it('may stand in the middle of a page where an older layout left its page numbers', async () => {
    const [a, b, c] = wrapped(long, 260);
    const lines = [a, '1', b, '2', c, '3'].map((text, at) => ({ text: text ?? '', x: 70, y: 100 + at * 12 }));
    const { text } = await paperOf({ pages: [{ lines }] });
    expect(text).not.toMatch(/\b[123]\b/);
  });
});

describe('columns and tables', () => {
  it('reads two columns down the left, then down the right', async () => {
    const left = wrapped(long, 210);
    const right = wrapped(long.replace('Supplier', 'Customer'), 210);
    const lines = [
      { text: 'A heading that stands across both of the columns of the page', x: 70, y: 60, size: 14 },
      ...column(left, 70, 100),
      ...column(right, 320, 100),
    ];
    const { clauses } = await paperOf({ pages: [{ lines }] });
    expect(clauses.slice(1).map(({ plain }) => plain)).toEqual([long, long.replace('Supplier', 'Customer')]);
  });

  it('reads lines of aligned cells as rows, with cells that run on', async () => {
    const rows = [
      ['Subprocessor', 'What it does', 'Where'],
      ['Harbour Hosting', 'Servers and', 'London'],
      ['Pennant Mail', 'E-mail', 'Leeds'],
    ];
    const lines = [
      ...rows.flatMap((cells, at) =>
        cells.map((text, cell) => ({ text, x: 70 + cell * 150, y: 100 + at * 30 })),
      ),
      { text: 'storage', x: 220, y: 142 },
    ];
    const { clauses } = await paperOf({ pages: [{ lines }] });
    expect(clauses.map(({ role, plain }) => [role, plain])).toEqual([
      ['row', 'Subprocessor | What it does | Where'],
      ['row', 'Harbour Hosting | Servers and storage | London'],
      ['row', 'Pennant Mail | E-mail | Leeds'],
    ]);
  });

  it('takes a number with a tab after it for a clause, not for a cell', async () => {
    const lines = ['1.1', '1.2', '1.3'].flatMap((number, at) => [
      { text: number, x: 70, y: 100 + at * 20 },
      { text: 'The Supplier acts.', x: 120, y: 100 + at * 20 },
    ]);
    const { clauses } = await paperOf({ pages: [{ lines }] });
    expect(clauses.map(({ number, plain }) => [number, plain])).toEqual([
      ['1.1', 'The Supplier acts.'],
      ['1.2', 'The Supplier acts.'],
      ['1.3', 'The Supplier acts.'],
    ]);
  });
});

describe('what a PDF hides', () => {
  it('says of each page that is a picture that it could not be read', async () => {
    const paper = await paperOf({
      pages: [{ lines: column(wrapped(long, 400), 70, 100) }, { lines: [], picture: true }, { lines: [] }],
    });
    expect(paper.unreadable).toMatchObject([
      { page: 2, message: 'Page 2 of terms.pdf is a picture with no text, or hardly any.' },
    ]);
  });

  it('does not run scripts, and says that they are there', async () => {
    const paper = await paperOf({
      pages: [{ lines: column(['Terms.'], 70, 100) }],
      script: 'app.alert("hello");',
    });
    expect(paper.notes).toEqual(['The file holds scripts. They were neither run nor read.']);
  });
});
