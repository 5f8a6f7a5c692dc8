import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Annex, composeAnnex } from '../annex/index.ts';
import { parseXml, readDocxWithParagraphs, reviewPapers } from '../contract/index.ts';
import { paragraphOf, run, table } from '../contract/read/fixtures/docx-file.ts';
import { composeReview } from '../report/index.ts';
import { scopeOf } from '../scope/index.ts';
import { acceptAll, type RedlineMode, redline, redlineModes, rejectAll } from './index.ts';
import { annexTo, lantern, paragraphsIn, partsOf, textOf, us, when } from './lantern.fixture.ts';

const file = 'lantern.docx';

function bytesOf(result: ReturnType<typeof acceptAll>): Uint8Array {
  if (!result.ok) throw new Error(result.fault.message);
  return result.bytes;
}
const ours = ({ author }: { readonly author: string }) => author === us;

function made(bytes: Uint8Array, annex: Annex, mode: RedlineMode) {
  const result = redline(file, bytes, annex, { author: us, date: when, mode });
  if (!result.ok) throw new Error(result.fault.message);
  return result;
}

/** An empty element may be written in one tag or in two. */
const evened = (xml: string | undefined) =>
  (xml ?? '').replaceAll('<w:pPr></w:pPr>', '').replaceAll('<w:p/>', '<w:p></w:p>');

/** Ids of tracked changes, bookmarks and comments in a part. */
const idsIn = (xml: string) =>
  [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|\w+Change|bookmarkStart|comment) [^>]*?w:id="(\d+)"/g)].map(
    ([, id]) => id,
  );

/** What holds for every redline, whatever the document. */
function holdsFor(bytes: Uint8Array, annex: Annex, mode: RedlineMode): void {
  const result = made(bytes, annex, mode);
  const [before, after] = [partsOf(bytes), partsOf(result.bytes)];
  const undone = bytesOf(rejectAll(file, result.bytes, ours));

  expect(paragraphsIn(undone)).toEqual(paragraphsIn(bytes));
  if (!result.placed.some(({ what }) => what === 'words'))
    expect(evened(partsOf(undone)['word/document.xml'])).toBe(evened(before['word/document.xml']));

  const kept = paragraphsIn(bytesOf(acceptAll(file, result.bytes, ours)));
  for (const { clause, what, leftOut } of result.placed) {
    const one = annex.clauses.find(({ id }) => id === clause);
    if (one === undefined || what !== 'clause') continue;
    for (const { number, text, items } of one.wordings[one.position].paragraphs)
      for (const words of leftOut.includes(number) ? [] : [text, ...items.map((item) => item.text)])
        expect(
          kept.some((line) => line.endsWith(words)),
          words,
        ).toBe(true);
  }

  for (const { what, where, title: heading, number } of result.placed) {
    if (what === 'words' || where !== 'in-place' || number === null) continue;
    const opening = `${what === 'clause' ? heading : annex.title}. `;
    const lines = kept.filter((line) => line.includes(opening));
    expect(
      lines.some((line) => line.startsWith(number)),
      `${number} of ${lines.join(' | ')}`,
    ).toBe(true);
  }

  for (const [name, xml] of Object.entries(after)) {
    const isChanged = /document\.xml|comments\d*\.xml|numbering\.xml|Content_Types/.test(name);
    if (!isChanged) expect(xml === before[name], name).toBe(true);
    if (name.endsWith('.xml')) expect(parseXml(new TextEncoder().encode(xml)).ok, name).toBe(true);
  }
  const [ids, known] = [idsIn(after['word/document.xml'] ?? ''), idsIn(before['word/document.xml'] ?? '')];
  expect(ids.length - new Set(ids).size).toBe(known.length - new Set(known).size);

  const again = made(result.bytes, annex, mode);
  expect(paragraphsIn(bytesOf(rejectAll(file, again.bytes, ours)))).toEqual(paragraphsIn(bytes));
}

const words = fc.constantFrom(
  'We keep the service secure.',
  'The Supplier will promptly tell the Customer of a breach of security.',
  'See clause 1.1 & section 2.',
  'Fees are due in 30 days.',
  '“Data” means data <of> any kind.',
);
const title = fc.constantFrom('Security', 'General', 'Confidentiality', 'Fees');
const by = 'w:author="Lantern" w:date="2026-01-01T00:00:00Z"';

