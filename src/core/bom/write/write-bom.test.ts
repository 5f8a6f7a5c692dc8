import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersFromModelCard,
  answersTemplate,
  type BomAnswers,
  bomForm,
  checkBom,
  factsOf,
  parseBomAnswers,
  unusedAnswers,
  writeBom,
} from '../index.ts';

const identity = {
  serialNumber: 'urn:uuid:0b6f5e0e-8d7c-4b4e-9a3e-5f1f7a1c2d3e',
  now: new Date('2026-03-02T10:00:00Z'),
  toolVersion: '1.0.0',
};

async function checked(answers: BomAnswers) {
  const found = await checkBom(JSON.stringify(writeBom(answers, identity)));
  if (!found.ok) throw new Error(found.because);
  return found;
}

const answers: BomAnswers = {
  document: [{ author: 'Robin Ellery' }],
  system: [
    {
      name: 'Claims Reader',
      version: '7.1',
      producer: 'Tallow & Finch Ltd',
      securityContact: 'https://tallow.example/security policy',
    },
  ],
  models: [
    {
      name: 'claims-7b',
      version: '2.3',
      sha256: 'AB'.repeat(32),
      licence: 'Apache-2.0',
      baseModel: 'river-7b',
      baseModelVersion: '1.1',
      inputs: 'text; image',
      metrics: 'F1=0.91',
      producer: 'withheld',
    },
  ],
  datasets: [
    {
      name: 'claims-corpus',
      source: 'https://data.tallow.example/claims',
      obtained: '2025-11-03',
      use: 'training',
      version: 'unknown',
    },
  ],
  services: [{ name: 'Inference', provider: 'Harbour Cloud', region: 'eu-west-1', authenticated: 'yes' }],
};

describe('a BOM written from answers', () => {
  it('is valid and says what was answered', async () => {
    const found = await checked(answers);
    expect(found.faults).toEqual([]);
    const model = found.inventory.things.find(({ kind }) => kind === 'model');
    expect(model && factsOf(model, 'base-model').map(({ value }) => value)).toEqual(['river-7b@1.1']);
    expect(found.coverage.code.find(({ provision }) => provision === '8.2.1')?.state).toBe('met');
  });

  it('says what is unknown and what is withheld', async () => {
    const { inventory } = await checked(answers);
    const [model, data] = ['model', 'dataset'].map((kind) =>
      inventory.things.find((thing) => thing.kind === kind),
    );
    expect(model && factsOf(model, 'producer').map(({ state }) => state)).toEqual(['withheld']);
    expect(data && factsOf(data, 'version').map(({ state }) => state)).toEqual(['unknown']);
  });

  it('is valid whatever is answered', async () => {
    const entry = (fields: readonly { readonly id: string }[]) =>
      fc.dictionary(
        fc.constantFrom(...fields.map(({ id }) => id)),
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.constantFrom('unknown', 'withheld', 'yes', '2026-01-31', '2', 'pkg:npm/a@1'),
        ),
      );
    const any = fc.record(
      Object.fromEntries(bomForm.map(({ id, fields }) => [id, fc.array(entry(fields), { maxLength: 3 })])),
    );
    await fc.assert(
      fc.asyncProperty(any, async (given) => {
        const { faults } = await checked(given);
        expect(faults).toEqual([]);
      }),
    );
  });

  it('tells what could not be written', () => {
    expect(unusedAnswers({ models: [{ name: 'm', sha256: '1234', purl: 'nonsense' }] })).toHaveLength(2);
    expect(unusedAnswers({ services: [{ authenticated: 'maybe' }] })).toEqual([
      'An entry under "Services that data goes to" has no name. It was called unnamed.',
      '"maybe" is neither yes nor no. It was left out.',
    ]);
  });
});

describe('a file of answers', () => {
  it('empty as the template gives it, is read as no answer', () => {
    expect(parseBomAnswers(answersTemplate())).toEqual({ ok: true, answers: {} });
  });

  it.each([
    ['models: [{ nmae: x }]', 'has no field "nmae"'],
    ['modles: []', 'There is no group "modles"'],
    ['models: [[1]]', 'cannot be read'],
    ['a: [', 'not valid YAML'],
  ])('with a slip is refused in a sentence: %s', (text, told) => {
    const read = parseBomAnswers(text);
    expect(read.ok ? '' : read.because).toContain(told);
  });
});

describe('a model card', () => {
  const readme = [
    '---',
    'license: apache-2.0',
    'base_model: river/river-7b',
    'datasets:',
    '- tallow/claims',
    'pipeline_tag: text-generation',
    'model_id: tallow/claims-7b',
    'model-index:',
    '- results:',
    '  - metrics:',
    '    - type: f1',
    '      value: 0.91',
    '---',
    '# Model card',
    '',
    'Fills forms from claims.',
    '',
    '## Limitations',
    '',
    '- Poor on carbon copies',
    '- English only',
    '',
  ].join('\n');
  const config = JSON.stringify({
    architectures: ['RiverForCausalLM'],
    max_position_embeddings: 8192,
    torch_dtype: 'bfloat16',
  });

  it('fills the answers', () => {
    expect(answersFromModelCard(readme, config).models?.[0]).toMatchObject({
      name: 'claims-7b',
      producer: 'tallow',
      licence: 'Apache-2.0',
      baseModel: 'river/river-7b',
      architecture: 'RiverForCausalLM',
      contextLength: '8192',
      quantisation: 'bfloat16',
      limitations: 'Poor on carbon copies; English only',
      metrics: 'f1=0.91',
    });
  });

  it('becomes a valid BOM, also when it is empty or broken', async () => {
    for (const [text, settings] of [
      [readme, config],
      ['', null],
      ['---\n: [\n---\n# T', '{'],
    ] as const)
      expect((await checked(answersFromModelCard(text, settings))).faults).toEqual([]);
  });
});
