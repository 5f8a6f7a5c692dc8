import { describe, expect, it } from 'vitest';
import { paragraph, paragraphOf, run } from '../contract/read/fixtures/docx-file.ts';
import { annexTo, lantern, lanternBody, paragraphsIn, partsOf, textOf } from './lantern.fixture.ts';
import { accepted, made, oneGap, rejected, weakNotice } from './redlined.fixture.ts';

describe('clause by clause', () => {
  const bytes = lantern();

  it('puts a clause at the end of the section it belongs to, in that section’s numbers', () => {
    const annex = annexTo(bytes, oneGap);
    const { placed, bytes: after } = made(bytes, annex, 'in-place');
    expect(placed.find(({ clause: id }) => id === 'incident-support')).toMatchObject({
      where: 'in-place',
      number: '2.4',
      says: 'At the end of 2 (“Security”).',
    });
    const first = annex.clauses.find(({ id }) => id === 'incident-support');
    expect(paragraphsIn(accepted(after)).find((words) => words.startsWith('2.4 '))).toContain(
      `2.4 ${first?.heading}. ${first?.wordings[first.position].paragraphs[0]?.text}`,
    );
  });

  it('changes the words of a weak sentence, and leaves out the paragraph that they make needless', () => {
    const { placed, bytes: after } = made(bytes, annexTo(bytes, weakNotice), 'in-place');
    expect(placed.find(({ what }) => what === 'words')).toMatchObject({
      clause: 'incident-notification',
      number: '2.2',
      before: 'The Supplier will promptly tell the Customer of a breach of security.',
      after:
        'The Supplier will promptly, and in any event within 24 hours after becoming aware of it, tell the Customer of a breach of security.',
    });
    expect(
      placed.find(({ what, clause: id }) => what === 'clause' && id === 'incident-notification')?.leftOut,
    ).toHaveLength(1);
    const xml = partsOf(after)['word/document.xml'] ?? '';
    expect(xml).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">promptly</w:t>');
    expect(textOf(rejected(after))).toBe(textOf(bytes));
  });

  it('puts our figure in the place of theirs, and no clause where that is all that falls short', () => {
    const body = lanternBody.replace('promptly', 'within ninety-six (96) hours').replace('<w:b/>', '');
    const late = lantern(body);
    const annex = annexTo(late, {
      'incident-notification': {
        status: 'covered',
        quote: 'The Supplier will within ninety-six (96) hours tell the Customer of a breach of security.',
        params: { hours: 96 },
      },
    });
    const { placed } = made(late, annex, 'in-place');
    expect(placed.filter(({ clause: id }) => id === 'incident-notification')).toMatchObject([
      {
        what: 'words',
        after: 'The Supplier will within 24 hours tell the Customer of a breach of security.',
      },
    ]);
  });

  it('puts into the schedule what has no section, with the reason', () => {
    const bare = lantern([paragraph('Terms'), paragraph('We supply the service to you.')].join(''));
    const { placed } = made(bare, annexTo(bare, oneGap), 'in-place');
    expect(placed.find(({ clause: id }) => id === 'incident-support')).toMatchObject({
      where: 'schedule',
      says: 'In the schedule, because the document has no section on its subject.',
    });
  });

  it('numbers on by hand where the document does', () => {
    const typed = lantern(
      [
        '1. Security',
        '1.1 We protect the service.',
        '1.2 We test it.',
        '2. General',
        '2.1 English law applies.',
      ]
        .map((words) => paragraph(words))
        .join(''),
    );
    const { placed, broken } = made(typed, annexTo(typed, oneGap), 'in-place');
    expect(placed.find(({ clause: id }) => id === 'incident-support')).toMatchObject({ number: '1.3' });
    expect(broken).toEqual([]);
  });

  it('tells no number where a numbered line without words stands between', () => {
    const quote = weakNotice['incident-notification'].quote;
    const bytes = lantern(
      [
        paragraph('Terms'),
        paragraphOf(run('We keep the service secure.'), { number: [1, 1] }),
        paragraphOf('', { number: [1, 0] }),
        paragraph(quote),
      ].join(''),
    );
    const { placed, bytes: redlined } = made(bytes, annexTo(bytes, weakNotice), 'in-place');
    const added = placed.find(({ what, clause: id }) => what === 'clause' && id === 'incident-notification');
    expect(added).toMatchObject({ where: 'in-place', number: null });
    const inWord = paragraphsIn(accepted(redlined)).find((line) =>
      line.includes('Notice of Security Incidents. '),
    );
    expect(inWord).toMatch(/^2\.1 /);
  });

  it('names the typed references that another number breaks', () => {
    const flat = ['Security', 'Fees', 'General'].flatMap((title, at) => [
      paragraph(title, { outline: 0 }),
      paragraphOf(run(at === 2 ? 'Clause 2 survives the end of these terms.' : `About ${title}.`), {
        number: [1, 0],
      }),
    ]);
    const bytes = lantern(flat.join(''));
    const { broken, warnings } = made(bytes, annexTo(bytes, oneGap), 'in-place');
    expect(broken).toMatchObject([{ text: 'Clause 2', numbers: ['2'] }]);
    expect(broken[0]?.says).toMatch(/“Clause 2”, and 2 is now \d+\.$/);
    expect(warnings.join(' ')).toContain('names another clause');
  });
});
