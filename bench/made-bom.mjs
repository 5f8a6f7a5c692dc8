// BOMs for the benches.

/** Components as package managers write them, one in a hundred a model with its card. */
export function made(count, seed = 0) {
  const components = Array.from({ length: count }, (_, i) => ({
    type: i % 100 === 0 ? 'machine-learning-model' : 'library',
    'bom-ref': `pkg:npm/part-${i}@1.${i % 40}.${seed}`,
    name: `part-${i}`,
    version: `1.${i % 40}.${i % 500 === 7 ? seed : 0}`,
    purl: `pkg:npm/part-${i}@1.${i % 40}.0`,
    description: 'A part that is described in a sentence of usual length.',
    licenses: [{ license: { id: i % 3 === 0 ? 'MIT' : 'Apache-2.0' } }],
    hashes: [{ alg: 'SHA-256', content: i.toString(16).padStart(64, 'a') }],
    externalReferences: [{ type: 'website', url: `https://example.com/part-${i}` }],
    properties: [{ name: 'tool:layer', value: String(i % 9) }],
    ...(i % 100 === 0 ? { modelCard: { modelParameters: { task: 'text-generation' } } } : {}),
  }));
  const dependencies = components.map((each, i) => ({
    ref: each['bom-ref'],
    dependsOn: i + 1 < count ? [components[i + 1]['bom-ref']] : [],
  }));
  return JSON.stringify({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: '2026-03-02T10:00:00Z',
      component: { type: 'application', name: 'bench', 'bom-ref': 'root' },
    },
    components,
    dependencies,
  });
}
