import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchOfficialWording, type Provision, principles, provisions, type Strength } from './index.ts';

/** Wording of our own invention, in the manner of the Code: the tests need its layout and not its words. */
const verbs: Readonly<Record<Strength, string>> = {
  required: 'shall',
  recommended: 'should',
  possible: 'may',
};
const invented = ({ id, duties }: Provision) =>
  duties.map(({ strength }) => `Gardeners ${verbs[strength]} water bed ${id} at dusk.`).join(' ');
const wordings = new Map(provisions.map((provision) => [provision.id, invented(provision)]));
const wording = (id: string) => wordings.get(id) ?? '';

const isSub = (id: string) => id.split('.').length === 3;

/** How GOV.UK lays the page out: contents, phases, principles, paragraphs with lists of sub-provisions, footnotes. */
function govUkPage(keep: (id: string) => boolean = () => true): string {
  const body = principles.map(({ number, title, phase, provisions: held }) => {
    const items = held
      .filter(({ id }) => keep(id))
      .map(({ id }) =>
        isSub(id)
          ? `<ul><li>${id}. ${wording(id)}</li></ul>`
          : `<p>${id}. ${wording(id)} <sup id="fnref:${number}"><a href="#fn:${number}">[footnote ${number}]</a></sup></p>`,
      );
    return (
      `<h3>${phase}</h3><h4 id="p${number}">Principle ${number}: ${title}</h4>` +
      `<p><strong>Primarily applies to:</strong> Gardeners</p><p>[FERN 2022, MOSS 2023]</p>${items.join('\n')}`
    );
  });
  const contents = principles.map(({ number, title }) => `<li><a>Principle ${number}: ${title}</a></li>`);
  return `<!DOCTYPE html><html><head><title>Code</title><style>p { color: red }</style></head><body>
    <header><p>1.1 Cookies on this site</p></header>
    <nav><ol>${contents.join('')}</ol></nav>
    <main><h1>Code</h1><h2>Introduction</h2><p>1.1 This is about gardens.</p>
    ${body.join('\n')}
    <h2>Annex A: words</h2><p>13.1 A fern is a plant that shall grow.</p></main>
    <script>var a = "1.1 Gardeners shall not";</script></body></html>`;
}

const plainPage = (separator: string) =>
  principles
    .flatMap(({ number, title, phase, provisions: held }) => [
      phase,
      `Principle ${number}: ${title}`,
      'Primarily applies to: Gardeners',
      ...held.map(({ id }) => `${id} ${wording(id)}`),
    ])
    .concat('Annex A: words', '13.1 A fern shall grow.')
    .join(separator);

