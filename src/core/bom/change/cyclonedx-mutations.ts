import {
  add,
  at,
  dataset,
  digest,
  drop,
  type Mutation,
  model,
  of,
  property,
  service,
  set,
  takeOut,
} from './mutation.ts';

/** Changes of a single fact, one or more for each row of the policy's table, on CycloneDX. */
export const cycloneDxMutations: readonly Mutation[] = [
  of(model, 'model removed', 'material', (target, bom) => takeOut(bom, target)),
  of(model, 'model added', 'material', (target) =>
    add(target, 'components', { type: 'machine-learning-model', name: 'extra-1b', version: '1' }),
  ),
  of(
    model,
    'model replaced',
    'material',
    (target) => set(target, 'name', 'claims-9b') && drop(target, 'purl'),
  ),
  of(model, 'model replaced', 'material', (target) => set(target, 'name', 'claims-nova')),
  of(model, 'model replaced', 'material', (target) =>
    set(target, 'purl', 'pkg:huggingface/other/claims-7b@2.3.0'),
  ),
  of(model, 'model version', 'material', (target) => set(target, 'version', '2.4.0')),
  of(model, 'model version', 'material', (target) =>
    set(target, 'purl', 'pkg:huggingface/tallow/claims-7b@2.3.1'),
  ),
  of('page-turner', 'model version', 'material', (target) => set(target, 'version', '1.0')),
  of(
    model,
    'floating alias',
    'material',
    (target) =>
      set(target, 'version', 'latest') && set(target, 'purl', 'pkg:huggingface/tallow/claims-7b@latest'),
  ),
  of('page-turner', 'floating alias', 'notable', (target) => drop(target, 'version')),
  of(model, 'silent swap', 'material', (target) => set(at(target, 'hashes', 0), 'content', digest('c'))),
  of('claims-7b.safetensors', 'silent swap', 'material', (target) =>
    set(at(target, 'hashes', 0), 'content', digest('d')),
  ),
  of('page-turner', 'silent swap', 'material', (target) =>
    set(at(target, 'hashes', 0), 'content', digest('e') + digest('e')),
  ),
  of('page-turner', 'hash removed', 'notable', (target) => drop(target, 'hashes')),
  of('page-turner', 'hash weaker', 'notable', (target) =>
    set(target, 'hashes', [{ alg: 'MD5', content: 'a'.repeat(32) }]),
  ),
  of(dataset, 'hash removed', 'notable', (target) => drop(target, 'hashes')),
  of(model, 'base model', 'material', (target) =>
    set(at(target, 'pedigree', 'ancestors', 0), 'version', '1.2'),
  ),
  of(model, 'base model', 'material', (target) =>
    set(at(target, 'pedigree', 'ancestors', 0), 'name', 'delta-7b'),
  ),
  of(model, 'base model', 'material', (target) =>
    add(at(target, 'pedigree'), 'ancestors', {
      type: 'machine-learning-model',
      name: 'second',
      version: '1',
    }),
  ),
  of('page-turner', 'base model', 'material', (target) =>
    add(target, 'properties', { name: 'tallow:base-model', value: 'river-1b' }),
  ),
  of(model, 'fine-tuning', 'material', (target) => set(property(target, 'tune_method'), 'value', 'full')),
  of(model, 'fine-tuning', 'material', (target) =>
    set(at(target, 'modelCard', 'modelParameters', 'approach'), 'type', 'reinforcement-learning'),
  ),
  of(model, 'quantisation', 'material', (target) => set(property(target, 'quantization'), 'value', 'int4')),
  of(model, 'hyperparameter', 'material', (target) =>
    set(property(target, 'num_hidden_layers'), 'value', '40'),
  ),
  of(model, 'architecture', 'material', (target) =>
    set(at(target, 'modelCard', 'modelParameters'), 'modelArchitecture', 'Delta'),
  ),
  of(model, 'training data', 'material', (target) =>
    add(at(target, 'modelCard', 'modelParameters'), 'datasets', { type: 'dataset', name: 'New Forms' }),
  ),
  of('Public Forms', 'training data', 'material', (target, bom) => takeOut(bom, target)),
  of('Public Forms', 'training data', 'material', (target) => set(target, 'name', 'Private Forms')),
  of('Public Forms', 'training data', 'material', (target) =>
    set(at(target, 'contents'), 'url', 'https://elsewhere.example/forms'),
  ),
  of(dataset, 'training data', 'material', (target, bom) => takeOut(bom, target)),
  of(dataset, 'training data', 'material', (target) => set(target, 'version', '2026-01')),
  of(dataset, 'training data', 'material', (target) => set(at(target, 'hashes', 0), 'content', digest('f'))),
  of(dataset, 'training data', 'material', (target) =>
    set(at(target, 'data', 0, 'contents'), 'url', 'https://data.other.example/claims'),
  ),
  of('claims-holdout', 'test data', 'notable', (target, bom) => takeOut(bom, target)),
  of('claims-holdout', 'test data', 'notable', (target) => set(target, 'version', '2026-02')),
  of('claims-holdout', 'test data becomes training data', 'material', (target) =>
    set(property(target, 'stage'), 'value', 'training'),
  ),
  of(dataset, 'customer data', 'material', (target) =>
    set(target, 'description', 'Closed claims and customer conversations.'),
  ),
  of(dataset, 'customer data', 'material', (target) =>
    add(target, 'properties', { name: 'tallow:uses-customer-data', value: 'true' }),
  ),
  of(dataset, 'sensitivity', 'material', (target) =>
    set(at(target, 'data', 0), 'classification', 'restricted'),
  ),
  of(dataset, 'sensitivity', 'material', (target) =>
    add(at(target, 'data', 0), 'sensitiveData', 'health records'),
  ),
  of('system-prompt.txt', 'prompt', 'notable', (target) =>
    set(at(target, 'hashes', 0), 'content', digest('1')),
  ),
  of('system-prompt.txt', 'prompt', 'notable', (target) => set(target, 'version', '15')),
  of('system-prompt.txt', 'prompt', 'notable', (target, bom) => takeOut(bom, target)),
  of('output-guardrail.yaml', 'guardrail', 'material', (target, bom) => takeOut(bom, target)),
  of('output-guardrail.yaml', 'guardrail', 'notable', (target) => set(target, 'version', '6')),
  of(service, 'provider', 'material', (target) => set(at(target, 'provider'), 'name', 'Other Cloud')),
  of('OCR', 'provider', 'material', (target) => set(at(target, 'provider'), 'name', 'Other OCR')),
  of(service, 'sub-processor', 'material', (target) =>
    add(target, 'services', {
      name: 'Logs',
      provider: { name: 'Log Keeper' },
      endpoints: ['https://logs.example'],
    }),
  ),
  of(service, 'region', 'material', (target) =>
    set(property(target, 'processing-region'), 'value', 'us-east-1'),
  ),
  of(service, 'endpoint', 'material', (target) =>
    set(target, 'endpoints', ['https://inference.other.example/v1']),
  ),
  of(service, 'endpoint', 'material', (target) =>
    set(target, 'endpoints', ['http://inference.harbour.example/v1']),
  ),
  of(service, 'authentication', 'material', (target) => set(target, 'authenticated', false)),
  of('OCR', 'trust boundary', 'material', (target) => set(target, 'x-trust-boundary', true)),
  of(service, 'data flow', 'material', (target) => set(at(target, 'data', 0), 'flow', 'bi-directional')),
  of('OCR', 'data flow', 'material', (target) => set(at(target, 'data', 0), 'classification', 'PII')),
  of(model, 'licence', 'material', (target) =>
    set(target, 'licenses', [{ license: { name: 'Tallow Community Licence' } }]),
  ),
  of(model, 'licence', 'material', (target) =>
    set(target, 'licenses', [{ license: { id: 'AGPL-3.0-only' } }]),
  ),
  of(model, 'licence', 'notable', (target) => set(target, 'licenses', [{ license: { id: 'MIT' } }])),
  of('servemodel', 'licence', 'material', (target) =>
    set(target, 'licenses', [{ license: { id: 'GPL-3.0-only' } }]),
  ),
  of(model, 'producer', 'material', (target) => set(target, 'manufacturer', { name: 'Someone Else' })),
  of(model, 'supplier', 'material', (target) => set(target, 'supplier', { name: 'Someone Else' })),
  of(dataset, 'supplier', 'material', (target) => set(target, 'supplier', { name: 'Data Broker' })),
  of(model, 'limitation', 'notable', (target) =>
    set(at(target, 'modelCard', 'considerations'), 'technicalLimitations', [
      'Poor on faint carbon copies',
      'Poor on tables',
    ]),
  ),
  of(model, 'limitation', 'notable', (target) =>
    drop(at(target, 'modelCard', 'considerations'), 'technicalLimitations'),
  ),
  of(model, 'metric', 'notable', (target) =>
    set(at(target, 'modelCard', 'quantitativeAnalysis', 'performanceMetrics', 0), 'value', '0.84'),
  ),
  of('servemodel', 'runtime', 'notable', (target) => set(target, 'version', '0.9.0')),
  of('pagelib', 'library', 'notable', (target, bom) => takeOut(bom, target)),
  of(model, 'less complete', 'notable', (target) => drop(target, 'supplier')),
  of(model, 'less complete', 'notable', (target) => drop(target, 'pedigree')),
  of(
    model,
    'withheld',
    'notable',
    (target) =>
      add(target, 'properties', { name: 'cdx:cisa:withheld-information', value: 'hashes' }) &&
      drop(target, 'hashes'),
  ),
  of(model, 'withheld', 'notable', (target) => set(at(target, 'supplier'), 'name', 'withheld')),
  {
    row: 'vulnerability',
    expect: 'notable',
    apply: (bom) => add(bom, 'vulnerabilities', { id: 'CVE-2026-0002', affects: [{ ref: 'lib' }] }),
  },
  {
    row: 'vulnerability state',
    expect: 'notable',
    apply: (bom) => set(at(bom, 'vulnerabilities', 0, 'analysis'), 'state', 'exploitable'),
  },
  { row: 'signature lost', expect: 'notable', apply: (bom) => drop(bom, 'signature') },
  {
    row: 'signer changed',
    expect: 'notable',
    apply: (bom) => set(at(bom, 'signature'), 'keyId', 'another key'),
  },
  {
    row: 'less complete',
    expect: 'notable',
    apply: (bom) => set(at(bom, 'compositions', 0), 'aggregate', 'incomplete'),
  },
];
