import { describe, expect, it } from 'vitest';
import {
  contractLevels,
  type DocxParts,
  docxFile,
  level,
  list,
  paragraph,
  paragraphOf,
  style,
  use,
} from '../fixtures/docx-file.ts';
import { readDocxWithParagraphs } from '../index.ts';

/** The paragraphs of a document as Word would show them. */
function shown(parts: DocxParts): string[] {
  const { paragraphs } = readDocxWithParagraphs('test.docx', docxFile(parts));
  return paragraphs.map(({ number, text }) => [number?.label ?? '', text].filter(Boolean).join(' '));
}

/** Paragraphs numbered directly: words, use, level. */
const numbered = (...items: (readonly [words: string, use: number, level: number])[]) =>
  items.map(([words, useId, at]) => paragraph(words, { number: [useId, at] })).join('');

const contract = list(1, contractLevels) + use(1, 1);

describe("Word's automatic numbers", () => {
  it('count through levels, and begin deeper levels afresh', () => {
    const body = numbered(
      ['Scope', 1, 0],
      ['one', 1, 1],
      ['first', 1, 2],
      ['deep', 1, 3],
      ['deeper', 1, 3],
      ['second', 1, 2],
      ['two', 1, 1],
      ['Use', 1, 0],
      ['again', 1, 1],
    );
    expect(shown({ numbering: contract, body })).toEqual([
      '1. Scope',
      '1.1 one',
      '(a) first',
      '(i) deep',
      '(ii) deeper',
      '(b) second',
      '1.2 two',
      '2. Use',
      '2.1 again',
    ]);
  });

  it('count a level that was passed over as begun', () => {
    const body = numbered(['one', 1, 1], ['Use', 1, 0], ['deep', 1, 3], ['two', 1, 1]);
    expect(shown({ numbering: contract, body })).toEqual(['1.1 one', '2. Use', '(i) deep', '2.2 two']);
  });

  it('go on between uses of one list, and begin afresh once where a use overrides the start', () => {
    const numbering =
      list(1, contractLevels) + use(1, 1) + use(2, 1) + use(3, 1, { 0: 1 }) + use(4, 1, { 0: 5, 1: 3 });
    const body = numbered(
      ['a', 1, 0],
      ['b', 2, 0],
      ['c', 3, 0],
      ['d', 3, 0],
      ['e', 1, 0],
      ['f', 4, 0],
      ['g', 4, 1],
    );
    expect(shown({ numbering, body })).toEqual(['1. a', '2. b', '1. c', '2. d', '3. e', '5. f', '5.3 g']);
  });

  it('take the look of a level from the use that changes it', () => {
    const changed = level(0, { text: '[%1]', format: 'upperLetter' });
    const numbering = `${contract}<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">${changed}</w:lvlOverride></w:num>`;
    const body = numbered(['a', 1, 0], ['b', 2, 0], ['c', 1, 0]);
    expect(shown({ numbering, body })).toEqual(['1. a', '[B] b', '3. c']);
  });

  it('restart after the level that is named, or never', () => {
    const levels = [
      { text: '%1.' },
      { text: '%2)', restart: 0 },
      { text: '(%3)', format: 'lowerLetter', restart: 1 },
    ];
    const body = numbered(
      ['A', 1, 0],
      ['b', 1, 1],
      ['c', 1, 2],
      ['d', 1, 1],
      ['e', 1, 2],
      ['F', 1, 0],
      ['g', 1, 1],
      ['h', 1, 2],
    );
    expect(shown({ numbering: list(1, levels) + use(1, 1), body })).toEqual([
      '1. A',
      '1) b',
      '(a) c',
      '2) d',
      '(b) e',
      '2. F',
      '3) g',
      '(a) h',
    ]);
  });

  it('start at nought where the level says so or says nothing', () => {
    const levels = [
      { text: '%1.', start: 0 },
      { text: '%1.%2', start: null },
    ];
    const body = numbered(['a', 1, 0], ['b', 1, 1], ['c', 1, 1], ['d', 1, 0]);
    expect(shown({ numbering: list(1, levels) + use(1, 1), body })).toEqual([
      '0. a',
      '0.0 b',
      '0.1 c',
      '1. d',
    ]);
  });

  it('write legal levels in digits: Article II holds Section 2.01', () => {
    const levels = [
      { text: 'Article %1', format: 'upperRoman' },
      { text: 'Section %1.%2', format: 'decimalZero', digits: true },
    ];
    const body = numbered(['A', 1, 0], ['B', 1, 0], ['c', 1, 1]);
    expect(shown({ numbering: list(1, levels) + use(1, 1), body })).toEqual([
      'Article I A',
      'Article II B',
      'Section 2.01 c',
    ]);
  });

  it.each([
    ['upperRoman', 49, 'XLIX'],
    ['lowerRoman', 14, 'xiv'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 54, 'bbb'],
    ['decimalZero', 7, '07'],
    ['ordinal', 22, '22nd'],
    ['ordinal', 113, '113th'],
    ['cardinalText', 121, 'One hundred twenty-one'],
    ['ordinalText', 20, 'Twentieth'],
    ['ordinalText', 42, 'Forty-second'],
    ['hex', 255, 'FF'],
    ['numberInDash', 3, '- 3 -'],
    ['aiueo', 3, '3'],
    ['__proto__', 3, '3'],
  ])('write %s %d as %s', (format, start, label) => {
    const numbering = list(1, [{ text: '%1', format, start }]) + use(1, 1);
    expect(shown({ numbering, body: numbered(['x', 1, 0]) })).toEqual([`${label} x`]);
  });

  it('write a custom format with its leading noughts', () => {
    const custom =
      '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="1">${custom}</w:abstractNum>${use(1, 1)}`;
    expect(shown({ numbering, body: numbered(['x', 1, 0], ['y', 1, 0]) })).toEqual(['009 x', '010 y']);
  });

  it('print nothing for bullets and for levels without a count, and still know the list', () => {
    const numbering =
      list(1, [
        { text: '•', format: 'bullet' },
        { text: '', format: 'none' },
      ]) + use(1, 1);
    const body = numbered(['x', 1, 0], ['y', 1, 1]);
    const { paragraphs } = readDocxWithParagraphs('test.docx', docxFile({ numbering, body }));
    expect(paragraphs.map(({ number }) => number)).toMatchObject([
      { label: null, bullet: true, level: 0 },
      { label: null, bullet: false, level: 1 },
    ]);
  });
});

