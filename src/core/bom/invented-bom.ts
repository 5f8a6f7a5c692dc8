/** A BOM of an invented supplier, with everything the standard has a place for: what tests read, break and change. */
export function inventedBom() {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:0b6f5e0e-8d7c-4b4e-9a3e-5f1f7a1c2d3e',
    version: 3,
    metadata: {
      timestamp: '2026-03-02T10:00:00Z',
      lifecycles: [{ phase: 'post-build' }],
      tools: { components: [{ type: 'machine-learning-model', name: 'bom-writer', version: '4.2' }] },
      authors: [{ name: 'Robin Ellery', email: 'robin@tallow.example' }],
      supplier: { name: 'Tallow & Finch Ltd' },
      component: {
        type: 'application',
        'bom-ref': 'system',
        name: 'Claims Reader',
        version: '7.1',
        manufacturer: { name: 'Tallow & Finch Ltd' },
        externalReferences: [{ type: 'security-contact', url: 'https://tallow.example/security.txt' }],
        properties: [{ name: 'tallow:retention-period', value: '30 days' }],
      },
    },
    components: [
      {
        type: 'machine-learning-model',
        'bom-ref': 'model-a',
        group: 'tallow',
        name: 'claims-7b',
        version: '2.3.0',
        purl: 'pkg:huggingface/tallow/claims-7b@2.3.0',
        supplier: { name: 'Tallow & Finch Ltd' },
        manufacturer: { name: 'Tallow & Finch Ltd' },
        description: 'Reads insurance claims and fills forms from them.',
        hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
        licenses: [{ license: { id: 'Apache-2.0' } }],
        externalReferences: [
          { type: 'model-card', url: 'https://tallow.example/claims-7b' },
          { type: 'distribution', url: 'https://models.tallow.example/claims-7b' },
        ],
        releaseNotes: { type: 'minor', timestamp: '2026-02-27T00:00:00Z' },
        pedigree: {
          ancestors: [
            {
              type: 'machine-learning-model',
              group: 'river',
              name: 'river-7b',
              version: '1.1',
              purl: 'pkg:huggingface/river/river-7b@1.1',
            },
          ],
        },
        modelCard: {
          modelParameters: {
            approach: { type: 'supervised' },
            task: 'document-understanding',
            architectureFamily: 'transformer',
            modelArchitecture: 'River',
            datasets: [
              { ref: 'data-claims' },
              { ref: 'data-eval' },
              {
                type: 'dataset',
                name: 'Public Forms',
                classification: 'public',
                contents: { url: 'https://data.tallow.example/forms' },
                description: 'Blank public forms.',
              },
            ],
            inputs: [{ format: 'image/png' }],
            outputs: [{ format: 'application/json' }],
          },
          quantitativeAnalysis: {
            performanceMetrics: [
              { type: 'F1', value: '0.91' },
              { type: 'accuracy', value: '0.94', slice: 'handwriting' },
            ],
          },
          considerations: {
            users: ['Claims handlers'],
            useCases: ['Filling claim forms'],
            technicalLimitations: ['Poor on faint carbon copies'],
            ethicalConsiderations: [
              { name: 'Wrong amounts', mitigationStrategy: 'A person confirms each amount' },
            ],
          },
          properties: [
            { name: 'cdx:ai-ml:model:parameter:tune_method', value: 'LoRA' },
            { name: 'cdx:ai-ml:model:parameter:count', value: '7000000000' },
            { name: 'cdx:ai-ml:model:hyperparameter:quantization', value: 'none, bf16' },
            { name: 'cdx:ai-ml:model:hyperparameter:num_hidden_layers', value: '32' },
            { name: 'tallow:context-length', value: '8192' },
          ],
        },
        components: [
          {
            type: 'file',
            name: 'claims-7b.safetensors',
            hashes: [{ alg: 'SHA-256', content: 'cd'.repeat(32) }],
          },
          {
            type: 'machine-learning-model',
            'bom-ref': 'model-b',
            group: 'tallow',
            name: 'page-turner',
            version: '0.9',
            supplier: { name: 'Tallow & Finch Ltd' },
            hashes: [{ alg: 'SHA-512', content: 'ef'.repeat(64) }],
            licenses: [{ expression: 'MIT OR Apache-2.0' }],
          },
        ],
      },
      {
        type: 'data',
        'bom-ref': 'data-claims',
        group: 'tallow',
        name: 'claims-corpus',
        version: '2025-11',
        supplier: { name: 'Tallow & Finch Ltd' },
        description: 'Closed claims with names removed.',
        hashes: [{ alg: 'SHA-256', content: '12'.repeat(32) }],
        licenses: [{ license: { name: 'Tallow data terms' } }],
        data: [
          {
            type: 'dataset',
            name: 'claims-corpus',
            contents: { url: 'https://data.tallow.example/claims' },
            classification: 'internal',
            sensitiveData: ['policy numbers'],
            governance: { owners: [{ organization: { name: 'Tallow data office' } }] },
          },
        ],
        properties: [
          { name: 'tallow:date-obtained', value: '2025-11-03' },
          { name: 'cdx:ai-ml:dataset:stage', value: 'training' },
        ],
      },
      {
        type: 'data',
        'bom-ref': 'data-eval',
        group: 'tallow',
        name: 'claims-holdout',
        version: '2025-12',
        data: [{ type: 'dataset', classification: 'internal' }],
        properties: [{ name: 'cdx:ai-ml:dataset:stage', value: 'evaluation' }],
      },
      {
        type: 'file',
        'bom-ref': 'prompt',
        name: 'system-prompt.txt',
        version: '14',
        hashes: [{ alg: 'SHA-256', content: '34'.repeat(32) }],
        properties: [{ name: 'cdx:ai-ml:model:template:prompt', value: 'system' }],
      },
      {
        type: 'file',
        'bom-ref': 'guard',
        name: 'output-guardrail.yaml',
        version: '5',
        hashes: [{ alg: 'SHA-256', content: '56'.repeat(32) }],
      },
      {
        type: 'framework',
        'bom-ref': 'runtime',
        name: 'servemodel',
        version: '0.8.1',
        purl: 'pkg:pypi/servemodel@0.8.1',
        licenses: [{ license: { id: 'BSD-3-Clause' } }],
        hashes: [{ alg: 'SHA-256', content: '78'.repeat(32) }],
      },
      {
        type: 'library',
        'bom-ref': 'lib',
        name: 'pagelib',
        version: '3.0.0',
        purl: 'pkg:npm/pagelib@3.0.0',
        licenses: [{ license: { id: 'MIT' } }],
      },
    ],
    services: [
      {
        'bom-ref': 'inference',
        name: 'Inference API',
        version: '2',
        provider: { name: 'Harbour Cloud', address: { country: 'IE' } },
        endpoints: ['https://inference.harbour.example/v1'],
        authenticated: true,
        'x-trust-boundary': true,
        data: [{ name: 'claim pages', flow: 'outbound', classification: 'confidential' }],
        properties: [{ name: 'tallow:processing-region', value: 'eu-west-1' }],
        services: [
          {
            'bom-ref': 'ocr',
            name: 'OCR',
            provider: { name: 'Lantern OCR' },
            endpoints: ['https://ocr.lantern.example/read'],
            authenticated: true,
            'x-trust-boundary': false,
            data: [{ name: 'page images', flow: 'inbound', classification: 'internal' }],
          },
        ],
      },
    ],
    dependencies: [
      { ref: 'system', dependsOn: ['model-a', 'inference', 'runtime', 'lib'] },
      { ref: 'model-a', dependsOn: ['data-claims'] },
    ],
    compositions: [{ aggregate: 'complete', assemblies: ['system'] }],
    vulnerabilities: [
      {
        id: 'CVE-2026-0001',
        ratings: [{ severity: 'medium', method: 'CVSSv31' }],
        analysis: { state: 'not_affected' },
        affects: [{ ref: 'lib' }],
      },
    ],
  };
}

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
