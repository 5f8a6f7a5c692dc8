import { describe, expect, it } from 'vitest';
import type { Paper } from '../../paper.ts';
import {
  contractLevels,
  type DocxParts,
  docxFile,
  list,
  paragraph,
  paragraphOf,
  run,
  style,
  table,
  use,
} from '../fixtures/docx-file.ts';
import { readDocxWithParagraphs } from '../index.ts';

function paperOf(parts: DocxParts): Paper {
  const { result } = readDocxWithParagraphs('terms.docx', docxFile(parts));
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const clausesOf = (parts: DocxParts) =>
  paperOf(parts).clauses.map(({ citation, plain }) => [citation, plain]);
const plains = (body: string) => paperOf({ body }).clauses.map(({ plain }) => plain);
const numbering =
  list(1, contractLevels) + list(2, [{ text: '•', format: 'bullet' }]) + use(1, 1) + use(2, 2);

describe('a Word document as a paper', () => {
  it('has the text that Word shows, numbers included, and clauses that stand in it', () => {
    const body =
      paragraph('Subscription Terms', { style: 'Title' }) +
      paragraph('Security', { number: [1, 0] }) +
      paragraph('The Supplier shall:', { number: [1, 1] }) +
      paragraph('patch;', { number: [1, 2] }) +
      paragraph('tell.', { number: [2, 0], indent: 2000 });
    const { title, text, clauses, words, format } = paperOf({
      body,
      numbering,
      styles: style('Title', 'Title'),
    });
    expect({ title, words, format }).toEqual({ title: 'Subscription Terms', words: 8, format: 'docx' });
    expect(text).toBe(
      'Subscription Terms\n\n1. Security\n\n  1.1 The Supplier shall:\n\n    (a) patch;\n\n      • tell.\n',
    );
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Subscription Terms',
      '1. Security',
      '1.1 The Supplier shall:',
      '(a) patch;',
      '• tell.',
    ]);
    expect(clauses.map(({ citation, parent, role }) => [citation, parent, role])).toEqual([
      [null, null, 'heading'],
      ['1', 0, 'heading'],
      ['1.1', 1, 'paragraph'],
      ['1.1(a)', 2, 'item'],
      ['1.1(a)', 3, 'item'],
    ]);
  });

  it('tells headings by outline level, and without any by larger and by bold letters', () => {
    const outlined = paragraph('Security', { outline: 0 }) + paragraph('Words of a clause that stand below.');
    expect(paperOf({ body: outlined }).clauses[0]).toMatchObject({ role: 'heading' });
    const looks =
      paragraphOf(run('SECURITY', '<w:sz w:val="36"/>')) +
      paragraphOf(run('Breaches', '<w:b/>')) +
      paragraph('The Supplier tells the Customer of every breach that it finds in the Service.');
    expect(paperOf({ body: looks }).clauses.map(({ role, parent }) => [role, parent])).toEqual([
      ['heading', null],
      ['heading', 0],
      ['paragraph', 1],
    ]);
  });

  it('keeps the size of a heading in which a word has a character style', () => {
    const styles = '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/></w:style>';
    const title = paragraphOf(
      run('Terms ', '<w:sz w:val="36"/>') + run('of use', '<w:rStyle w:val="Strong"/><w:sz w:val="36"/>'),
    );
    const styled = style('Big', 'Big', '<w:rPr><w:sz w:val="36"/></w:rPr>') + styles;
    const inStyle = paragraphOf(run('Terms ') + run('of use', '<w:rStyle w:val="Strong"/>'), {
      style: 'Big',
    });
    const words = paragraph('The Supplier tells the Customer of every breach that it finds in the Service.');
    expect(paperOf({ body: title + words, styles }).clauses[0]).toMatchObject({ role: 'heading' });
    expect(paperOf({ body: inStyle + words, styles: styled }).clauses[0]).toMatchObject({ role: 'heading' });
  });

  it('takes a whole clause in a heading style for a clause', () => {
    const styles = style(
      'H2',
      'heading 2',
      '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
    );
    const body = paragraph('The Supplier shall notify the Customer of breaches', { style: 'H2' });
    expect(paperOf({ body, styles, numbering }).clauses[0]).toMatchObject({
      role: 'paragraph',
      citation: '1.1',
    });
  });
});

