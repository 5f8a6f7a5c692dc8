import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Clause, type Findings, type Paper, readMarkdown, readPaper, reviewPapers } from './index.ts';
import { htmlFile, markdownFile, type PaperLine, printedFile, wordFile } from './read/fixtures/index.ts';

const heading = (words: string, rank = 2): PaperLine => ({ kind: 'heading', rank, words });
const paragraph = (words: string): PaperLine => ({ kind: 'paragraph', words });
const row = (...words: string[]): PaperLine => ({ kind: 'row', words });

/** Long enough for three pages, with what tells formats apart: lists inside paragraphs, capitals, hyphens, a table. */
const terms: readonly PaperLine[] = [
  heading('Terms of Service of Wrenfield Speech', 1),
  paragraph(
    'These terms are between Wrenfield Speech Ltd (“Wrenfield”, “we”) and the company that orders the service (“Customer”, “you”). They stand over any pay-as-you-go plan.',
  ),
  heading('1. The service'),
  paragraph(
    '1.1 We turn speech into text with models of our own, and publish for each model a card that says what it was made for, what it was trained on, where it fails and how it was tested before it was released to anyone.',
  ),
  paragraph(
    '1.2 You may not, and will not let anyone else: (a) reverse engineer, decompile or take apart the service or any of its models; (b) use the service to make or train a competing model or product; (c) use the service for surveillance of people at work, for biometric categorisation, or to infer what a person feels; (d) probe, scan or test the service for weaknesses without our consent in writing; or (e) pass the service on to a third party in a way that these terms do not allow.',
  ),
  paragraph(
    '1.3 We give you at least sixty (60) days’ notice by e-mail before we withdraw a model or replace it by another, and keep the earlier model available for that time so that you can compare the two.',
  ),
  heading('2. Your data'),
  paragraph(
    '2.1 We process recordings and transcripts only on your documented instructions. We will not use them to train, tune or otherwise improve our models, nor let a third-party provider do so, unless you opt in for a project in writing.',
  ),
  paragraph(
    '2.2 Within thirty (30) days after the end of the agreement we delete your recordings and transcripts, including all copies in backups, and confirm it in writing on request.',
  ),
  paragraph(
    '2.3 We tell you without undue delay, and in any event within 48 hours after we become aware of it, of a personal data breach; the notice will (i) describe the nature of the breach and the people concerned; (ii) describe its likely consequences; (iii) describe the measures taken or proposed to deal with it; and (iv) name someone who can answer your questions.',
  ),
  paragraph('2.4 The service runs on the providers in the table, and on no others.'),
  row('Provider', 'Task', 'Place'),
  row('Alderhosting Ltd', 'Servers and storage', 'United Kingdom'),
  row('Brightmoor GmbH', 'Backups', 'Germany'),
  paragraph(
    '2.5 We inform you thirty days before a new sub-processor starts, and you may object on reasonable grounds. Every sub-processor is bound in writing to duties no less strict than ours.',
  ),
  heading('3. Security'),
  paragraph(
    '3.1 We keep recordings encrypted in transit and at rest, limit access by role and by multi-factor authentication, and keep a log of every access for twelve months.',
  ),
  paragraph(
    '3.2 You, or an independent auditor bound to secrecy, may audit our security once in every twelve (12) months on reasonable notice. An independent firm tests the service for weaknesses every year, and we share the summary of its report.',
  ),
  paragraph(
    '3.3 Weaknesses may be reported to security@wrenfield.example. We answer within five business days, correct critical weaknesses in our models and software promptly, and do not pursue those who report in good faith.',
  ),
  heading('4. Warranties and liability'),
  paragraph(
    '4.1 THE SERVICE AND ALL OUTPUT ARE PROVIDED “AS IS” AND “AS AVAILABLE”. TO THE FULLEST EXTENT PERMITTED BY LAW WE DISCLAIM ALL WARRANTIES, WHETHER EXPRESS OR IMPLIED, INCLUDING THOSE OF ACCURACY, FITNESS FOR A PURPOSE AND FREEDOM FROM ERROR. TRANSCRIPTS MAY BE WRONG, AND YOU ARE RESPONSIBLE FOR CHECKING THEM BEFORE YOU RELY ON THEM. NOTHING THAT OUR STAFF SAY OR WRITE CREATES A WARRANTY THAT THESE TERMS DO NOT STATE.',
  ),
  paragraph(
    '4.2 EXCEPT FOR WHAT CANNOT BE LIMITED BY LAW, THE LIABILITY OF EITHER PARTY UNDER THESE TERMS, WHATEVER ITS GROUND, IS LIMITED TO THE FEES THAT YOU PAID FOR THE SERVICE IN THE TWELVE MONTHS BEFORE THE EVENT FROM WHICH IT ARISES. NEITHER PARTY IS LIABLE FOR LOSS OF PROFIT, OF GOODWILL OR OF DATA, OR FOR ANY OTHER INDIRECT LOSS, EVEN IF IT WAS TOLD THAT SUCH A LOSS COULD ARISE.',
  ),
  paragraph(
    '4.3 We may change these terms at any time by publishing them on our site; if you go on using the service you accept them.',
  ),
  heading('5. General'),
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) =>
    paragraph(
      `5.${number} A notice under these terms is given in writing to the address on the order, and counts as received on the next business day; (i) where it is sent by post, on the third business day; (ii) where it concerns a claim, only if it says so; and (iii) in every case without prejudice to what the law of the place of business requires.`,
    ),
  ),
];

