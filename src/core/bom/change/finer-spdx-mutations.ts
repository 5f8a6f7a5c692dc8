import {
  add,
  at,
  dataset,
  drop,
  type Mutable,
  type Mutation,
  model,
  objectsOf,
  of,
  part,
  set,
} from './mutation.ts';

const relation = (bom: Mutable, type: string): Mutable | null =>
  objectsOf(bom).find((each) => each.relationshipType === type) ?? null;
const edge = (from: Mutable, type: string, to: string) => ({
  type: 'Relationship',
  spdxId: `https://tallow.example/spdx/${type}-${to}`,
  from: from.spdxId,
  relationshipType: type,
  to: [`https://tallow.example/spdx/${to}`],
});
const entry = (key: string, value: string) => ({ type: 'DictionaryEntry', key, value });

/** Changes of a single fact that stand deeper, or are told in one of several ways, on SPDX 3. */
export const finerSpdxMutations: readonly Mutation[] = [
  of(model, 'package URL alone', 'material', (target) =>
    set(target, 'software_packageUrl', 'pkg:huggingface/tallow/claims-7b@2.3.1'),
  ),
  of(model, 'quantisation', 'material', (target) =>
    add(target, 'ai_hyperparameter', entry('quantization', 'int4')),
  ),
  {
    ...of(model, 'version of the base model', 'material', (_, bom) => {
      const base = objectsOf(bom).find(({ name }) => name === 'river-7b') ?? null;
      return set(base, 'software_packageVersion', '1.2');
    }),
    before: (bom) => {
      const target = part(bom, model);
      if (target === null) return false;
      add(bom, '@graph', {
        type: 'ai_AIPackage',
        spdxId: 'https://tallow.example/spdx/base',
        name: 'river-7b',
        software_packageVersion: '1.1',
      });
      return add(bom, '@graph', edge(target, 'descendantOf', 'base'));
    },
  },
  of(model, 'more training data', 'material', (target, bom) => {
    add(bom, '@graph', {
      type: 'dataset_DatasetPackage',
      spdxId: 'https://tallow.example/spdx/more',
      name: 'web-crawl',
    });
    return add(bom, '@graph', edge(target, 'trainedOn', 'more'));
  }),
  of(model, 'training data becomes test data', 'material', (_, bom) =>
    set(relation(bom, 'trainedOn'), 'relationshipType', 'testedOn'),
  ),
  of(model, 'concluded licence', 'material', (_, bom) => {
    add(bom, '@graph', {
      type: 'simplelicensing_LicenseExpression',
      spdxId: 'https://tallow.example/spdx/gpl',
      simplelicensing_licenseExpression: 'GPL-3.0-only',
    });
    return set(relation(bom, 'hasConcludedLicense'), 'to', ['https://tallow.example/spdx/gpl']);
  }),
  of(model, 'licence unknown', 'material', (_, bom) => {
    const none = 'https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoAssertionLicense';
    return objectsOf(bom)
      .filter(({ relationshipType }) => /License$/.test(String(relationshipType)))
      .every((each) => set(each, 'to', [none]));
  }),
  of(model, 'producer', 'material', (target, bom) => {
    add(bom, '@graph', { type: 'Person', spdxId: 'https://tallow.example/spdx/else', name: 'Someone Else' });
    return set(target, 'originatedBy', ['https://tallow.example/spdx/else']);
  }),
  of(model, 'supplier unknown', 'notable', (target) =>
    set(target, 'suppliedBy', 'https://spdx.org/rdf/3.0.1/terms/Core/NoAssertion'),
  ),
  of(model, 'safety risk', 'notable', (target) => set(target, 'ai_safetyRiskAssessment', 'high')),
  of(model, 'domain', 'notable', (target) => set(target, 'ai_domain', ['credit scoring'])),
  of(model, 'metric gone', 'notable', (target) => drop(target, 'ai_metric')),
  of(model, 'download', 'notable', (target) =>
    set(target, 'software_downloadLocation', 'https://models.other.example/claims-7b'),
  ),
  of(dataset, 'intended use', 'material', (target) =>
    set(target, 'dataset_intendedUse', 'Training on conversations of customers'),
  ),
  of(dataset, 'data from elsewhere', 'notable', (target) =>
    set(target, 'software_downloadLocation', 'https://data.other.example/claims'),
  ),
  of(dataset, 'date obtained', 'notable', (target) => set(target, 'builtTime', '2026-01-09T00:00:00Z')),
  of(dataset, 'kind of data', 'notable', (target) => set(target, 'dataset_datasetType', ['image'])),
  of('system-prompt.txt', 'prompt renamed', 'notable', (target) => set(target, 'name', 'prompt-v2.txt')),
  {
    ...of(model, 'region carried over', 'material', (target) =>
      set(at(target, 'extension', 0, 'extension_cdxProperty', 0), 'extension_cdxPropValue', 'us-east-1'),
    ),
    before: (bom) =>
      add(part(bom, model), 'extension', {
        type: 'extension_CdxPropertiesExtension',
        extension_cdxProperty: [
          {
            type: 'extension_CdxPropertyEntry',
            extension_cdxPropName: 'tallow:processing-region',
            extension_cdxPropValue: 'eu-west-1',
          },
        ],
      }),
  },
];