describe('what stands in a paragraph', () => {
  it('is read through links, fields, controls and tags; instructions of fields are not', () => {
    const content = [
      run('See '),
      `<w:hyperlink r:id="rId9">${run('the policy')}</w:hyperlink>`,
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      run(', clause 7.2'),
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      `<w:fldSimple w:instr="DATE">${run(' today')}</w:fldSimple>`,
      `<w:sdt><w:sdtContent>${run(' and here')}</w:sdtContent></w:sdt>`,
    ].join('');
    expect(plains(paragraphOf(content))).toEqual(['See the policy, clause 7.2 today and here']);
  });

  it('keeps tabs and breaks as spaces, drops soft hyphens, keeps hyphens that do not break', () => {
    const content =
      '<w:r><w:t>per</w:t><w:softHyphen/><w:t>sonal</w:t><w:tab/><w:t>data</w:t><w:br/><w:t>non</w:t><w:noBreakHyphen/><w:t>public</w:t></w:r>';
    expect(plains(paragraphOf(content))).toEqual(['personal data non-public']);
  });

  it('draws ticks, and leaves hidden text out and says so', () => {
    const content = `<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' agreed')}${run('secret', '<w:vanish/>')}`;
    const paper = paperOf({ body: paragraphOf(content) });
    expect(paper.clauses[0]?.plain).toBe('☒ agreed');
    expect(paper.notes).toEqual(['Hidden text (6 characters) was left out.']);
  });

  it('reads a text box once, after the paragraph it hangs on', () => {
    const box = paragraph('In the box.');
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${box}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(plains(paragraphOf(run('Before.') + drawing) + paragraph('After.'))).toEqual([
      'Before.',
      'In the box.',
      'After.',
    ]);
  });

  it('puts notes after the paragraph that refers to them, numbered as printed', () => {
    const parts = {
      body:
        paragraphOf(`${run('Fees are due')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`, {
          number: [1, 0],
        }) + paragraphOf(`${run('Costs too.')}<w:r><w:endnoteReference w:id="5"/></w:r>`),
      footnotes: `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote><w:footnote w:id="2">${paragraph('In pounds.')}</w:footnote>`,
      endnotes: `<w:endnote w:id="5">${paragraph('Each year.')}</w:endnote>`,
      numbering,
    };
    expect(
      paperOf(parts).clauses.map(({ role, number, plain, parent }) => [role, number, plain, parent]),
    ).toEqual([
      ['paragraph', '1', 'Fees are due.', null],
      ['footnote', '1', 'In pounds.', 0],
      ['paragraph', null, 'Costs too.', 0],
      ['footnote', 'i', 'Each year.', 2],
    ]);
  });

  it('leaves out the table of contents', () => {
    const styles = style('TOC1', 'toc 1');
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('1. Security 3')}</w:sdtContent></w:sdt>`;
    const body = contents + paragraph('2. Use 4', { style: 'TOC1' }) + paragraph('The terms.');
    expect(paperOf({ body, styles }).clauses.map(({ plain }) => plain)).toEqual(['The terms.']);
  });
});

describe('tracked changes', () => {
  const mark = 'w:id="1" w:author="A" w:date="2026-01-01T00:00:00Z"';

  it('are read as accepted and counted', () => {
    const content = `${run('within ')}<w:del ${mark}><w:r><w:delText>72</w:delText></w:r></w:del><w:ins ${mark}>${run('24')}</w:ins>${run(' hours')}<w:moveFrom ${mark}>${run(' moved')}</w:moveFrom>`;
    const paper = paperOf({ body: paragraphOf(content) });
    expect(paper.clauses[0]?.plain).toBe('within 24 hours');
    expect(paper.notes).toEqual(['3 tracked changes were read as accepted.']);
  });

  it('join paragraphs whose break was deleted, and drop rows that were', () => {
    const first = paragraphOf(run('The Supplier '), { properties: `<w:rPr><w:del ${mark}/></w:rPr>` });
    const rows = table([
      [paragraph('kept'), paragraph('x')],
      [paragraph('gone'), paragraph('y')],
    ]).replace(/<w:tr>(?=(?:(?!<w:tr>).)*gone)/, `<w:tr><w:trPr><w:del ${mark}/></w:trPr>`);
    expect(plains(first + paragraph('shall act.') + rows)).toEqual(['The Supplier shall act.', 'kept | x']);
  });

  it('leave comments out and say so', () => {
    const paper = paperOf({ body: paragraphOf(`${run('Text.')}<w:r><w:commentReference w:id="3"/></w:r>`) });
    expect(paper.notes).toEqual(['1 comment was left out.']);
  });
});

describe('tables', () => {
  it('are rows of cells where they hold figures', () => {
    const body = table([
      [paragraph('Availability'), paragraph('Credit')],
      [paragraph('Below 99%'), paragraph('5') + paragraph('per cent')],
    ]);
    expect(paperOf({ body }).clauses.map(({ role, plain }) => [role, plain])).toEqual([
      ['row', 'Availability | Credit'],
      ['row', 'Below 99% | 5 per cent'],
    ]);
  });

  it('are clauses where they only lay out the page, in one column or with numbered cells', () => {
    const one = table([[paragraph('Scope', { number: [1, 0] })], [paragraph('Text.', { number: [1, 1] })]]);
    const two = table([
      [paragraph('Key'), paragraph('Use', { number: [1, 0] }) + paragraph('More.', { number: [1, 1] })],
    ]);
    expect(clausesOf({ body: one + two, numbering })).toEqual([
      ['1', 'Scope'],
      ['1.1', 'Text.'],
      ['1.1', 'Key'],
      ['2', 'Use'],
      ['2.1', 'More.'],
    ]);
  });

  it('take their clause number from the first cell, typed or automatic', () => {
    const body = table([
      [paragraph('4.1'), paragraph('The Supplier logs access.')],
      [paragraph('', { number: [1, 1] }), paragraph('It keeps logs.')],
    ]);
    expect(clausesOf({ body, numbering })).toEqual([
      ['4.1', 'The Supplier logs access.'],
      ['1.1', 'It keeps logs.'],
    ]);
  });

  it('may hold tables, whose rows are read where they stand', () => {
    const inner = table([[paragraph('Uptime'), paragraph('99%')]]);
    const body = table([[paragraph('Before') + inner + paragraph('after'), paragraph('beside')]]);
    expect(plains(body)).toEqual(['Before', 'Uptime | 99%', 'after', 'beside']);
  });
});

describe('the way back to the document', () => {
  it('names for each clause the paragraph elements it came from, counting all of the part', () => {
    const body =
      paragraph('') +
      paragraph('Scope', { number: [1, 0] }) +
      table([[paragraph('a'), paragraph('b')]]) +
      `<mc:AlternateContent><mc:Fallback>${paragraph('unused')}</mc:Fallback><mc:Choice>${paragraph('used')}</mc:Choice></mc:AlternateContent>`;
    const { paragraphs, paragraphsOfClause, result } = readDocxWithParagraphs(
      'x.docx',
      docxFile({ body, numbering }),
    );
    const ordinals = paragraphsOfClause.map((from) => from.map((at) => paragraphs[at]?.ordinal));
    expect(result.ok && result.paper.clauses.map(({ plain }) => plain)).toEqual(['Scope', 'a | b', 'used']);
    expect(ordinals).toEqual([[1], [2, 3], [5]]);
    expect(paragraphs.every(({ part }) => part === 'word/document.xml')).toBe(true);
  });
});

describe('other ways to write the same file', () => {
  it('reads other prefixes, strict namespaces and UTF-16', () => {
    const strict =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Strict terms.</x:t></x:r></x:p></x:body></x:document>';
    expect(paperOf({ body: '', more: { 'word/document.xml': strict } }).text).toBe('Strict terms.\n');
    const wide = new Uint8Array(Buffer.from(`\ufeff${strict}`, 'utf16le'));
    expect(paperOf({ body: '', more: { 'word/document.xml': wide } }).text).toBe('Strict terms.\n');
  });

  it('finds parts where the relations say they are', () => {
    const relation = (target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/officeDocument" Target="${target}"/></Relationships>`;
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Here.</w:t></w:r></w:p></w:body></w:document>';
    const more = { '_rels/.rels': relation('/word/other.xml'), 'word/other.xml': document };
    expect(paperOf({ body: paragraph('Not here.'), more }).text).toBe('Here.\n');
  });
});
