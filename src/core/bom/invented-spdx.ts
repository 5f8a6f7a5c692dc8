/** The same supplier's model and data as an SPDX 3.0.1 file that meets the AI and Dataset profiles. */
export function inventedSpdx() {
  const id = (name: string) => `https://tallow.example/spdx/${name}`;
  const element = (type: string, name: string, more: object) => ({
    type,
    spdxId: id(name),
    creationInfo: '_:made',
    ...more,
  });
  const licence = (from: string, kind: 'Declared' | 'Concluded', to: string) =>
    element('Relationship', `${from}-${kind}`, {
      from: id(from),
      relationshipType: `has${kind}License`,
      to: [to],
    });
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        type: 'CreationInfo',
        '@id': '_:made',
        specVersion: '3.0.1',
        created: '2026-03-02T10:00:00Z',
        createdBy: [id('author')],
      },
      element('Organization', 'author', { name: 'Tallow & Finch Ltd' }),
      element('SpdxDocument', 'document', {
        rootElement: [id('bom')],
        profileConformance: ['core', 'software', 'ai', 'dataset', 'simpleLicensing'],
      }),
      element('software_Sbom', 'bom', { rootElement: [id('model')], software_sbomType: ['build'] }),
      element('ai_AIPackage', 'model', {
        name: 'claims-7b',
        software_packageVersion: '2.3.0',
        software_packageUrl: 'pkg:huggingface/tallow/claims-7b@2.3.0',
        software_downloadLocation: 'https://models.tallow.example/claims-7b',
        software_primaryPurpose: 'model',
        releaseTime: '2026-02-27T00:00:00Z',
        suppliedBy: id('author'),
        originatedBy: [id('author')],
        verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: 'ab'.repeat(32) }],
        ai_domain: ['insurance'],
        ai_limitation: 'Poor on faint carbon copies',
        ai_typeOfModel: ['transformer'],
        ai_informationAboutTraining: 'LoRA on river-7b',
        ai_hyperparameter: [{ type: 'DictionaryEntry', key: 'epochs', value: '3' }],
        ai_metric: [{ type: 'DictionaryEntry', key: 'F1', value: '0.91' }],
        ai_useSensitivePersonalInformation: 'no',
        ai_safetyRiskAssessment: 'medium',
      }),
      element('dataset_DatasetPackage', 'data', {
        name: 'claims-corpus',
        software_packageVersion: '2025-11',
        software_downloadLocation: 'https://data.tallow.example/claims',
        software_primaryPurpose: 'data',
        releaseTime: '2025-11-20T00:00:00Z',
        builtTime: '2025-11-03T00:00:00Z',
        originatedBy: [id('author')],
        dataset_datasetType: ['text'],
        dataset_intendedUse: 'Training of claims models',
        dataset_hasSensitivePersonalInformation: 'no',
        dataset_confidentialityLevel: 'amber',
      }),
      element('software_File', 'prompt', {
        name: 'system-prompt.txt',
        software_primaryPurpose: 'configuration',
        verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: '34'.repeat(32) }],
      }),
      element('Relationship', 'trained', {
        from: id('model'),
        relationshipType: 'trainedOn',
        to: [id('data')],
      }),
      element('Relationship', 'has-prompt', {
        from: id('model'),
        relationshipType: 'contains',
        to: [id('prompt')],
      }),
      element('simplelicensing_LicenseExpression', 'apache', {
        simplelicensing_licenseExpression: 'Apache-2.0',
      }),
      ...['model', 'data'].flatMap((name) => [
        licence(name, 'Declared', id('apache')),
        licence(name, 'Concluded', id('apache')),
      ]),
    ],
  };
}
