import { describe, expect, it } from 'vitest';
import type { Annex } from '../annex/index.ts';
import { paragraph, paragraphOf, run, table } from '../contract/read/fixtures/docx-file.ts';
import { type Redline, redline, revisionsOf } from './index.ts';
import { annexTo, lantern, lanternBody, paragraphsIn, partsOf, us, when } from './lantern.fixture.ts';
import { accepted, made, oneGap, rejected, weakNotice } from './redlined.fixture.ts';

/** The words of an annex as its schedule prints them, each paragraph with its number, and its table cells. */
function scheduleWords(annex: Annex): string[] {
  const clauses = annex.clauses.flatMap(({ number, heading, wordings, position }) => [
    `${number}. ${heading}`,
    ...wordings[position].paragraphs.flatMap((each) => [
      `${each.number} ${each.text}`,
      ...each.items.map(({ label, text }) => `${label} ${text}`),
    ]),
  ]);
  const definitions = annex.definitions.flatMap(({ name, text, items }) => [
    `${name} ${text}`,
    ...items.map((item) => `${item.label} ${item.text}`),
  ]);
  return ['1. Definitions', '1.1 In this Annex:', ...definitions, ...clauses];
}

describe('the schedule', () => {
  const bytes = lantern();
  const annex = annexTo(bytes, oneGap);
  const result = made(bytes, annex);

  it('stands at the end with the words and the numbers of the annex, once its changes are accepted', () => {
    const paragraphs = paragraphsIn(accepted(result.bytes));
    const from = paragraphs.indexOf('Schedule: AI security annex');
    expect(paragraphs.slice(0, from).filter((words) => !words.includes('AI security annex'))).toEqual(
      paragraphsIn(bytes),
    );
    expect(paragraphs.slice(from + 1, from + 1 + scheduleWords(annex).length)).toEqual(scheduleWords(annex));
  });

  it('is made part of the contract by one sentence, where the document says which paper prevails', () => {
    const [operative] = result.placed;
    expect(operative).toMatchObject({
      what: 'operative-sentence',
      where: 'in-place',
      says: 'At the end of 3 (“General”), after 3.2.',
    });
    expect(paragraphsIn(accepted(result.bytes)).find((words) => words.startsWith('3.3 '))).toBe(
      '3.3 AI security annex. The Schedule “AI security annex” at the end of this document forms part of the Agreement, and the parties shall comply with it.',
    );
  });

  it('warns where even that one sentence changes numbers that others refer to', () => {
    const flat = ['General', 'Fees'].flatMap((title) => [
      paragraph(title, { outline: 0 }),
      paragraphOf(run(title === 'Fees' ? 'As clause 2 says, fees are due.' : 'English law applies.'), {
        number: [1, 0],
      }),
    ]);
    const numbered = lantern(flat.join(''));
    const { placed, broken } = made(numbered, annexTo(numbered, oneGap));
    expect(placed[0]).toMatchObject({ what: 'operative-sentence', number: '2' });
    expect(broken).toMatchObject([{ text: 'clause 2', says: expect.stringContaining('2 is now 3') }]);
  });

  it('bears the author and the date on every change, and a comment with the provisions on every clause', () => {
    for (const revision of revisionsOf('lantern.docx', result.bytes) ?? [])
      expect(revision).toMatchObject({ author: us, date: when });
    const comments = partsOf(result.bytes)['word/comments.xml'] ?? '';
    for (const { heading, provisions } of annex.clauses) {
      expect(comments).toContain(heading);
      for (const provision of provisions) expect(comments).toContain(`${provision} (EN 304 223`);
    }
    expect(comments).not.toContain('fallback');
  });

  it('lists what was put where and why', () => {
    expect(result.placed.map(({ what, title, number }) => [what, title, number])).toEqual([
      ['operative-sentence', 'The sentence that makes the schedule part of the contract', '3.3'],
      ['definitions', 'Definitions', '1'],
      ...annex.clauses.map(({ heading, number }) => ['clause', heading, String(number)]),
    ]);
    expect(result.placed.every(({ says, why }) => says.length > 10 && why.length > 10)).toBe(true);
  });

  it('leaves every part it does not need as it was', () => {
    const [before, after] = [partsOf(bytes), partsOf(result.bytes)];
    const touched = [
      '[Content_Types].xml',
      'word/document.xml',
      'word/numbering.xml',
      'word/comments.xml',
      'word/_rels/document.xml.rels',
    ];
    for (const [name, content] of Object.entries(before))
      if (!touched.includes(name)) expect(after[name]).toBe(content);
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(['word/comments.xml']);
  });

  it('is not written for an annex without clauses', () => {
    const none = annexTo(bytes, {});
    const refused = redline('lantern.docx', bytes, none, { author: us, date: when, mode: 'schedule' });
    expect(refused).toMatchObject({ ok: false, fault: { message: expect.stringContaining('no clauses') } });
  });
});

