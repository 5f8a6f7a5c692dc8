import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '../scope/index.ts';
import { termIds } from '../terms/index.ts';
import {
  coverageByPrinciple,
  csvOf,
  dateName,
  findingsCsv,
  machineFormSchema,
  marketOf,
  obligationsCsv,
  standings,
  summary,
  toMachineForm,
} from './index.ts';
import { inventFindings, inventPaper, inventReview } from './review.fixture.ts';

const formula = '=HYPERLINK("https://example.org","See here") and so on.';
const papers = [
  inventPaper('terms.docx', [
    { citation: '1', text: formula, page: 2 },
    { citation: '2', text: 'We, the supplier, keep logs.' },
  ]),
];
const review = inventReview({
  papers,
  findings: inventFindings(
    papers,
    {
      'security-updates': { quotes: [formula], params: { hours: 48 } },
      'logging-monitoring': { quotes: ['keep logs'], confidence: 'low', doubt: 'It is close.' },
    },
    { 'generic-compliance': 'We, the supplier' },
  ),
  decisions: [
    {
      term: 'security-testing',
      status: 'weak',
      reason: 'Told us on the telephone.',
      by: 'A. Reader',
      at: '2026-11-20T10:00:00Z',
    },
  ],
});

describe('the machine form', () => {
  const form = toMachineForm(review);

  it('holds every term and flag, with each quote a span of its paper', () => {
    expect(Object.keys(form.terms)).toEqual([...termIds]);
    expect(form.terms['security-updates']).toMatchObject({
      status: 'covered',
      params: { hours: 48 },
      provisions: expect.arrayContaining(['11.1']),
      quotes: [{ paper: 0, clause: '1', page: 2, text: formula }],
    });
    const [quote] = form.terms['security-updates'].quotes;
    expect(papers[0]?.text.slice(quote?.start, quote?.end)).toBe(formula);
    expect(form.flags['generic-compliance'].present).toBe(true);
  });

  it('gives what a person decided as the status, beside what was found', () => {
    expect(form.terms['security-testing']).toMatchObject({
      status: 'weak',
      decided: { found: 'absent', by: 'A. Reader', reason: 'Told us on the telephone.' },
    });
  });

  it('lists gaps by id, and leaves the text of the papers out', () => {
    expect(form.gaps[0]).toMatchObject({ obligation: expect.stringContaining(':'), standing: 'missing' });
    expect(form.gaps.length + form.met.length).toBe(review.assessed.length);
    expect(JSON.stringify(form.papers)).not.toContain('keep logs');
  });

  it('says where the confidence is low and why', () => {
    expect(form.terms['logging-monitoring']).toMatchObject({ confidence: 'low', doubt: 'It is close.' });
    expect(form.terms['security-updates']).toMatchObject({ confidence: 'high', doubt: null });
  });

  it('has the market beside each term, with the day and the number of papers', () => {
    for (const term of termIds) {
      const market = form.terms[term]?.market;
      expect(marketOf(term)).toMatchObject(market ?? {});
      expect(market?.says).toContain(`Of ${market?.papers} papers examined`);
      expect(market?.says).toContain(dateName(market?.on ?? ''));
    }
  });

  it('is plain JSON that its schema takes back', () => {
    expect(machineFormSchema.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });
});

describe('coverage by principle', () => {
  it('counts every obligation under one of the thirteen', () => {
    const coverage = coverageByPrinciple(review);
    expect(coverage.map(({ principle }) => principle)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    const counted = coverage.flatMap(({ counts }) => standings.map((standing) => counts[standing]));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(review.assessed.length);
    expect(coverage[10]?.counts.met).toBe(2);
  });
});

describe('the summary', () => {
  it('says in one sentence how it stands', () => {
    expect(summary(review).headline).toMatch(
      /^The papers of Larkspur AI Ltd settle \d+ of the \d+ obligations that a contract can settle; of those the Code requires, \d+ are missing and \d+ (is|are) weak\.$/,
    );
  });

  it('names three to five pressing gaps, and what to do next', () => {
    const { pressing, next, uncertain } = summary(review);
    expect(pressing).toHaveLength(5);
    expect(pressing[0]?.term).toBe('incident-notification');
    expect(uncertain).toEqual(['logging-monitoring']);
    expect(next).toEqual([
      'Answer 1 open question about the use: until then the stricter case counts.',
      expect.stringMatching(/^Read the quotes of 1 finding with thin evidence/),
      expect.stringMatching(/^Put clauses on \d+ terms to the supplier/),
      expect.stringMatching(/^Put \d+ questions to the supplier/),
      expect.stringMatching(/^Plan \d+ actions of our own/),
    ]);
  });

  it('says that nothing can be said where no paper could be read', () => {
    const fault = { message: 'terms.pdf has no text.', mend: 'Ask for one with text.', page: null };
    const nothing = inventReview({ papers: [], unread: [{ file: 'terms.pdf', fault }], scope: scopeOf({}) });
    expect(summary({ ...nothing, papers: [] }).headline).toBe(
      'No paper could be read, so nothing can be said of what the supplier promises.',
    );
  });
});

describe('CSV', () => {
  it('has a row for every obligation and for every term', () => {
    expect(obligationsCsv(review).trimEnd().split('\r\n')).toHaveLength(review.assessed.length + 1);
    expect(findingsCsv(review).trimEnd().split('\r\n')).toHaveLength(termIds.length + 1);
  });

  it('lets no spreadsheet run what a paper says', () => {
    expect(obligationsCsv(review)).toContain(
      `"'=HYPERLINK(""https://example.org"",""See here"") and so on."`,
    );
    expect(obligationsCsv(review)).not.toMatch(/(^|,)"?=/m);
  });

  it('neutralises every cell that begins like a formula, and keeps every other as it is', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝');
    fc.assert(
      fc.property(start, fc.string(), (first, rest) => {
        expect(csvOf([[first + rest]])).toMatch(/^\uFEFF"?'/);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', ',', '"', '\n') }), (text) => {
        const cell = csvOf([[`x${text}`]]).slice(1, -2);
        const plain = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(plain).toBe(`x${text}`);
      }),
    );
  });

  it('writes a number as a number, also a negative one', () => {
    expect(csvOf([[-3, 'a']])).toBe('\uFEFF-3,a\r\n');
  });
});
