import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsByAxe, launchBrowser } from '../../test-browser.ts';
import { scopeOf } from '../scope/index.ts';
import { terms } from '../terms/index.ts';
import { inventedBundle } from './bundle.fixture.ts';
import {
  coverageByPrinciple,
  coverageChart,
  marketOf,
  quoteInPlace,
  type Review,
  reportHtml,
} from './index.ts';
import { inventFindings, inventPaper, inventReview, quoteOf } from './review.fixture.ts';

const report = reportHtml(inventedBundle());

/** Words of a paper and of people that would do harm if they were not escaped. */
function hostileReview(): Review {
  const hostile = `<script>document.title='broken'</script><img src=x onerror="document.title='broken'">" ' & </style></title>\u202E\u0000\uD800`;
  const papers = [
    inventPaper(`${hostile}.docx`, [{ citation: `7${hostile}`, text: `Before ${hostile} after.` }], {
      title: hostile,
      notes: [hostile],
      refersTo: [hostile],
      unreadable: [{ message: hostile, mend: hostile, page: 1 }],
    }),
  ];
  return inventReview({
    about: { supplier: hostile, system: hostile, use: hostile },
    reviewedAt: hostile,
    papers,
    unread: [{ file: hostile, fault: { message: hostile, mend: hostile, page: null } }],
    findings: inventFindings(
      papers,
      {
        'security-updates': {
          quotes: [hostile],
          reason: hostile,
          params: { days: hostile },
          grounds: [{ says: hostile, weight: 1 }],
        },
      },
      { 'liability-cap': hostile },
    ),
    decisions: [{ term: 'audit-rights', status: 'weak', reason: hostile, by: hostile, at: hostile }],
  });
}

describe('the report as HTML', () => {
  it('is one file that runs no script and asks for nothing from elsewhere', () => {
    expect(report).not.toMatch(/<script|<link|<img|<iframe|@import|url\(/i);
    const links = [...report.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, target]) => target);
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter((target) => !target?.startsWith('#'))).toEqual([]);
  });

  it('asks to read a finding of low confidence, in place of a plain status', () => {
    const [, article = ''] = report.split('id="term-incident-support"');
    const [own = ''] = article.split('</article>');
    expect(own).toContain('Low confidence, read these');
    expect(own).toContain('probably weak');
    expect(own).toContain('Whether this is a firm promise or a weak one is close.');
    expect(own).not.toContain('class="badge weak"');
  });

  it('has the market beside every term', () => {
    for (const { id } of terms) expect(report).toContain(marketOf(id).says);
  });

  it('has a place for every link', () => {
    const ids = new Set([...report.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const targets = [...report.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('uses each id once', () => {
    const ids = [...report.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('has a section for each term', () => {
    for (const { id, title } of terms) {
      expect(report).toContain(`id="term-${id}"`);
      expect(report).toContain(title.replaceAll("'", '&#39;'));
    }
  });

  it('shows a quote in its place, with clause and page', () => {
    expect(report).toContain(
      '7.1 If Larkspur becomes aware of a Personal Data Breach <mark>it shall notify Customer without undue delay and in any case within 72 hours</mark>.</p>',
    );
    expect(report).toContain('<bdi>larkspur-dpa.pdf</bdi>, clause 7.1, page 5');
    expect(report).toContain('<bdi>larkspur-dpa.pdf</bdi>, Annex II, page 11');
  });

  it('shows figures with unit and trigger beside what we ask', () => {
    expect(report).toMatch(
      /<td>72 hours .*?<\/td><td class="ask-figure">48 hours<\/td><td>after the supplier becomes aware/,
    );
  });

  it('shows what a person decided, and what had been found', () => {
    expect(report).toContain(
      'A. Reader, 20 November 2026: weak, because: The supplier offered to share its SOC 2',
    );
    expect(report).toContain('(found: absent)');
  });

  it('keeps apart what is absent, what could not be read, what is not called for and what is not known', () => {
    const low = reportHtml(
      inventReview({
        scope: scopeOf({
          purpose: 'staff-aid',
          affected: 'staff',
          autonomy: 'suggests',
          'connected-systems': 'none',
          exposure: 'staff-only',
          'personal-data': 'none',
          'our-data': 'public',
          'inputs-for-training': 'never',
          changes: 'as-supplied',
          dependence: 'little',
          sector: 'neither',
        }),
      }),
    );
    expect(low).toContain('Not called for by this use');
    expect(report).toContain('Absent');
    expect(report).toContain('could not be read.');
    expect(report).toContain('1 question has no answer yet. Each counts as its stricter case.');
  });

  it('shows official wording only where it is handed in', () => {
    expect(reportHtml(inventedBundle(), { wording: { '10.3': 'The words <of> the Code.' } })).toContain(
      '<blockquote class="official"><p>The words &lt;of&gt; the Code.</p></blockquote>',
    );
    expect(report).not.toContain('class="official"');
  });

  it('lists papers that are named and were not read', () => {
    expect(report).toContain('Security Whitepaper');
    expect(report).toContain('Named in the papers and not read');
  });

  it('says once that it is no legal advice', () => {
    expect(report.match(/legal advice/g)).toHaveLength(1);
  });

  it('escapes every word of papers and people', () => {
    const hostile = reportHtml(hostileReview());
    expect(hostile).not.toMatch(/<script|<img/i);
    expect(hostile.match(/<\/style>/g)).toHaveLength(1);
    expect(hostile).toContain('&lt;script&gt;');
    expect(hostile).not.toMatch(/\p{Surrogate}/u);
    expect(hostile).not.toContain('\u0000');
  });
});

describe('a quote in its place', () => {
  it('is one slice of its paper with what stands around it, cut between words', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '.'),
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 40 }), (source, from, long, reach) => {
        const start = from % source.length;
        const end = start + 1 + (long % (source.length - start));
        const quote = { paper: 0, clause: null, page: null, start, end, text: source.slice(start, end) };
        const { before, text: quoted, after } = quoteInPlace({ text: source, clauses: [] }, quote, reach);
        expect(source.slice(start - before.length, end + after.length)).toBe(before + quoted + after);
        expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(reach);
        expect(source.charAt(start - before.length - 1)).toMatch(before === '' ? /^/ : /^\s?$/);
        expect(source.charAt(end + after.length)).toMatch(after === '' ? /^/ : /^\s?$/);
      }),
    );
  });
});

