import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxFile, docxParts, paragraph } from './fixtures/docx-file.ts';
import { column, pdfFile } from './fixtures/pdf-file.ts';
import { readPaper } from './index.ts';

const body = paragraph('The Supplier shall tell the Customer of every breach.');
const docx = docxFile({ body });
const pdf = pdfFile({ pages: [{ lines: column(['The Supplier shall tell the Customer.'], 70, 100) }] });
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | Uint8Array)[]) =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  );

/** A word document with other bytes for its main part. */
const withDocument = (document: string | Uint8Array) =>
  zipSync({
    ...docxParts({ body }),
    'word/document.xml': typeof document === 'string' ? utf8(document) : document,
  });

/** An OLE file is told by its first bytes and the names in its directory, which stand in UTF-16. */
const ole = (...names: string[]) =>
  bytesOf(
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    new Uint8Array(600),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  );

const zipWith = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, utf8('x')])));

async function fault(file: string, bytes: Uint8Array): Promise<string> {
  const result = await readPaper(file, bytes);
  if (result.ok) throw new Error(`${file} was read`);
  expect(result.file).toBe(file);
  expect(result.fault.mend).toMatch(/^[A-Z].*\.$/);
  return result.fault.message;
}

async function notes(file: string, bytes: Uint8Array): Promise<readonly string[]> {
  const result = await readPaper(file, bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper.notes;
}

describe('a file that cannot be read says why, by its name', () => {
  it.each([
    ['terms.docx', new Uint8Array(), 'terms.docx is empty.'],
    ['terms.txt', utf8(' \n\t\r\n — \n'), 'terms.txt holds no words.'],
    ['terms.docx', docxFile({ body: '' }), 'terms.docx holds no words.'],
    [
      'terms.docx',
      docx.subarray(0, docx.length / 2),
      'terms.docx is cut off or damaged: its parts cannot be unpacked.',
    ],
    ['terms.pdf', pdfFile({ pages: [] }), 'terms.pdf holds no words.'],
    [
      'terms.pdf',
      utf8('%PDF-1.7\nnothing of the kind'),
      'terms.pdf is cut off or damaged and cannot be opened as PDF.',
    ],
    [
      'noise.bin',
      Uint8Array.from({ length: 9_999 }, (_, at) => (at * at * 31 + at * 7) % 256),
      'noise.bin is not a DOCX, PDF, HTML, Markdown or text file.',
    ],
    ['terms.docx', ole('EncryptionInfo', 'EncryptedPackage'), 'terms.docx is locked with a password.'],
    ['terms.pdf', pdfFile({ pages: [{ lines: [] }], locked: true }), 'terms.pdf is locked with a password.'],
    ['terms.doc', ole('WordDocument'), 'terms.doc is an old Word file (DOC), which cannot be read.'],
    ['fees.xls', ole('Workbook'), 'fees.xls is a spreadsheet, not a contract.'],
    ['talk.ppt', ole('PowerPoint Document'), 'talk.ppt is a set of slides, not a contract.'],
    ['note.msg', ole('__substg1.0_0037001F'), 'note.msg is a saved e-mail.'],
    ['terms.rtf', utf8('{\\rtf1\\ansi Terms}'), 'terms.rtf is a rich-text file (RTF), which cannot be read.'],
    [
      'terms.odt',
      zipWith('mimetype', 'content.xml', 'META-INF/manifest.xml'),
      'terms.odt is an OpenDocument file, which cannot be read.',
    ],
    [
      'terms.pages',
      zipWith('Index/Document.iwa'),
      'terms.pages is an Apple Pages file, which cannot be read.',
    ],
    [
      'fees.xlsx',
      zipWith('[Content_Types].xml', 'xl/workbook.xml'),
      'fees.xlsx is a spreadsheet, not a contract.',
    ],
    [
      'talk.pptx',
      zipWith('[Content_Types].xml', 'ppt/presentation.xml'),
      'talk.pptx is a set of slides, not a contract.',
    ],
    ['all.zip', zipWith('terms.docx', 'dpa.pdf'), 'all.zip is an archive, not a paper.'],
    ['all.docx', zipWith('[Content_Types].xml'), 'all.docx is a ZIP file without a Word document in it.'],
    [
      'scan.png',
      bytesOf('\x89PNG\r\n\x1a\n', new Uint8Array(20)),
      'scan.png is a picture, and its text cannot be read.',
    ],
    [
      'scan.jpg',
      bytesOf('\xff\xd8\xff\xe0', new Uint8Array(20)),
      'scan.jpg is a picture, and its text cannot be read.',
    ],
    [
      'terms.xml',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package/>'),
      'terms.xml is a Word document saved as XML, which cannot be read.',
    ],
    [
      'page.mht',
      utf8(
        'From: <Saved by a browser>\nSubject: Terms\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n',
      ),
      'page.mht is a web archive (MHTML), which cannot be read.',
    ],
    [
      'note.eml',
      utf8('From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nSubject: Terms\n\nSee attached.'),
      'note.eml is a saved e-mail.',
    ],
  ])('%s: %#', async (file, bytes, message) => {
    expect(await fault(file, bytes)).toBe(message);
  });

  it('a PDF that is only pictures of pages', async () => {
    const scan = pdfFile({
      pages: [
        { lines: [], picture: true },
        { lines: [], picture: true },
      ],
    });
    expect(await fault('scan.pdf', scan)).toBe('scan.pdf holds no text, only pictures of pages.');
  });

  it('a PDF that breaks off is read as far as it goes, or its damage is told', async () => {
    const result = await readPaper('terms.pdf', pdf.subarray(0, pdf.length - 300));
    expect(result.ok ? result.paper.text : result.fault.message).toMatch(/^The Supplier|cut off or damaged/);
  });
});

describe('a harmful file', () => {
  const declaration = '<?xml version="1.0"?>';
  const document = (content: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}</w:body></w:document>`;

  /** The same ZIP file, with another unpacked size for its largest part in the table of contents. */
  const saying = (size: number, zip: Uint8Array): Uint8Array => {
    const bytes = zip.slice();
    const view = new DataView(bytes.buffer);
    const entries: number[] = [];
    for (let at = 0; at < bytes.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) entries.push(at + 24);
    const sizes = entries.map((at) => view.getUint32(at, true));
    view.setUint32(entries[sizes.indexOf(Math.max(...sizes))] ?? 0, size, true);
    return bytes;
  };

  it('that unpacks to very much is refused, and one that lies about it too', async () => {
    expect(await fault('bomb.docx', withDocument(new Uint8Array(3_000_000)))).toMatch(/200 times its size/);
    const large = saying(110_000_000, withDocument(document('')));
    expect(await fault('large.docx', large)).toMatch(/more than 100 MB/);
    const lying = saying(500, withDocument(document(' '.repeat(5_000_000))));
    expect(await fault('lying.docx', lying)).toMatch(/cannot be unpacked|not well-formed/);
  });

  it('with too many parts or with names that point outside it is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, at) => [`word/${at}.xml`, utf8('x')]));
    expect(await fault('many.docx', zipSync({ ...docxParts({ body }), ...many }))).toMatch(
      /more than 2,000 parts/,
    );
    for (const name of ['../../etc/passwd', '/etc/passwd', 'C:\\windows\\x', 'word\\..\\..\\x'])
      expect(await fault('evil.docx', zipSync({ ...docxParts({ body }), [name]: utf8('x') })), name).toMatch(
        /name points outside/,
      );
  });

  it('with entities or a document type is refused, and nothing outside it is read', async () => {
    const outside = `${declaration}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${document('<w:p><w:r><w:t>&e;</w:t></w:r></w:p>')}`;
    expect(await fault('xxe.docx', withDocument(outside))).toMatch(/document type or entities/);
    const laughs = `${declaration}<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${document('&b;')}`;
    expect(await fault('laughs.docx', withDocument(laughs))).toMatch(/document type or entities/);
    expect(await fault('undeclared.docx', withDocument(document('<w:p>&e;</w:p>')))).toMatch(
      /not well-formed/,
    );
  });

  it('nested 60,000 deep is refused', async () => {
    const deep = document('<w:tbl><w:tr><w:tc>'.repeat(20_000) + '</w:tc></w:tr></w:tbl>'.repeat(20_000));
    expect(await fault('deep.docx', withDocument(deep))).toMatch(/nested deeper/);
  });

  it('with 10,000 pages is refused', async () => {
    const pages = [{ lines: column(['Terms.'], 70, 100) }];
    expect(await fault('long.pdf', pdfFile({ pages, repeat: 10_000 }))).toBe(
      'long.pdf has more than 1,000 pages.',
    );
  });

  it('of 200 MB, or with ten million characters of text, is refused before it is read', async () => {
    expect(await fault('huge.txt', new Uint8Array(200 * 1024 * 1024))).toBe('huge.txt is larger than 50 MB.');
    expect(await fault('long.txt', utf8('words '.repeat(2_000_000)))).toMatch(/ten million characters/);
  });
});

describe('a file that is read all the same says what is odd about it', () => {
  it('with macros', async () => {
    const macros = docxFile({ body, more: { 'word/vbaProject.bin': 'macro' } });
    expect(await notes('terms.docm', macros)).toEqual([
      'The file holds macros. They were neither run nor read.',
    ]);
  });

  it('with another extension than its content', async () => {
    expect(await notes('terms.pdf', docx)).toEqual([
      'The file is named .pdf but is a Word document, and was read as that.',
    ]);
    expect(await notes('terms.docx', pdf)).toEqual([
      'The file is named .docx but is a PDF, and was read as that.',
    ]);
    expect(await notes('terms.docx', utf8('Terms of Service'))).toEqual([
      'The file is named .docx but is plain text, and was read as that.',
    ]);
    expect(await notes('terms.html', utf8('<html><body><p>Terms'))).toEqual([]);
    expect(await notes('terms', docx)).toEqual([]);
    expect(await notes('memo.txt', utf8('From: Legal\nTo: All\nSubject: PK\nDate: today\n'))).toEqual([]);
    expect(await notes('keys.txt', utf8('PKI policy of the Supplier'))).toEqual([]);
  });

  it('in another encoding, or not quite in the one it says', async () => {
    const wide = (order: 'le' | 'be', text: string) => {
      const bytes = Buffer.from(text, 'utf16le');
      return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
    };
    for (const bytes of [
      wide('le', '\ufeffTerms of use'),
      wide('be', '\ufeffTerms of use'),
      wide('le', 'Terms of use'),
    ])
      expect(await notes('terms.txt', bytes)).toEqual([
        'The file is in UTF-16, as some Windows programs write.',
      ]);
    const broken = await readPaper('terms.txt', bytesOf('The Supplier\x92s duty \x96 caf\xe9'));
    expect(broken.ok && broken.paper.text).toBe('The Supplier’s duty – café');
    expect(broken.ok && broken.paper.notes).toEqual([
      'The file is not valid UTF-8 and was read as Windows-1252: accents, dashes and quotation marks may be wrong.',
    ]);
  });

  it('in French: nothing in it was judged', async () => {
    const french =
      'Le fournisseur informe le client de toute violation de données dans les meilleurs délais et au plus tard dans les soixante-douze heures.';
    const result = await readPaper('contrat.docx', docxFile({ body: paragraph(french) }));
    expect(result.ok && result.paper.unreadable).toMatchObject([
      { message: 'contrat.docx reads as French, and only English is judged.' },
    ]);
  });
});