async function read(file: string, bytes: Uint8Array): Promise<Paper> {
  const result = await readPaper(file, bytes);
  if (!result.ok) throw new Error(result.fault.message);
  return result.paper;
}

const inFormats = async (lines: readonly PaperLine[]): Promise<readonly Paper[]> => [
  await read('paper.html', htmlFile(lines)),
  await read('paper.docx', wordFile(lines)),
  await read('paper.pdf', await printedFile(lines)),
];

/** What is found, without where: a quote lies elsewhere in each format. */
function found({ terms, flags }: Findings) {
  return {
    terms: Object.values(terms).map(({ term, status, params }) => [term, status, params]),
    flags: Object.values(flags).map(({ flag, present }) => [flag, present]),
  };
}

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
const quoted = ({ terms }: Findings) =>
  Object.values(terms).map(({ term, quotes }) => [term, quotes.map(({ text }) => letters(text))]);

describe('one paper as Markdown, web page, Word file and PDF', () => {
  it('gives the same findings and the same quotes', async () => {
    const markdown = reviewPapers([await read('paper.md', markdownFile(terms))]);
    expect(markdown.terms['incident-notification'].params).toMatchObject({ hours: 48 });
    for (const paper of await inFormats(terms)) {
      const findings = reviewPapers([paper]);
      expect(found(findings), paper.format).toEqual(found(markdown));
      expect(quoted(findings), paper.format).toEqual(quoted(markdown));
    }
  });
});

const shared = '../shared/contracts/docs';
const mostWords = 6000;

/** A paper's clauses as lines to be saved in another format. */
function linesOf({ clauses }: Paper): PaperLine[] {
  const numbered = ({ number, plain }: Clause) =>
    [number === null ? '' : /^\(|\)$/.test(number) ? number : `${number}.`, plain].join(' ').trim();
  return clauses.map((clause) =>
    clause.role === 'heading'
      ? heading(numbered(clause), Math.min(6, clause.headings.length + 1))
      : paragraph(numbered(clause)),
  );
}

describe.runIf(existsSync(shared))('suppliers’ papers saved in other formats', () => {
  const papers = (existsSync(shared) ? readdirSync(shared) : [])
    .filter((name) => name.endsWith('.md'))
    .map((name) => readMarkdown(name, readFileSync(`${shared}/${name}`, 'utf8')))
    .filter(({ words, clauses }) => words < mostWords && !clauses.some(({ role }) => role === 'row'))
    .filter((_, at) => at % 4 === 0);

  it.each(papers.map((paper) => [paper.file, paper] as const))(
    '%s gives the same findings',
    async (_, paper) => {
      const [page, ...others] = await inFormats(linesOf(paper));
      if (page === undefined) throw new Error('The paper was saved in no format.');
      const expected = found(reviewPapers([page]));
      for (const other of others) expect(found(reviewPapers([other])), other.format).toEqual(expected);
    },
    60_000,
  );
});