/** Ids that differ, as Word gives them. */
const distinct = (xml: string) => {
  let id = 100;
  return xml.replaceAll('ID', () => String(id++));
};

const runs = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => run(text)) },
  words.map((text) => run(text.slice(0, 12), '<w:i/>') + run(text.slice(12))),
  words.map((text) => `<w:ins w:id="ID" ${by}>${run(text)}</w:ins>`),
  words.map(
    (text) =>
      `${run('We ')}<w:del w:id="ID" ${by}><w:r><w:delText>${text.slice(0, 3)}</w:delText></w:r></w:del>`,
  ),
  words.map((text) => `<w:hyperlink w:anchor="a">${run(text)}</w:hyperlink>`),
  fc.constant('<w:bookmarkStart w:id="ID" w:name="b"/><w:bookmarkEnd w:id="ID"/>'),
);
const look = fc.constantFrom<Parameters<typeof paragraphOf>[1]>(
  {},
  { number: [1, 0] },
  { number: [1, 1] },
  { number: [1, 2] },
  { style: 'Section', number: [1, 0] },
  { indent: 400 },
  { properties: '<w:jc w:val="center"/><w:rPr><w:b/></w:rPr>' },
  { properties: `<w:rPr><w:ins w:id="ID" ${by}/></w:rPr>` },
  { properties: `<w:rPr><w:del w:id="ID" ${by}/></w:rPr>` },
  { properties: `<w:pPrChange w:id="ID" ${by}><w:pPr><w:jc w:val="left"/></w:pPr></w:pPrChange>` },
  { properties: '<w:sectPr/>' },
);
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(runs, look).map(([content, how]) => paragraphOf(content, how)) },
  {
    weight: 3,
    arbitrary: title.map((heading) => paragraphOf(run(heading), { style: 'Section', number: [1, 0] })),
  },
  words.map((text) => paragraphOf(run(`1.1 ${text}`))),
  runs.map((content) => table([[paragraphOf(content), paragraphOf(run('cell'))]])),
  runs.map((content) => `<w:sdt><w:sdtPr/><w:sdtContent>${paragraphOf(content)}</w:sdtContent></w:sdt>`),
  fc.constant('<w:p/>'),
  fc.constant(paragraphOf('')),
);
const document = fc
  .array(block, { minLength: 1, maxLength: 12 })
  .map((blocks) => lantern(distinct([paragraphOf(run('Terms of service')), ...blocks].join(''))));

describe('every redline', () => {
  it('can be undone in full, says what the annex says, and touches nothing else, whatever the document', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(...redlineModes), fc.boolean(), (bytes, mode, isWeak) => {
        const quote = 'The Supplier will promptly tell the Customer of a breach of security.';
        const notice =
          isWeak && textOf(bytes).includes(quote)
            ? ({ status: 'weak', quote } as const)
            : ({ status: 'absent' } as const);
        holdsFor(
          bytes,
          annexTo(bytes, { 'incident-notification': notice, 'staff-training': { status: 'absent' } }),
          mode,
        );
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

const shared = new URL('../../../../shared/contracts/docx/', import.meta.url);

describe.runIf(existsSync(shared))('the redline of a published contract', () => {
  const names = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.docx')) : [];
  it.each(names.flatMap((name) => redlineModes.map((mode) => [name, mode] as const)))(
    '%s, %s',
    (name, mode) => {
      const bytes = new Uint8Array(readFileSync(new URL(name, shared)));
      const { result } = readDocxWithParagraphs(name, bytes);
      if (!result.ok) throw new Error(result.fault.message);
      const papers = [result.paper];
      const review = composeReview({
        about: { supplier: 'Lantern', system: 'Assist', use: 'Claims' },
        papers,
        findings: reviewPapers(papers),
        scope: scopeOf({}),
      });
      holdsFor(bytes, composeAnnex(review, { version: '1', date: '2026-12-02' }), mode);
    },
    120_000,
  );
});
