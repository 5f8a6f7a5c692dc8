import { describe, expect, it } from 'vitest';
import { reviewPapers } from '../../contract/index.ts';
import { readMarkdown } from '../../contract/read/index.ts';
import { claimsOf, contradictionsOf, readBom, refreshMonths } from '../index.ts';

const claims = (more: { region?: string; provider?: string; data?: string }) => {
  const read = readBom(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'data', name: 'corpus', description: more.data ?? 'Public forms.' }],
      services: [
        {
          name: 'Inference',
          provider: { name: more.provider ?? 'Fennel Cloud' },
          properties: [{ name: 'x:processing-region', value: more.region ?? 'eu-west-1' }],
        },
      ],
    }),
  );
  if (!read.ok) throw new Error(read.because);
  return claimsOf(read.inventory);
};

const text = `# Terms

1.1 The Service is hosted in Ireland, in data centres of Fennel Cloud.

1.2 Larkfield does not use Customer Content to train or improve any model, its own or another's.
`;
const papers = [readMarkdown('terms.md', text)];
const say = { findings: reviewPapers(papers), texts: papers.map((paper) => paper.text) };
const found = (more: Parameters<typeof claims>[0]) =>
  contradictionsOf(claims(more), say).map(({ term, because }) => `${term}: ${because}`);

describe('a BOM against the papers of its contract', () => {
  it('goes with them where it says the same', () => expect(found({})).toEqual([]));

  it.each([
    ['us-east-1', 'the United States'],
    ['GB', 'the United Kingdom'],
    ['eu-central-1', 'Germany'],
    ['uksouth', 'the United Kingdom'],
    ['Frankfurt', 'Germany'],
  ])('contradicts them where data is processed in %s', (region, place) => {
    expect(found({ region })).toEqual([
      `processing-location: The BOM names ${place}; the paper names Ireland.`,
    ]);
  });

  it.each(['eu-west-1', 'IE', 'Dublin', 'somewhere', 'us'.repeat(40)])(
    'does not where it is processed in %s',
    (region) => expect(found({ region })).toEqual([]),
  );

  it('names a provider that no paper names, whatever the legal form', () => {
    expect(found({ provider: 'Fennel Cloud Ltd.' })).toEqual([]);
    expect(found({ provider: 'Harbour Cloud' })).toEqual([
      'subprocessor-control: The BOM has Harbour Cloud run a service; no paper names it.',
    ]);
  });

  it('contradicts them where customers’ data is named as training data, and not where it is denied', () => {
    expect(found({ data: 'Conversations and customer data of 2025.' })).toHaveLength(1);
    expect(found({ data: 'Contains no customer data.' })).toEqual([]);
  });
});

describe('how often a list of AI parts is issued again', () => {
  it.each<[string, number | null]>([
    ['shall update it at least every six months', 6],
    ['is issued every 3 months and on request', 3],
    ['once a year', 12],
    ['reviewed annually', 12],
    ['refreshed each quarter', 3],
    ['every two years', 24],
    ['on request', null],
    ['within 30 days of the end', null],
  ])('"%s" is %s months', (quote, months) => expect(refreshMonths(quote)).toBe(months));
});