describe('reading a saved page of the Code', () => {
  it.each([
    ['HTML as GOV.UK lays it out', govUkPage()],
    ['text with a blank line between paragraphs', plainPage('\n\n')],
    ['text with nothing between paragraphs', plainPage('\r\n')],
    ['text broken at a width', plainPage('\n\n').replace(/(.{30}\S*) /g, '$1\n')],
    [
      'Markdown',
      plainPage('\n\n')
        .replace(/^(\d+\.\d+\.\d+) /gm, '  - **$1** ')
        .replace(/^(Princ)/gm, '### $1'),
    ],
    ['numbers in bold', govUkPage().replace(/<(p|li)>([\d.]+) /g, '<$1><strong>$2</strong>&nbsp;')],
    [
      'numbers in a cell of their own',
      govUkPage().replace(/<p>([\d.]+)\. ([^<]*)/g, '<table><tr><td>$1</td><td>$2</td></tr></table><p>'),
    ],
    ['one paragraph with line breaks', govUkPage().replaceAll('</p>', '<br>').replaceAll('<p>', '')],
  ])('attaches every provision by its number: %s', (_, page) => {
    const { byProvision, missing, doubtful, faults } = matchOfficialWording(page);
    expect({ missing, doubtful, faults }).toEqual({ missing: [], doubtful: [], faults: [] });
    expect(Object.fromEntries(byProvision)).toEqual(Object.fromEntries(wordings));
  });

  it('leaves a number within a sentence alone, even where a line begins with it', () => {
    const page = plainPage('\n\n').replace(
      wording('5.4'),
      `${wording('5.4')} See bed\n5.4.1 and 5.4.2 for ferns.`,
    );
    const { byProvision } = matchOfficialWording(page);
    expect(byProvision.get('5.4')).toBe(`${wording('5.4')} See bed 5.4.1 and 5.4.2 for ferns.`);
    expect(byProvision.get('5.4.1')).toBe(wording('5.4.1'));
  });

  it('keeps the paragraphs and list that belong to a provision', () => {
    const page = govUkPage().replace(
      `${wording('8.1')} `,
      `${wording('8.1')}</p><ul><li>roses</li><li>ivy</li></ul><p>`,
    );
    expect(matchOfficialWording(page).byProvision.get('8.1')).toBe(`${wording('8.1')}\nroses\nivy`);
  });

  it('says which provisions were not found', () => {
    const { byProvision, missing, faults } = matchOfficialWording(govUkPage((id) => !id.startsWith('9.')));
    expect(missing).toEqual(['9.1', '9.2', '9.2.1', '9.3', '9.4', '9.4.1']);
    expect(byProvision.size).toBe(provisions.length - missing.length);
    expect(faults).toEqual([expect.stringContaining('No wording was found for 9.1, 9.2, 9.2.1')]);
  });

  it('says which wording lacks its verb', () => {
    const page = govUkPage().replace(wording('6.4'), 'Gardeners');
    const { doubtful, faults } = matchOfficialWording(page);
    expect(doubtful).toEqual(['6.4']);
    expect(faults).toEqual([expect.stringContaining('6.4 lacks its "shall"')]);
  });

  it.each([
    ['nothing', ''],
    ['a contract with numbers like the Code', '1.1 The Supplier shall act.\n\n1.2 The Customer shall pay.'],
    [
      'another page',
      '<html><body><h1>Gardening</h1><h2>Principle of growth</h2><p>1.1 Water.</p></body></html>',
    ],
    ['noise', String.fromCharCode(...Array(2_000).keys())],
  ])('finds nothing in %s and says that it is not the page', (_, page) => {
    const { byProvision, missing, faults } = matchOfficialWording(page);
    expect(byProvision.size).toBe(0);
    expect(missing).toHaveLength(provisions.length);
    expect(faults).toEqual([expect.stringContaining('does not look like the Code')]);
  });

  it('refuses a file that is far too large, and takes a hostile one calmly', () => {
    expect(matchOfficialWording('x'.repeat(5_000_001)).faults).toEqual([
      expect.stringContaining('far larger'),
    ]);
    const deep = `${govUkPage()}${'<ul><li>'.repeat(500_000)}`;
    expect(matchOfficialWording(deep).missing).toEqual([]);
    expect(matchOfficialWording(`${'<div>'.repeat(900_000)}${govUkPage()}`).byProvision.size).toBe(0);
    const stars = govUkPage().replace('</main>', `<p>1.1${'*'.repeat(1_000_000)}</p></main>`);
    expect(matchOfficialWording(stars).missing).toEqual([]);
  });

  it('lets no control character through to a terminal', () => {
    const page = plainPage('\n\n').replace('water bed 6.4', 'water \u001b[31mbed\u009b\u0007 6.4\u200b');
    expect(matchOfficialWording(page).byProvision.get('6.4')).toBe(wording('6.4').replace('bed', '[31mbed'));
  });

  it('finds exactly the provisions that a page holds, whichever they are', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          provisions.map(({ id }) => id),
          { minLength: 1 },
        ),
        (kept) => {
          const { byProvision, missing } = matchOfficialWording(govUkPage((id) => kept.includes(id)));
          expect([...byProvision.keys()]).toEqual(kept);
          expect(new Set([...kept, ...missing]).size).toBe(provisions.length);
          for (const [id, text] of byProvision) expect(text).toBe(wording(id));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never throws and never makes words up', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '</ul>',
        '<h2>',
        '<!--',
        '<script>',
        '\n\n',
        '1.1 ',
        '5.4.1. ',
        'Shall ',
      ),
      fc.constantFrom(...principles.map(({ number, title }) => `\nPrinciple ${number}: ${title}\n`)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = pieces.join('');
        for (const text of matchOfficialWording(page).byProvision.values())
          for (const word of text.split(/\s+/)) expect(page.replace(/[\p{Cc}\p{Cf}]/gu, '')).toContain(word);
      }),
    );
  });
});
