import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { csvPieces, readSheet, type SheetRead, sheetLimits, type WrittenRow, xlsxPieces } from './index.ts';

type Write = (batches: AsyncIterable<readonly WrittenRow[]>) => AsyncIterable<Uint8Array>;

async function* inBatches(rows: readonly WrittenRow[]): AsyncGenerator<readonly WrittenRow[]> {
  for (let at = 0; at < rows.length; at += 2) yield rows.slice(at, at + 2);
}

async function written(write: Write, rows: readonly WrittenRow[]): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of write(inBatches(rows))) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

function cellsOf(read: SheetRead): readonly (readonly string[])[] {
  if (!read.ok) throw new Error(read.fault.message);
  return read.sheet.rows.map(({ cells }) => cells);
}

const faultOf = (read: SheetRead): string => (read.ok ? '' : read.fault.message);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const formats: readonly [string, Write][] = [
  ['CSV', csvPieces],
  ['XLSX', xlsxPieces],
];

/** Characters that tables get wrong, and a few that they do not. */
const cell = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    '株',
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\n',
    '\r',
    '"',
    "'",
    ',',
    ';',
    '<',
    '&',
    '_x0041_',
    '_',
    ' ',
  ),
  maxLength: 8,
});

describe.each(formats)('a table written as %s', (_, write) => {
  it('is read again as it was, whatever its cells hold', async () => {
    const row = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => ['x', ...cells, 'y']);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        expect(cellsOf(readSheet(await written(write, rows)))).toEqual(rows);
      }),
    );
  });

  it('has nothing that a spreadsheet runs as a formula', async () => {
    const bytes = await written(write, [['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', 7]]);
    if (write === csvPieces) {
      const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
      for (const piece of text.split(',').slice(0, 6)) expect(piece.replace(/^"/, '')).toMatch(/^'/);
    } else {
      const sheet = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
      expect(sheet.match(/t="inlineStr"/g)).toHaveLength(6);
      expect(sheet).not.toContain('<f');
    }
  });
});

describe('a CSV', () => {
  it.each([
    ['commas', 'Name,Website\nAlder,https://alder.example\n'],
    ['semicolons', 'Name;Website\r\nAlder;https://alder.example'],
    ['tabs', 'Name\tWebsite\nAlder\thttps://alder.example\n'],
    ['bars', '"Name"|"Website"\n"Alder"|"https://alder.example"\n'],
    ['a byte order mark', '\uFEFFName,Website\nAlder,https://alder.example\n'],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(readSheet(bytesOf(text)))).toEqual([
      ['Name', 'Website'],
      ['Alder', 'https://alder.example'],
    ]);
  });

  it('is read as Windows-1252 where it is no UTF-8, and says so', () => {
    const read = readSheet(new Uint8Array([...bytesOf('Name\nCaf'), 0xe9, ...bytesOf(' '), 0x80]));
    expect(cellsOf(read)).toEqual([['Name'], ['Café €']]);
    expect(read.ok ? read.sheet.notes.join(' ') : '').toContain('Windows-1252');
  });

  it('is refused where a quotation mark is never closed', () => {
    expect(faultOf(readSheet(bytesOf('Name\n"Alder\nBirch\n')))).toContain('quotation mark');
  });

  it('is refused where it is too large in any direction', () => {
    expect(faultOf(readSheet(bytesOf('a\n'.repeat(sheetLimits.rows + 2))))).toContain('rows');
    expect(faultOf(readSheet(bytesOf(','.repeat(sheetLimits.columns + 1))))).toContain('columns');
    expect(faultOf(readSheet(bytesOf('a'.repeat(sheetLimits.cell + 1))))).toContain('characters');
    expect(faultOf(readSheet(new Uint8Array(sheetLimits.bytes + 1)))).toContain('5 MB');
  });
});

/** A workbook as other programs write it, with what is given as its parts. */
function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const parts = {
    'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="One" sheetId="1" r:id="r1"/><sheet name="Two" sheetId="2" r:id="r2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe('an XLSX of another program', () => {
  it('is read with shared strings, empty cells between, days, and the value of a formula', () => {
    const read = readSheet(
      workbook(
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>46388</v></c><c r="D2" t="str"><f>A1</f><v>got</v></c><c r="E2"><v>30</v></c></row>',
        {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>Al</t></r><r><t xml:space="preserve">der </t></r><rPh><t>x</t></rPh></si></sst>',
          'xl/styles.xml':
            '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
        },
      ),
    );
    expect(cellsOf(read)).toEqual([['Alder ', '', '2027-01-01', 'got', '30']]);
    expect(read.ok ? [read.sheet.rows[0]?.number, ...read.sheet.notes] : []).toEqual([
      2,
      'Only the first sheet, "One", was read.',
    ]);
  });

  it.each([
    [
      'that declares entities',
      workbook('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
    ],
    ['that is cut off', workbook('<row><c><v>1</v></c></row>').slice(0, 200)],
    ['of nothing', zipSync({})],
  ])('is refused %s', (_, bytes) => {
    expect(faultOf(readSheet(bytes))).toContain('damaged');
  });

  it('is refused beyond its limits, with a row or a column far out costing nothing', () => {
    const far = '<row><c r="ZZZ1"><v>1</v></c></row>';
    expect(faultOf(readSheet(workbook(far)))).toContain('columns');
    expect(faultOf(readSheet(workbook('<row/>'.repeat(sheetLimits.rows + 2))))).toContain('rows');
    expect(faultOf(readSheet(workbook('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')))).toBe('');
  });
});

describe('any bytes at all', () => {
  it('give rows or a sentence, and never throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = readSheet(bytes);
        if (!read.ok) expect(read.fault.message).toMatch(/\.$/);
      }),
    );
  });
});
