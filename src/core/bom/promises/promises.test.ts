import { describe, expect, it } from 'vitest';
import { reviewPapers } from '../../contract/index.ts';
import { readMarkdown } from '../../contract/read/index.ts';
import {
  type BomSays,
  claimsOf,
  compareBoms,
  contradictionsOf,
  type Inventory,
  readBom,
  refreshMonths,
  retentionDays,
} from '../index.ts';

interface Said {
  readonly region?: string;
  readonly provider?: string;
  readonly data?: string;
  readonly retention?: string;
  readonly licence?: string;
  readonly trains?: string;
}

const bomOf = (more: Said): Inventory => {
  const read = readBom(
    JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: {
        component: {
          type: 'application',
          name: 'Assist',
          properties: [{ name: 'x:trained-on-customer-data', value: more.trains ?? 'no' }],
        },
      },
      components: [
        { type: 'data', name: 'corpus', description: more.data ?? 'Public forms.' },
        {
          type: 'machine-learning-model',
          name: 'assist-7b',
          licenses: [{ license: { name: more.licence ?? 'MIT' } }],
        },
      ],
      services: [
        {
          name: 'Inference',
          provider: { name: more.provider ?? 'Fennel Cloud' },
          properties: [
            { name: 'x:processing-region', value: more.region ?? 'eu-west-1' },
            { name: 'x:retention', value: more.retention ?? '14 days' },
          ],
        },
      ],
    }),
  );
  if (!read.ok) throw new Error(read.because);
  return read.inventory;
};

const text = `# Terms

1.1 The Service is hosted in Ireland, in data centres of Fennel Cloud.

1.2 Larkfield does not use Customer Content to train or improve any model, its own or another's.

1.3 Larkfield deletes all Customer Data, including backups, within 30 days after this Agreement ends.

1.4 Larkfield shall notify Customer at least 60 days before it changes or replaces the AI model.
`;
const papers = [readMarkdown('terms.md', text)];
const say = { findings: reviewPapers(papers), texts: papers.map((paper) => paper.text) };
const told = (more: Said, changed: BomSays['changed'] = null) => {
  const inventory = bomOf(more);
  const { things } = inventory;
  return contradictionsOf({ claims: claimsOf(inventory), things, changed }, say);
};
const found = (more: Said) => told(more).map(({ term, because }) => `${term}: ${because}`);

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
    expect(told({ trains: 'true' })).toMatchObject([
      { claim: { subject: 'system Assist', value: 'Customers’ data is used: true' } },
    ]);
  });
});

describe('how long a BOM says that data is kept', () => {
  it('goes against the time after which the paper has it deleted, where it is longer', () => {
    expect(found({ retention: '30 days' })).toEqual([]);
    expect(found({ retention: '90 days' })).toEqual([
      'data-deletion: By the BOM data is kept for 90 days, so also what is given on the last day; the paper has it deleted within 30 days.',
    ]);
    expect(found({ retention: 'kept indefinitely' })).toHaveLength(1);
  });

  it.each<[string, number | null]>([
    ['90 days', 90],
    ['30d', 30],
    ['P6M', 180],
    ['prompts 24 hours, logs 12 months', 360],
    ['unlimited', Number.POSITIVE_INFINITY],
    ['as the policy says', null],
    ['90', null],
  ])('"%s" is %s days', (text, days) => expect(retentionDays(text)).toBe(days));
});

describe('a licence in the BOM', () => {
  it.each([
    ['CC-BY-NC-4.0', /allows no commercial use/],
    ['Llama 3.1 Community License', /forbids some uses/],
    ['bigscience-openrail-m', /forbids some uses/],
  ])('%s limits the use, and no paper says so', (licence, because) => {
    expect(told({ licence })).toMatchObject([{ kind: 'not-named', term: 'prohibited-use', quote: null }]);
    expect(told({ licence })[0]?.because).toMatch(because);
  });

  it.each(['MIT', 'Apache-2.0', 'unknown', 'CC-BY-4.0'])('%s limits nothing', (licence) =>
    expect(told({ licence })).toEqual([]),
  );
});

describe('a material change against the notice that the paper promises', () => {
  const model = (version: string) => {
    const read = readBom(
      JSON.stringify({
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        components: [{ type: 'machine-learning-model', name: 'assist-7b', version }],
      }),
    );
    if (!read.ok) throw new Error(read.because);
    return read.inventory;
  };
  const changes = compareBoms(model('1.0'), model('2.0'));

  it.each<[string, number | null, RegExp | null]>([
    ['without notice', null, /no notice is recorded; the paper promises 60 days’ notice/],
    ['afterwards', -3, /notice was given 3 days afterwards/],
    ['too late', 10, /notice was given 10 days before/],
    ['in time', 60, null],
  ])('that came %s', (_, days, because) => {
    const [contradiction] = told({}, { changes, days });
    if (because === null) expect(contradiction).toBeUndefined();
    else {
      expect(contradiction).toMatchObject({
        term: 'model-change-notice',
        claim: { value: 'The model has another version (1.0, now 2.0)' },
      });
      expect(contradiction?.because).toMatch(because);
    }
  });
});

describe('words that promise no notice of changes', () => {
  it('are not contradicted by a change without one', () => {
    const free = [
      readMarkdown('free.md', '# Terms\n\n1.1 Larkfield may change or withdraw any model at any time.\n'),
    ];
    const inventory = bomOf({});
    const changes = compareBoms(bomOf({}), bomOf({ region: 'us-east-1' }));
    expect(changes).toMatchObject([{ class: 'material' }]);
    const found = contradictionsOf(
      { claims: claimsOf(inventory), things: inventory.things, changed: { changes, days: null } },
      { findings: reviewPapers(free), texts: free.map(({ text: words }) => words) },
    );
    expect(found.filter(({ term }) => term === 'model-change-notice')).toEqual([]);
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