describe('a document that needs care', () => {
  const annexIn = (bytes: Uint8Array) => annexTo(bytes, oneGap);

  it('keeps the tracked changes of others apart from ours', () => {
    const theirs = '<w:ins w:id="7" w:author="Lantern" w:date="2026-01-01T00:00:00Z">';
    const bytes = lantern(
      lanternBody + paragraphOf(`${theirs}${run('We may end this at any time.')}</w:ins>`, { indent: 400 }),
    );
    const { bytes: after, warnings } = made(bytes, annexIn(bytes));
    expect(warnings).toEqual([expect.stringContaining('1 tracked change by Lantern')]);
    expect(partsOf(rejected(after))['word/document.xml']).toBe(partsOf(bytes)['word/document.xml']);
    expect(revisionsOf('lantern.docx', accepted(after))).toEqual(revisionsOf('lantern.docx', bytes));
  });

  it('does not touch words under a tracked change of others', () => {
    const theirs = '<w:ins w:id="7" w:author="Lantern" w:date="2026-01-01T00:00:00Z">';
    const bytes = lantern(
      lanternBody.replace(run('promptly', '<w:b/>'), `${theirs}${run('promptly', '<w:b/>')}</w:ins>`),
    );
    const { placed } = made(bytes, annexTo(bytes, weakNotice), 'in-place');
    expect(placed.filter(({ what }) => what === 'words')).toEqual([]);
    expect(placed.find(({ clause: id }) => id === 'incident-notification')?.leftOut).toEqual([]);
  });

  it.each([
    ['a table', (blocks: string) => table([[blocks]])],
    [
      'a content control',
      (blocks: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${blocks}</w:sdtContent></w:sdt>`,
    ],
  ])('writes nothing into %s, and says so', (_, within) => {
    const bytes = lantern(within(lanternBody));
    const { placed, bytes: after } = made(bytes, annexIn(bytes), 'in-place');
    expect(placed.every(({ where }) => where === 'schedule')).toBe(true);
    expect(partsOf(rejected(after))['word/document.xml']).toBe(partsOf(bytes)['word/document.xml']);
  });

  it.each([
    ['a signature', { '_xmlsignatures/sig1.xml': '<Signature/>' }, 'digitally signed. The redline voids'],
    ['macros', { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) }, 'holds macros'],
    [
      'protection',
      {
        'word/settings.xml':
          '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:documentProtection w:edit="readOnly" w:enforcement="1"/></w:settings>',
        'word/_rels/document.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings" Target="settings.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
      },
      'protected against every change',
    ],
  ])('warns of %s', (_, more, says) => {
    const bytes = lantern(lanternBody, { more });
    expect(made(bytes, annexIn(bytes)).warnings.join(' ')).toContain(says);
  });

  it.each<[string, Uint8Array, string]>([
    ['what is no Word document', new TextEncoder().encode('# Terms'), 'is no Word document'],
    ['a cut-off file', lantern().slice(0, 900), 'cut off or damaged'],
    [
      'damaged numbering',
      lantern(lanternBody, { more: { 'word/numbering.xml': '<w:numbering><w:num' } }),
      'not well-formed',
    ],
    [
      'text that is not UTF-8',
      lantern(lanternBody, {
        more: { 'word/document.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]) },
      }),
      'lantern.docx',
    ],
  ])('refuses %s with a clear word', (_, bytes, says) => {
    const refused: Redline = redline('lantern.docx', bytes, annexTo(lantern(), oneGap), {
      author: us,
      date: when,
      mode: 'in-place',
    });
    expect(refused.ok ? '' : refused.fault.message).toContain(says);
  });

  it('carries an author whose name would break XML', () => {
    const bytes = lantern();
    const author = 'Wren & <Sons> "Ltd"\u0000';
    const result = redline('lantern.docx', bytes, annexIn(bytes), { author, date: when, mode: 'schedule' });
    if (!result.ok) throw new Error(result.fault.message);
    expect(new Set(revisionsOf('lantern.docx', result.bytes)?.map((each) => each.author))).toEqual(
      new Set(['Wren & <Sons> "Ltd"']),
    );
  });
});
