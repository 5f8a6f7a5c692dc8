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
  retold,
  service,
  set,
  stated,
  takeOut,
  told,
} from './mutation.ts';

/** The same for data, prompts, services and the rest. */
export const finerPartMutations: readonly Mutation[] = [
  // Data
  of(dataset, 'data licence', 'material', (target) =>
    set(target, 'licenses', [{ license: { id: 'CC-BY-NC-4.0' } }]),
  ),
  of(dataset, 'data governance', 'notable', (target) =>
    set(at(target, 'data', 0, 'governance', 'owners', 0, 'organization'), 'name', 'Harbour data office'),
  ),
  of('Public Forms', 'sensitivity of data in a model card', 'material', (target) =>
    set(target, 'classification', 'confidential'),
  ),
  of('Public Forms', 'sensitive data in a model card', 'material', (target) =>
    add(target, 'sensitiveData', 'signatures'),
  ),
  of('Public Forms', 'customer data in a model card', 'material', (target) =>
    set(target, 'description', 'Forms and customer uploads.'),
  ),
  stated(
    dataset,
    'data made from other data',
    'notable',
    (target) => {
      target.pedigree = { ancestors: [{ type: 'data', name: 'old-claims', version: '1' }] };
    },
    (target) => set(at(target, 'pedigree', 'ancestors', 0), 'version', '2'),
  ),
  stated(
    dataset,
    'anonymisation gone',
    'notable',
    told('tallow:anonymisation', 'names replaced'),
    (target) => {
      const found = property(target, 'anonymisation');
      return found !== null && takeOut(target, found);
    },
  ),
  stated(
    dataset,
    'personal data',
    'material',
    told('tallow:contains-personal-data', 'no'),
    retold('personal-data', 'yes'),
  ),
  of(dataset, 'date obtained', 'notable', retold('date-obtained', '2026-01-09')),

  // Prompts and guardrails
  stated(
    model,
    'prompt by property',
    'notable',
    told('tallow:system-prompt-sha256', digest('a')),
    retold('system-prompt-sha256', digest('b')),
  ),
  stated(
    model,
    'guardrail switched off',
    'material',
    told('tallow:guardrail', 'enabled'),
    retold('guardrail', 'disabled'),
  ),
  of('output-guardrail.yaml', 'guardrail', 'notable', (target) =>
    set(at(target, 'hashes', 0), 'content', digest('2')),
  ),

  // Services
  of('OCR', 'nested endpoint', 'material', (target) => add(target, 'endpoints', 'https://ocr.other.example')),
  of(service, 'endpoint path', 'notable', (target) =>
    set(target, 'endpoints', ['https://inference.harbour.example/v2']),
  ),
  of('OCR', 'nested service gone', 'notable', (target, bom) => takeOut(bom, target)),
  of('OCR', 'provider withheld', 'notable', (target) => set(at(target, 'provider'), 'name', 'withheld')),
  of(service, 'more data flows', 'material', (target) =>
    add(target, 'data', { name: 'prompts', flow: 'outbound', classification: 'confidential' }),
  ),
  stated(
    service,
    'data goes elsewhere',
    'material',
    (target) => {
      const flow = at(target, 'data', 0);
      if (flow !== null) flow.destination = ['https://store.harbour.example'];
    },
    (target) => set(at(target, 'data', 0), 'destination', ['https://store.other.example']),
  ),
  stated(
    service,
    'trust zone',
    'notable',
    (target) => {
      target.trustZone = 'private';
    },
    (target) => set(target, 'trustZone', 'public'),
  ),
  stated(
    'OCR',
    'no authentication, first said',
    'material',
    (target) => drop(target, 'authenticated'),
    (target) => {
      target.authenticated = false;
    },
  ),
  stated(
    'OCR',
    'trust boundary, first said',
    'material',
    (target) => drop(target, 'x-trust-boundary'),
    (target) => {
      target['x-trust-boundary'] = true;
    },
  ),
  of(service, 'country', 'notable', (target) => set(at(target, 'provider', 'address'), 'country', 'US')),
  of(service, 'region', 'material', (target) =>
    add(target, 'properties', { name: 'tallow:data-residency', value: 'Singapore' }),
  ),
  stated(
    service,
    'inputs used for training',
    'material',
    told('tallow:training-on-inputs', 'no'),
    retold('training-on-inputs', 'yes'),
  ),

  // The rest
  of('Claims Reader', 'maker of the system', 'material', (target) =>
    set(target, 'manufacturer', { name: 'Someone Else' }),
  ),
  of('Claims Reader', 'retention', 'notable', retold('retention-period', '2 years')),
  of('Claims Reader', 'security contact gone', 'notable', (target) => drop(target, 'externalReferences')),
  of('servemodel', 'swapped framework', 'notable', (target) =>
    set(at(target, 'hashes', 0), 'content', digest('3')),
  ),
  {
    row: 'severity',
    expect: 'notable',
    apply: (bom) => set(at(bom, 'vulnerabilities', 0, 'ratings', 0), 'severity', 'critical'),
  },
  {
    row: 'vulnerability gone',
    expect: 'notable',
    apply: (bom) => drop(bom, 'vulnerabilities'),
  },
  {
    row: 'completeness unsaid',
    expect: 'notable',
    apply: (bom) =>
      Array.isArray(bom.compositions) && bom.compositions.length > 0 && drop(bom, 'compositions'),
  },
  {
    row: 'training process',
    expect: 'material',
    before: (bom) => add(bom, 'formulation', workflow('Tune on corrections of clerks')),
    apply: (bom) =>
      set(at(bom, 'formulation', 0, 'workflows', 0), 'description', 'Tune on all conversations'),
  },
  {
    row: 'model in a process',
    expect: 'material',
    before: (bom) => add(bom, 'formulation', { components: [judgeModel('1')] }),
    apply: (bom) => set(at(bom, 'formulation', 0, 'components', 0), 'version', '2'),
  },
];

const workflow = (description: string) => ({
  workflows: [{ 'bom-ref': 'flow', uid: 'run 1', name: 'tuning', taskTypes: ['build'], description }],
});
const judgeModel = (version: string) => ({ type: 'machine-learning-model', name: 'reward-judge', version });