describe('a quote that is nearly all of its clause', () => {
  it('is shown with the clauses around it', () => {
    const paper = inventPaper('a.md', [
      { citation: '1', text: 'The supplier processes the data for these purposes:' },
      { citation: '(a)', text: 'to tune its models;' },
      { citation: '(b)', text: 'to answer the customer.' },
    ]);
    const quote = quoteOf([paper], 'to tune its models;');
    expect(quoteInPlace(paper, quote)).toMatchObject({
      before: '1 The supplier processes the data for these purposes:\n\n(a) ',
      after: '\n\n(b) to answer the customer.',
      moreBefore: false,
      moreAfter: false,
    });
  });
});

describe('the chart', () => {
  it('has a title, a description and a bar for each of the thirteen principles', () => {
    const { markup } = coverageChart(coverageByPrinciple(inventedBundle()), 'first');
    expect(markup).toContain('aria-labelledby="first-title first-description"');
    expect(markup).toContain('<title id="first-title">');
    expect(markup).toMatch(
      /<desc id="first-description">Over all thirteen principles \d+ obligations are met/,
    );
    expect(markup).toContain('13. Disposal');
  });
});

describe('the report in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  async function open(markup: string, width: number) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const outside: string[] = [];
    page.on('request', (request) => outside.push(request.url()));
    await page.setContent(markup);
    return { page, outside };
  }

  it.each([390, 1440])('has nothing that axe objects to, %i pixels wide', async (width) => {
    const { page } = await open(report, width);
    expect(await faultsByAxe(page)).toEqual([]);
    await page.close();
  });

  it.each([320, 390, 1440])('does not scroll sideways, %i pixels wide', async (width) => {
    const { page } = await open(report, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('steps down its headings one level at a time, from one at the top', async () => {
    const { page } = await open(report, 1440);
    const levels = (
      await page
        .locator('h1,h2,h3,h4,h5,h6')
        .evaluateAll((headings) => headings.map(({ tagName }) => tagName))
    ).map((name) => Number(name.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    await page.close();
  });

  it('runs nothing that a paper holds, and asks for nothing', async () => {
    const { page, outside } = await open(reportHtml(hostileReview()), 1440);
    expect(await page.title()).not.toBe('broken');
    expect(await page.locator('script, img').count()).toBe(0);
    expect(outside.filter((url) => !url.startsWith('about:'))).toEqual([]);
    await page.close();
  });

  it('prints the summary on one page of A4, also where nothing is known and all is missing', async () => {
    for (const markup of [report, reportHtml(inventReview({ scope: scopeOf({}) }))]) {
      const { page } = await open(markup, 1440);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.close();
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
      expect(text[0]).toContain('13. Disposal');
      expect(text[1]).toMatch(/^\s*The use: roles, tier and answers/);
    }
  });
});
