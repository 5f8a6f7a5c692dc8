import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper.ts';
import { readPaper } from './index.ts';

async function text(content: string): Promise<Paper> {
  const result = await readPaper('terms.txt', new TextEncoder().encode(content));
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const shape = async (content: string) =>
  (await text(content)).clauses.map(({ role, citation, plain }) => `${role} ${citation ?? '-'}: ${plain}`);

describe('a text file as a paper', () => {
  it('is its own text, so that a quote can be found in the file', async () => {
    const content = '\ufeff  TERMS\r\n\r\n1.  The  Supplier\tshall act.\r\n';
    const paper = await text(content);
    expect(paper.text).toBe(content);
    const clause = paper.clauses[1];
    expect(clause).toMatchObject({ number: '1', plain: 'The Supplier shall act.' });
    expect(content.slice(clause?.start, clause?.end)).toBe('1.  The  Supplier\tshall act.');
  });

  it('puts lines that were wrapped by hand together', async () => {
    const content = `
1. Security

1.1 The Supplier shall tell the Customer of every weakness that it finds in the
    Service and shall say what the Customer can do about it, pursuant to section
    7.2 of these terms, until the weakness has been mended:
    (a) within the time that is stated in the schedule to these terms for a grave
        weakness; and
    (b) in any other case without delay.
The Customer helps.
`;
    expect(await shape(content)).toEqual([
      'heading 1: Security',
      'paragraph 1.1: The Supplier shall tell the Customer of every weakness that it finds in the Service and shall say what the Customer can do about it, pursuant to section 7.2 of these terms, until the weakness has been mended:',
      'item 1.1(a): within the time that is stated in the schedule to these terms for a grave weakness; and',
      'item 1.1(b): in any other case without delay.',
      'paragraph 1.1: The Customer helps.',
    ]);
  });

  it('takes each line for a paragraph where lines are long', async () => {
    const long = 'The Supplier shall tell the Customer of every weakness that it finds. '.repeat(3).trim();
    expect(await shape(`${long}\n${long}\n`)).toEqual([`paragraph -: ${long}`, `paragraph -: ${long}`]);
  });

  it('tells headings by capitals, by a line under them, and by standing alone', async () => {
    const content =
      'DATA PROTECTION\n\nWords of it.\n\nLiability\n=========\n\nMore words.\n\nGoverning Law\n\nThe end.\n';
    expect(await shape(content)).toEqual([
      'heading -: DATA PROTECTION',
      'paragraph -: Words of it.',
      'heading -: Liability',
      'paragraph -: More words.',
      'heading -: Governing Law',
      'paragraph -: The end.',
    ]);
  });

  it('nests bullets by their indent', async () => {
    const { clauses } = await text(
      'You may not:\n\n- copy;\n- lend, that is:\n    - rent;\n    - hire;\n- sell.\n',
    );
    expect(clauses.map(({ role, parent, plain }) => [role, parent, plain])).toEqual([
      ['paragraph', null, 'You may not:'],
      ['item', 0, 'copy;'],
      ['item', 0, 'lend, that is:'],
      ['item', 2, 'rent;'],
      ['item', 2, 'hire;'],
      ['item', 0, 'sell.'],
    ]);
  });

  it('reads lines with bars as rows and drops page numbers', async () => {
    expect(await shape('| Uptime | Credit |\n\nPage 2 of 9\n\fWords after.\n')).toEqual([
      'row -: Uptime | Credit',
      'paragraph -: Words after.',
    ]);
  });

  it('keeps text that runs from right to left in its order', async () => {
    const arabic = 'يلتزم المورد بإخطار العميل بأي خرق أمني خلال اثنتين وسبعين ساعة من علمه به';
    const paper = await text(`\u202b${arabic}\u202c\n`);
    expect(paper.clauses[0]?.plain).toBe(arabic);
    expect(paper.unreadable[0]?.message).toBe('terms.txt reads as Arabic, and only English is judged.');
  });
});