describe('where a number comes from', () => {
  const linked = [
    { text: '%1.', style: 'H1' },
    { text: '%1.%2', style: 'H2' },
    { text: '(%3)', format: 'lowerLetter', style: 'H3' },
  ];
  const headings =
    style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('H2', 'heading 2', '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('H3', 'heading 3', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style('H3own', 'derived', '', 'H3') +
    style('H3none', 'without', '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>', 'H3');
  const numbering = list(1, linked) + use(1, 1);

  it('is the style, its ancestors, and the level that the list links to the style', () => {
    const body = [
      paragraph('One', { style: 'H1' }),
      paragraph('two', { style: 'H2' }),
      paragraph('three', { style: 'H3' }),
      paragraph('derived', { style: 'H3own' }),
    ].join('');
    expect(shown({ styles: headings, numbering, body })).toEqual([
      '1. One',
      '1.1 two',
      '(a) three',
      '(b) derived',
    ]);
  });

  it('is the paragraph itself first: another level, or no number at all', () => {
    const body = [
      paragraph('One', { style: 'H1' }),
      paragraph('deeper', { style: 'H2', number: [null, 2] }),
      paragraph('none', { style: 'H2', number: [0] }),
      paragraph('never', { style: 'H3none' }),
      paragraph('two', { style: 'H2' }),
    ].join('');
    expect(shown({ styles: headings, numbering, body })).toEqual([
      '1. One',
      '(a) deeper',
      'none',
      'never',
      '1.2 two',
    ]);
  });

  it('is the list behind a list style, whose counters are shared', () => {
    const behind =
      list(1, contractLevels, '<w:styleLink w:val="LS"/>') +
      '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="LS"/></w:abstractNum>' +
      use(1, 1) +
      use(2, 2);
    const styles =
      '<w:style w:type="numbering" w:styleId="LS"><w:name w:val="LS"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const body = numbered(['a', 2, 0], ['b', 2, 1], ['c', 1, 0], ['d', 2, 0]);
    expect(shown({ styles, numbering: behind, body })).toEqual(['1. a', '1.1 b', '2. c', '3. d']);
  });

  it('survives styles that inherit in a circle, and lists that are not there', () => {
    const styles =
      style('A', 'a', '', 'B') +
      style('B', 'b', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'A');
    const body =
      paragraph('x', { style: 'A' }) +
      paragraph('y', { number: [99, 0] }) +
      paragraph('z', { number: [1, 77] });
    expect(shown({ styles, numbering: contract, body })).toEqual(['1. x', 'y', 'z']);
  });
});

describe('paragraphs without words', () => {
  const empty = (properties: string) => paragraphOf('', { number: [1, 0], properties });

  it('are counted, for Word shows their number', () => {
    expect(shown({ numbering: contract, body: numbered(['a', 1, 0], ['', 1, 0], ['b', 1, 0]) })).toEqual([
      '1. a',
      '2.',
      '3. b',
    ]);
  });

  it('are not counted where they only end a section or are hidden', () => {
    const body = [
      paragraph('a', { number: [1, 0] }),
      empty('<w:sectPr/>'),
      empty('<w:rPr><w:vanish/></w:rPr>'),
      paragraph('b', { number: [1, 0] }),
    ].join('');
    expect(shown({ numbering: contract, body }).filter(Boolean)).toEqual(['1. a', '2. b']);
  });

  it('are not counted where a tracked change has taken them away', () => {
    const deleted = '<w:del w:id="1" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del>';
    const body = [
      paragraph('a', { number: [1, 0] }),
      paragraphOf(deleted, { number: [1, 0], properties: '<w:rPr><w:del w:id="2" w:author="x"/></w:rPr>' }),
      paragraph('b', { number: [1, 0] }),
    ].join('');
    expect(shown({ numbering: contract, body })).toEqual(['1. a', '2. b']);
  });
});
