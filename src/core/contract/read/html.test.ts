import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper.ts';
import { readPaper } from './index.ts';

async function page(html: string | Uint8Array, file = 'terms.html'): Promise<Paper> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const result = await readPaper(file, bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const clauses = async (body: string) =>
  (await page(`<!doctype html><html><body>${body}</body></html>`)).clauses.map(({ role, number, plain }) =>
    number === null ? `${role}: ${plain}` : `${role} ${number}: ${plain}`,
  );

describe('a saved web page as a paper', () => {
  it('has its paragraphs and headings, without scripts, menus, cookie notices and hidden parts', async () => {
    const found = await clauses(`
      <script>var terms = "<p>not this</p>";</script><style>p { color: red }</style>
      <nav><a href="/">Home</a></nav><header>Larkspur</header>
      <div class="cookie-banner">We use cookies.</div><div role="navigation">Menu</div>
      <h1>Terms of Service</h1><div>First <b>bold</b> words<br>go on.</div>
      <p hidden>No.</p><p style="display: none">No.</p><p aria-hidden="true">No.</p>
      <p>Second.</p><img alt="logo"><noscript>Enable scripts</noscript><footer>Contact us</footer>`);
    expect(found).toEqual([
      'heading: Terms of Service',
      'paragraph: First bold words go on.',
      'paragraph: Second.',
    ]);
  });

  it('is its main part where that holds most of the words, with the heading in it', async () => {
    const main = '<main><header><h1>Terms</h1></header><p>The Supplier shall act on every notice.</p></main>';
    expect(await clauses(`<div>Sign up today!</div>${main}<div>More products</div>`)).toEqual([
      'heading: Terms',
      'paragraph: The Supplier shall act on every notice.',
    ]);
  });

  it('is the whole page where the main part is only a teaser', async () => {
    const terms = '<p>The Supplier shall tell the Customer of every breach that it finds.</p>';
    expect(await clauses(`<main>Hello</main>${terms}`)).toHaveLength(2);
  });

  it('is named by the heading or title that names a paper', async () => {
    expect(
      (await page('<html><title>Larkspur | Data Processing Addendum</title><body><h1>Welcome</h1><p>x'))
        .title,
    ).toBe('Data Processing Addendum');
    expect((await page('<html><body><h2>News</h2><h1>Larkspur Terms of Use</h1><p>x')).title).toBe(
      'Larkspur Terms of Use',
    );
  });

  it('drops the marks of notes, keeps other raised letters', async () => {
    expect(await clauses('<p>due<sup>2</sup> on the 3<sup>rd</sup> day</p>')).toEqual([
      'paragraph: due on the 3rd day',
    ]);
  });

  it('reads entities, and the encoding that the page names', async () => {
    expect(await clauses('<p>caf&eacute; &amp; &#8220;bar&#8221;&nbsp;x</p>')).toEqual([
      'paragraph: café & “bar” x',
    ]);
    const latin = Uint8Array.from(Buffer.from('<html><meta charset="iso-8859-1"><p>caf\xe9', 'latin1'));
    expect((await page(latin)).text).toBe('café\n');
  });
});

describe('lists', () => {
  it('bear the numbers that a browser prints', async () => {
    const found = await clauses(`
      <ol><li>One<ol type="a"><li>Sub</li><li value="4">Jump</li></ol></li><li>Two</li></ol>
      <ol start="7" type="I"><li>Seven</li></ol><ol reversed start="2"><li>Down</li><li>Up</li></ol>
      <ol style="list-style-type: lower-roman"><li>Roman</li></ol><ul><li>Bullet</li></ul>`);
    expect(found).toEqual([
      'item 1: One',
      'item a: Sub',
      'item d: Jump',
      'item 2: Two',
      'item VII: Seven',
      'item 2: Down',
      'item 1: Up',
      'item i: Roman',
      'item: Bullet',
    ]);
  });

  it('bear the number typed in the item rather than the one a browser would print', async () => {
    expect(await clauses('<ol><li>7.2 The Supplier acts.</li><li>12 months of support</li></ol>')).toEqual([
      'item 7.2: The Supplier acts.',
      'item 2: 12 months of support',
    ]);
  });

  it('nest, with further paragraphs under their item', async () => {
    const { clauses: found } = await page(
      '<body><p>You may not:</p><ul><li><p>resell;</p><p>or lend;</p><ul><li>at all</li></ul></li><li>copy.</li></ul><p>Ever.</p>',
    );
    expect(found.map(({ plain, parent }) => [plain, parent])).toEqual([
      ['You may not:', null],
      ['resell;', 0],
      ['or lend;', 1],
      ['at all', 1],
      ['copy.', 0],
      ['Ever.', null],
    ]);
  });
});

describe('other shapes', () => {
  it('reads rows of figures as rows, and tables that lay out the page as what they hold', async () => {
    expect(
      await clauses(
        '<table><tr><th>Uptime</th><th>Credit</th></tr><tr><td>99%</td><td><p>5</p><p>per cent</p></td></tr></table><table><tr><td><h2>Use</h2><p>Text.</p></td></tr></table>',
      ),
    ).toEqual(['row: Uptime | Credit', 'row: 99% | 5 per cent', 'heading: Use', 'paragraph: Text.']);
  });

  it('parts paragraphs at two line breaks, and at one before a clause number', async () => {
    expect(await clauses('<div>7.1 First<br>line.<br>7.2 Second.<br><br>Third.</div>')).toEqual([
      'paragraph 7.1: First line.',
      'paragraph 7.2: Second.',
      'paragraph: Third.',
    ]);
  });

  it('survives tags that are never closed, and refuses nesting deeper than any page', async () => {
    expect(await clauses(`${'<div>'.repeat(5_000)}<ol><li>Deep words.`)).toEqual(['item 1: Deep words.']);
    expect(await clauses(`${'<ul><li>'.repeat(2_000)}Deep words.`)).toEqual(['item: Deep words.']);
    expect(await clauses(`${'<table><tr><td>'.repeat(2_000)}Deep words.`)).toEqual([
      'paragraph: Deep words.',
    ]);
    await expect(page(`<html>${'<div>'.repeat(60_000)}Deep words.`)).rejects.toThrow(
      'terms.html is nested deeper inside than any contract.',
    );
  });
});
