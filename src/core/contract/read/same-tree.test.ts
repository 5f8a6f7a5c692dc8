import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../paper.ts';
import {
  contractLevels,
  docxFile,
  escapeXml,
  list,
  paragraph,
  paragraphOf,
  run,
  use,
} from './fixtures/docx-file.ts';
import { readPaper } from './index.ts';

/** A contract as its author thinks of it. */
interface Section {
  readonly title: string;
  readonly clauses: readonly Clause[];
}

interface Clause {
  readonly words: string;
  readonly items: readonly { readonly words: string; readonly items: readonly string[] }[];
  /** Words after the items that belong to the clause. */
  readonly closing: string | null;
}

const word = fc.constantFrom(
  ...'supplier customer data service breach model notice within days any security shall not where output training law'.split(
    ' ',
  ),
);
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const phrase = fc.array(word, { minLength: 4, maxLength: 14 }).map((words) => capital(words.join(' ')));
const sentence = phrase.map((words) => `${words}.`);
const title = fc
  .array(fc.constantFrom('Security', 'Data', 'Liability', 'Fees', 'Use', 'Term'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' and '));
const item = fc.record({ words: sentence, items: fc.array(sentence, { maxLength: 3 }) });
/** A lone (i) under (h) cannot be told from the ninth letter, in any format but Word's and by no reader. */
const isClear = (items: Clause['items']) => items[7]?.items.length !== 1;
const clause: fc.Arbitrary<Clause> = fc
  .record({
    words: phrase,
    items: fc.array(item, { maxLength: 10 }).filter(isClear),
    closing: fc.option(sentence),
  })
  .map(({ words, items, closing }) =>
    items.length > 0 ? { words: `${words}:`, items, closing } : { words: `${words}.`, items, closing: null },
  );
const contract = fc.array(fc.record({ title, clauses: fc.array(clause, { minLength: 1, maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 3,
});

const letter = (at: number) => String.fromCharCode(97 + at);
const romans = ['i', 'ii', 'iii', 'iv'];

/** What each format writes for a line of the contract: its level (null for closing words), number and words. */
type Line = {
  readonly level: number | null;
  readonly number: string;
  readonly words: string;
  readonly cite: string;
};

function linesOf(sections: readonly Section[]): Line[] {
  return sections.flatMap((section, s) => [
    { level: 0, number: `${s + 1}.`, words: section.title, cite: `${s + 1}` },
    ...section.clauses.flatMap((each, c): Line[] => {
      const cite = `${s + 1}.${c + 1}`;
      const items = each.items.flatMap((inner, i): Line[] => [
        { level: 2, number: `(${letter(i)})`, words: inner.words, cite: `${cite}(${letter(i)})` },
        ...inner.items.map((words, r) => ({
          level: 3,
          number: `(${romans[r]})`,
          words,
          cite: `${cite}(${letter(i)})(${romans[r]})`,
        })),
      ]);
      const closing = each.closing === null ? [] : [{ level: null, number: '', words: each.closing, cite }];
      return [{ level: 1, number: cite, words: each.words, cite }, ...items, ...closing];
    }),
  ]);
}

const heading = 'Larkspur Terms of Service';

const asText = (lines: readonly Line[]) =>
  [heading.toUpperCase(), ...lines.map(({ number, words }) => `${number} ${words}`.trim())].join('\n\n');

const asMarkdown = (lines: readonly Line[]) =>
  [
    `# ${heading}`,
    ...lines.map(({ level, number, words }) => `${level === 0 ? '## ' : ''}${number} ${words}`.trim()),
  ].join('\n\n');

const asHtml = (lines: readonly Line[]) =>
  `<!doctype html><html><body><main><h1>${heading}</h1>${lines
    .map(({ level, number, words }) => {
      const tag = level === 0 ? 'h2' : 'p';
      return `<${tag}>${escapeXml(`${number} ${words}`.trim())}</${tag}>`;
    })
    .join('\n')}</main></body></html>`;

function asDocx(lines: readonly Line[]): Uint8Array {
  const body = lines.map(({ level, words }) =>
    paragraph(words, level === null ? {} : { number: [1, level], ...(level === 0 ? { outline: 1 } : {}) }),
  );
  const top = paragraphOf(run(heading), { outline: 0 });
  return docxFile({ body: top + body.join(''), numbering: list(1, contractLevels) + use(1, 1) });
}

async function read(file: string, content: string | Uint8Array): Promise<Paper> {
  const result = await readPaper(
    file,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

/** White space folds, and some characters print nothing; everything else is the source's own. */
function expectFaithful({ text, clauses }: Paper): void {
  let before = 0;
  for (const { start, end, plain, runs } of clauses) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeLessThanOrEqual(text.length);
    before = start;
    let at = 0;
    for (const { plain: from, source, length } of runs) {
      expect(from).toBeGreaterThanOrEqual(at);
      at = from + length;
      expect(source).toBeGreaterThanOrEqual(start);
      expect(source + length).toBeLessThanOrEqual(end);
      expect(text.slice(source, source + length).replace(/\s/g, ' ')).toBe(plain.slice(from, at));
    }
    expect(at).toBe(plain.length);
  }
}

describe('one contract saved as Word, web page, Markdown and text', () => {
  it('has the same citations and words in all of them, each clause in its place in the text', async () => {
    await fc.assert(
      fc.asyncProperty(contract, async (sections) => {
        const lines = linesOf(sections);
        const papers = [
          await read('t.docx', asDocx(lines)),
          await read('t.html', asHtml(lines)),
          await read('t.md', asMarkdown(lines)),
          await read('t.txt', asText(lines)),
        ];
        const wanted = lines.map(({ cite, words }) => [cite, words]);
        for (const paper of papers) {
          expect(
            paper.clauses.slice(1).map(({ citation, plain }) => [citation, plain]),
            paper.format,
          ).toEqual(wanted);
          expectFaithful(paper);
        }
      }),
      { numRuns: 40 },
    );
  });
});
