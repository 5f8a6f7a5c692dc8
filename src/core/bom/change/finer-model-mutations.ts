import {
  add,
  at,
  digest,
  drop,
  type Mutable,
  type Mutation,
  model,
  of,
  retold,
  set,
  stated,
  told,
} from './mutation.ts';

const base = (target: Mutable) => at(target, 'pedigree', 'ancestors', 0);
const parameters = (target: Mutable) => at(target, 'modelCard', 'modelParameters');
const considerations = (target: Mutable) => at(target, 'modelCard', 'considerations');

/** Changes of a single fact that stand deeper in a model, or are told in one of several ways, on CycloneDX. */
export const finerModelMutations: readonly Mutation[] = [
  of(model, 'base model from elsewhere', 'material', (target) =>
    set(base(target), 'purl', 'pkg:huggingface/lake/river-7b@1.1'),
  ),
  of(model, 'base model of another group', 'material', (target) => set(base(target), 'group', 'lake')),
  of(model, 'base model of another revision', 'material', (target) =>
    set(base(target), 'purl', 'pkg:huggingface/river/river-7b@1.2'),
  ),
  stated(
    model,
    'base model swapped',
    'material',
    (target) => add(base(target), 'hashes', { alg: 'SHA-256', content: digest('7') }),
    (target) => set(at(base(target), 'hashes', 0), 'content', digest('8')),
  ),
  stated(
    'page-turner',
    'model of another group',
    'material',
    (target) => add(target, 'tags', 'ocr'),
    (target) => set(target, 'group', 'elsewhere'),
  ),
  stated(
    model,
    'weights behind a reference',
    'material',
    (target) => add(at(target, 'externalReferences', 1), 'hashes', { alg: 'SHA-256', content: digest('9') }),
    (target) => set(at(target, 'externalReferences', 1, 'hashes', 0), 'content', digest('0')),
  ),
  of(model, 'weights from another address', 'notable', (target) =>
    set(at(target, 'externalReferences', 1), 'url', 'https://models.other.example/claims-7b'),
  ),
  stated(
    model,
    'quantisation',
    'material',
    (target) => add(parameters(target), 'properties', { name: 'torch_dtype', value: 'bfloat16' }),
    (target) => set(at(parameters(target), 'properties', 0), 'value', 'int8'),
  ),
  stated('page-turner', 'quantisation', 'material', () => true, told('tallow:weight-precision', 'int4')),
  of(model, 'size', 'material', retold('parameter:count', '13000000000')),
  stated('page-turner', 'fine-tuning', 'material', () => true, told('tallow:fine-tuning-method', 'DPO')),
  stated(
    model,
    'training data by property',
    'material',
    told('tallow:training-data', 'claims-corpus'),
    retold('training-data', 'claims-corpus, web crawl'),
  ),
  of(model, 'second licence', 'material', (target) =>
    add(target, 'licenses', { license: { id: 'GPL-3.0-only' } }),
  ),
  of('page-turner', 'licence by expression', 'material', (target) =>
    set(target, 'licenses', [{ expression: 'MIT AND AGPL-3.0-only' }]),
  ),
  of(model, 'licence unknown', 'material', (target) =>
    set(target, 'licenses', [{ license: { name: 'NOASSERTION' } }]),
  ),
  of(model, 'task', 'notable', (target) => set(parameters(target), 'task', 'text-generation')),
  of(model, 'input', 'notable', (target) => set(parameters(target), 'inputs', [{ format: 'audio/wav' }])),
  of(model, 'output', 'notable', (target) => add(parameters(target), 'outputs', { format: 'text/x-python' })),
  of(model, 'context length', 'notable', retold('context-length', '4096')),
  of(model, 'risk', 'notable', (target) => drop(considerations(target), 'ethicalConsiderations')),
  of(model, 'use case', 'notable', (target) =>
    add(considerations(target), 'useCases', 'Deciding claims without a person'),
  ),
  of(model, 'metric gone', 'notable', (target) => drop(at(target, 'modelCard'), 'quantitativeAnalysis')),
  stated(
    model,
    'threshold',
    'notable',
    (target) => {
      const metric = at(target, 'modelCard', 'quantitativeAnalysis', 'performanceMetrics', 0);
      if (metric !== null) metric.decisionThreshold = '0.5';
    },
    (target) =>
      set(
        at(target, 'modelCard', 'quantitativeAnalysis', 'performanceMetrics', 0),
        'decisionThreshold',
        '0.3',
      ),
  ),
  of(
    model,
    'version unknown',
    'notable',
    (target) => set(target, 'version', 'unknown') && drop(target, 'purl'),
  ),
  of(model, 'producer withheld', 'notable', (target) =>
    set(at(target, 'manufacturer'), 'name', 'undisclosed'),
  ),
  stated(
    model,
    'base model withheld',
    'notable',
    () => true,
    (target) =>
      drop(target, 'pedigree') &&
      add(target, 'properties', { name: 'cdx:cisa:withheld-information', value: 'pedigree.ancestors' }),
  ),
];
