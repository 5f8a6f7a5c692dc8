import {
  add,
  at,
  dataset,
  digest,
  drop,
  type Edit,
  type Mutation,
  model,
  objectsOf,
  of,
  set,
  takeOut,
} from './mutation.ts';

const spdxModel = (row: string, expect: Mutation['expect'], edit: Edit) => of(model, row, expect, edit);

/** Changes of a single fact, one or more for each row of the policy's table, on SPDX 3. */
export const spdxMutations: readonly Mutation[] = [
  spdxModel('model removed', 'material', (target, bom) => takeOut(bom, target)),
  spdxModel('model added', 'material', (target, bom) =>
    add(bom, '@graph', {
      ...target,
      spdxId: 'https://tallow.example/spdx/extra',
      name: 'extra-1b',
      software_packageUrl: undefined,
    }),
  ),
  spdxModel('model replaced', 'material', (target) => set(target, 'name', 'claims-9b')),
  spdxModel('model version', 'material', (target) => set(target, 'software_packageVersion', '2.4.0')),
  spdxModel(
    'floating alias',
    'material',
    (target) => set(target, 'software_packageVersion', 'latest') && drop(target, 'software_packageUrl'),
  ),
  spdxModel('silent swap', 'material', (target) =>
    set(at(target, 'verifiedUsing', 0), 'hashValue', digest('c')),
  ),
  spdxModel('hash removed', 'notable', (target) => drop(target, 'verifiedUsing')),
  spdxModel('hash weaker', 'notable', (target) =>
    set(target, 'verifiedUsing', [{ type: 'Hash', algorithm: 'sha1', hashValue: 'a'.repeat(40) }]),
  ),
  spdxModel('fine-tuning', 'material', (target) =>
    set(target, 'ai_informationAboutTraining', 'Full tuning on delta-7b'),
  ),
  spdxModel('hyperparameter', 'material', (target) => set(at(target, 'ai_hyperparameter', 0), 'value', '9')),
  spdxModel('architecture', 'material', (target) => set(target, 'ai_typeOfModel', ['diffusion'])),
  spdxModel('base model', 'material', (target, bom) => {
    add(bom, '@graph', {
      type: 'ai_AIPackage',
      spdxId: 'https://tallow.example/spdx/base',
      name: 'delta-7b',
    });
    return add(bom, '@graph', {
      type: 'Relationship',
      spdxId: 'https://tallow.example/spdx/rests',
      from: target.spdxId,
      relationshipType: 'descendantOf',
      to: ['https://tallow.example/spdx/base'],
    });
  }),
  spdxModel('personal data', 'material', (target) =>
    set(target, 'ai_useSensitivePersonalInformation', 'yes'),
  ),
  spdxModel('limitation', 'notable', (target) => set(target, 'ai_limitation', 'Poor on everything')),
  spdxModel('metric', 'notable', (target) => set(at(target, 'ai_metric', 0), 'value', '0.80')),
  spdxModel('supplier', 'material', (target, bom) => {
    add(bom, '@graph', {
      type: 'Organization',
      spdxId: 'https://tallow.example/spdx/other',
      name: 'Someone Else',
    });
    return set(target, 'suppliedBy', 'https://tallow.example/spdx/other');
  }),
  spdxModel('licence', 'material', (_, bom) =>
    set(
      objectsOf(bom).find((each) => 'simplelicensing_licenseExpression' in each) ?? null,
      'simplelicensing_licenseExpression',
      'AGPL-3.0-only',
    ),
  ),
  spdxModel(
    'withheld',
    'notable',
    (target) => set(target, 'software_packageVersion', 'withheld') && drop(target, 'software_packageUrl'),
  ),
  of(dataset, 'training data', 'material', (target, bom) => takeOut(bom, target)),
  of(dataset, 'training data', 'material', (target) => set(target, 'software_packageVersion', '2026-01')),
  of(dataset, 'sensitivity', 'material', (target) =>
    set(target, 'dataset_hasSensitivePersonalInformation', 'yes'),
  ),
  of(dataset, 'sensitivity', 'material', (target) => set(target, 'dataset_confidentialityLevel', 'red')),
  of(dataset, 'producer', 'material', (target, bom) => {
    add(bom, '@graph', {
      type: 'Organization',
      spdxId: 'https://tallow.example/spdx/broker',
      name: 'Data Broker',
    });
    return set(target, 'originatedBy', ['https://tallow.example/spdx/broker']);
  }),
  of(dataset, 'training data', 'material', (_, bom) => {
    const edge = objectsOf(bom).find((each) => each.relationshipType === 'trainedOn');
    return edge !== undefined && takeOut(bom, edge);
  }),
  of('system-prompt.txt', 'prompt', 'notable', (target) =>
    set(at(target, 'verifiedUsing', 0), 'hashValue', digest('1')),
  ),
  of('system-prompt.txt', 'prompt', 'notable', (target, bom) => takeOut(bom, target)),
];
