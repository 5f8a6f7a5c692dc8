import { describe, expect, it } from 'vitest';
import { coverageOf, readBom } from '../index.ts';
import { inventedBom } from '../invented-bom.ts';

function coverage(value: unknown) {
  const read = readBom(JSON.stringify(value));
  if (!read.ok) throw new Error(read.because);
  return coverageOf(read.inventory);
}

const minimal = (component: object, more: object = {}) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [component],
  ...more,
});
const model = (more: object) => minimal({ type: 'machine-learning-model', name: 'm', ...more });
const state = (value: unknown, provision: string) =>
  coverage(value).code.find((each) => each.provision === provision)?.state;

describe('coverage of the Code', () => {
  it('tells met, partly, unknown, withheld and silent apart', () => {
    const hashes = [{ alg: 'SHA-256', content: 'ab'.repeat(32) }];
    const statement = (name: string) => ({
      properties: [{ name: `cdx:cisa:${name}-information`, value: 'hashes' }],
    });
    expect(state(model({ hashes }), '8.1.2')).toBe('met');
    expect(
      state(
        {
          ...model({ hashes }),
          components: [...model({ hashes }).components, { type: 'machine-learning-model', name: 'n' }],
        },
        '8.1.2',
      ),
    ).toBe('partly');
    expect(state(model(statement('unknown')), '8.1.2')).toBe('unknown');
    expect(state(model(statement('withheld')), '8.1.2')).toBe('withheld');
    expect(state(model({}), '8.1.2')).toBe('silent');
  });

  it('does not count a hash that can be forged as one that cannot', () => {
    expect(state(model({ hashes: [{ alg: 'MD5', content: 'a'.repeat(32) }] }), '8.1.2')).toBe('partly');
  });

  it('does not count a version that floats', () => {
    const found = coverage(model({ version: 'latest' })).g7.find(
      ({ element }) => element.id === 'model-version',
    );
    expect(found?.state).toBe('silent');
    expect(found?.because[0]?.says).toContain('no fixed version');
  });

  it('gives placeholders nothing', () => {
    const filled = coverage(
      model({
        version: 'n/a',
        description: 'No description available',
        supplier: { name: 'unknown' },
        modelCard: {
          modelParameters: {
            task: 'task goes here',
            architectureFamily: 'the architecture family goes here',
          },
        },
      }),
    );
    const bare = coverage(model({}));
    expect(filled.figures).toEqual(bare.figures);
  });

  it('says why data is not applicable to a model called at a service', () => {
    const called = minimal(
      { type: 'machine-learning-model', name: 'm', 'bom-ref': 'm' },
      { services: [{ 'bom-ref': 's', name: 'Model API' }], dependencies: [{ ref: 'm', dependsOn: ['s'] }] },
    );
    const [reason] =
      coverage(called).code.find(({ provision }) => provision === '8.2.1')?.because[0]?.because ?? [];
    expect(state(called, '8.2.1')).toBe('not-applicable');
    expect(reason?.says).toContain('Not applicable because the model is called at a service (Model API)');
  });

  it('shows for every point the rule and the path it rests on', () => {
    for (const { because } of coverage(inventedBom()).code) {
      for (const point of because) {
        expect(point.title).not.toBe('');
        if (point.points > 0) expect(point.because.some(({ path }) => path?.startsWith('$'))).toBe(true);
      }
    }
  });

  it('meets most of what a BOM can show with a good one, and leaves the log of prompts to a question', () => {
    const { code, ask } = coverage(inventedBom());
    const met = code.filter((each) => each.state === 'met').map(({ provision }) => provision);
    expect(met).toEqual(expect.arrayContaining(['5.1', '6.4', '8.1.2']));
    expect(code.find(({ provision }) => provision === '8.3')?.state).toBe('partly');
    expect(ask.map(({ element }) => element)).toContain('prompt-log');
  });
});

describe('coverage of the G7 list', () => {
  it('has its 50 elements and a figure of its own', () => {
    const { g7, figures } = coverage(inventedBom());
    expect(g7).toHaveLength(50);
    expect(figures.g7.of).toBeLessThanOrEqual(50);
    expect(figures.g7.percent).toBeGreaterThan(60);
    expect(coverage(model({})).figures.g7.percent).toBeLessThan(15);
  });
});
