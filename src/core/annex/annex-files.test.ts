import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { marketFact } from '../contract/index.ts';
import {
  type Annex,
  annexToDocx,
  annexToHtml,
  annexToMarkdown,
  annexToPdf,
  composeAnnex,
  noteToDocx,
  noteToHtml,
  noteToMarkdown,
  noteToPdf,
} from './index.ts';
import { lanternTerms, quoteOf, reviewOf } from './review.fixture.ts';

const edition = { version: '3', date: '2026-12-02' };
const annex = composeAnnex(
  reviewOf({
    terms: {
      'incident-notification': {
        status: 'weak',
        quote: 'The Supplier will promptly tell the Customer of a breach of security.',
      },
      'system-description': { status: 'weak', quote: 'The service uses the Meadowlark 4 model' },
      'audit-rights': { status: 'absent' },
    },
  }),
  edition,
);
const nothing = composeAnnex(reviewOf({}), edition);

/** An annex whose quotes are a stranger's words. */
const quoting = (text: string): Annex => ({
  ...annex,
  clauses: annex.clauses.map((clause) => ({
    ...clause,
    reason: { ...clause.reason, quotes: [{ ...quoteOf([lanternTerms], 'promptly'), text }] },
  })),
});

const partsOf = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(docx))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

function assertWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const textOfPdf = async (pdf: Uint8Array): Promise<string> => {
  const { text } = await extractText(await getDocumentProxy(pdf), { mergePages: true });
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /AI security annex Version \S+, \d+ \w+ \d{4} Lantern Systems Ltd · Lantern Assist Page \d+ of \d+ /g,
      '',
    )
    .replace(/(\w-) (?=\w)/g, '$1');
};

describe('every form of the annex', () => {
  const forms = [
    ['Markdown', async (given: Annex) => annexToMarkdown(given).replace(/\\/g, '')],
    ['HTML', async (given: Annex) => annexToHtml(given)],
    [
      'Word',
      async (given: Annex) =>
        Object.values(partsOf(await annexToDocx(given)))
          .join('\n')
          .replaceAll('</w:t></w:r><w:r><w:t xml:space="preserve">', ''),
    ],
    ['PDF', async (given: Annex) => textOfPdf(await annexToPdf(given))],
  ] as const;

  it.each(forms)('says the same in %s', async (_, render) => {
    const text = await render(annex);
    for (const { heading, position, wordings } of annex.clauses) {
      expect(text).toContain(heading);
      for (const paragraph of wordings[position].paragraphs) {
        expect(text).toContain(paragraph.text);
      }
    }
    for (const words of [
      'Version 3, 2 December 2026',
      'Lantern Systems Ltd',
      'Meadowlark 4',
      'clause 7.2',
      '5.3.1-3',
    ]) {
      expect(text).toContain(words);
    }
  });

  it.each(forms)('helps with a legal text and says so once, in %s', async (_, render) => {
    expect((await render(annex)).match(/It is no legal advice/g)).toHaveLength(1);
  });

  it.each(forms)('tells the supplier nothing of our positions, in %s', async (_, render) => {
    const text = await render(annex);
    for (const word of ['Fallback', 'fallback', 'concede', 'Preferred']) expect(text).not.toContain(word);
  });

  it.each(forms)('says that nothing is needed where nothing is, in %s', async (_, render) => {
    expect(await render(nothing)).toContain('call for no further clause');
  });
});

describe('the Word file', () => {
  it('is well-formed in every part, whatever the papers say (property)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (words) => {
        for (const xml of Object.values(partsOf(await annexToDocx(quoting(words))))) assertWellFormed(xml);
      }),
      { numRuns: 10 },
    );
  });

  it('numbers clauses by itself, so that a lawyer can move them', async () => {
    const { 'word/document.xml': document = '', 'word/numbering.xml': numbering = '' } = partsOf(
      await annexToDocx(annex),
    );
    expect(numbering).toContain('<w:lvlText w:val="%1.%2"/>');
    const clauses = document.match(/<w:pStyle w:val="ClauseHeading"\/>.{0,80}?<w:ilvl w:val="0"\/>/g);
    expect(clauses).toHaveLength(annex.clauses.length + 1);
    expect(document).not.toMatch(/<w:pStyle w:val="ClauseParagraph"\/>(?:(?!<\/w:p>).)*>\d+\.\d/);
  });

  it('begins the letters of each definition anew', async () => {
    const { 'word/document.xml': document = '' } = partsOf(await annexToDocx(annex));
    const lists = annex.definitions.filter(({ items }) => items.length > 0).length;
    const used = [
      ...document.matchAll(
        /<w:pStyle w:val="ClauseItem"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"\/>/g,
      ),
    ];
    expect(new Set(used.map(([, id]) => id)).size).toBe(lists);
  });

  it('is the same to the byte for the same annex, and dated as handed in', async () => {
    const [one, other] = await Promise.all([annexToDocx(annex), annexToDocx(annex)]);
    expect(one).toEqual(other);
    expect(partsOf(one)['docProps/core.xml']).toContain('2026-12-02T00:00:00Z');
  });
});

describe('the PDF', () => {
  it('carries its fonts and is the same to the byte for the same annex', async () => {
    const [one, other] = [await annexToPdf(annex), await annexToPdf(annex)];
    expect(one).toEqual(other);
    expect(Buffer.from(one).toString('latin1')).toContain('/FontFile2');
  });
});

describe('HTML and Markdown', () => {
  it('treat words of a paper as words', () => {
    const hostile = '<script>alert(1)</script> | [link](javascript:x) **bold**';
    expect(annexToHtml(quoting(hostile))).not.toContain('<script>');
    const markdown = annexToMarkdown(quoting(hostile));
    expect(markdown).toContain(
      '\\<script\\>alert(1)\\</script\\> \\| \\[link\\](javascript:x) \\*\\*bold\\*\\*',
    );
  });

  it('fetch nothing', () => {
    expect(annexToHtml(annex)).not.toMatch(/(?:src|href)=|@import|url\(/);
  });
});

describe('the negotiation note', () => {
  /** What the market says on a clause of the annex, in a sentence. */
  const { says: market } = marketFact('audit-rights');

  it('tells our side what we ask, what we settle for, what they will say and what the market does', () => {
    const note = noteToMarkdown(annex).replace(/\\/g, '');
    for (const words of [
      'do not send it to the supplier',
      'Time to tell the customer of a security incident: 24 hours',
      'Time to tell the customer of a security incident: 72 hours',
      'Fallback wording, if the preferred is refused',
      market,
      'In place of, or directly after, clause 7.2',
    ]) {
      expect(note).toContain(words);
    }
    for (const { concede, likelyAnswer } of annex.clauses) {
      expect(note).toContain(concede);
      expect(note).toContain(likelyAnswer);
    }
  });

  it('shows the later wording under the numbers it would have', async () => {
    const { 'word/document.xml': document = '' } = partsOf(await noteToDocx(annex));
    const [first] = annex.clauses;
    expect(document).toContain(`>${first?.number}.1</w:t>`);
    expect(document).not.toContain('<w:numPr>');
  });

  it('comes as a page and as a PDF too', async () => {
    expect(noteToHtml(annex)).toContain(market);
    expect(await textOfPdf(await noteToPdf(annex))).toContain(market.slice(0, 40));
  });

  it('says so where there is nothing to negotiate', () => {
    expect(noteToMarkdown(nothing)).toContain('nothing to negotiate');
  });
});
