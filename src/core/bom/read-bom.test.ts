import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, readBom } from './index.ts';
import { inventedBom, inventedSpdx } from './invented-bom.ts';

function read(value: unknown) {
  const found = readBom(JSON.stringify(value));
  if (!found.ok) throw new Error(found.because);
  return found.inventory;
}

function said(value: unknown, thing: string, fact: Parameters<typeof factsOf>[1]) {
  const found = read(value).things.find(({ name }) => name === thing);
  return found === undefined
    ? []
    : factsOf(found, fact).map(({ value: text, path, state }) => ({ text, path, state }));
}

describe('reading a CycloneDX BOM', () => {
  it('finds systems, models, data sets, prompts and services wherever they are nested, and never counts a tool', () => {
    const { things } = read(inventedBom());
    const named = (kind: string) => things.filter((thing) => thing.kind === kind).map(({ name }) => name);
    expect(named('system')).toEqual(['Claims Reader']);
    expect(named('model')).toEqual(['claims-7b', 'page-turner']);
    expect(named('dataset')).toEqual(['Public Forms', 'claims-corpus', 'claims-holdout']);
    expect(named('configuration')).toEqual(['system-prompt.txt', 'output-guardrail.yaml']);
    expect(named('service')).toEqual(['Inference API', 'OCR']);
  });

  it('gives each fact its path in the file', () => {
    expect(said(inventedBom(), 'claims-7b', 'base-model')).toEqual([
      { text: 'river/river-7b@1.1', path: '$.components[0].pedigree.ancestors[0]', state: 'known' },
    ]);
    expect(said(inventedBom(), 'Inference API', 'region')).toEqual([
      { text: 'eu-west-1', path: '$.services[0].properties[0].value', state: 'known' },
    ]);
  });

  it('tells data a model was trained on from data it was only tested on', () => {
    expect(said(inventedBom(), 'claims-7b', 'trained-on').map(({ text }) => text)).toEqual([
      'Public Forms',
      'claims-corpus',
    ]);
    expect(said(inventedBom(), 'claims-7b', 'tested-on').map(({ text }) => text)).toEqual(['claims-holdout']);
  });

  it('counts the hashes of weight files inside a model as the model’s', () => {
    expect(said(inventedBom(), 'claims-7b', 'hash')).toHaveLength(2);
  });

  it('reads properties that a published example puts under modelParameters', () => {
    const bom = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [
        {
          type: 'machine-learning-model',
          name: 'm',
          modelCard: {
            modelParameters: {
              properties: [{ name: 'cdx:ai-ml:model:parameter:tuning_method', value: 'DPO' }],
            },
          },
        },
      ],
    };
    expect(said(bom, 'm', 'tuning-method')[0]?.text).toBe('DPO');
  });

  it.each([
    ['unknown', 'unknown'],
    ['NOASSERTION', 'unknown'],
    ['Withheld', 'withheld'],
    ['n/a', 'placeholder'],
    ['task goes here', 'placeholder'],
    ['1.0', 'known'],
  ])('takes "%s" as %s', (version, state) => {
    const bom = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'machine-learning-model', name: 'm', version }],
    };
    expect(said(bom, 'm', 'version')[0]?.state).toBe(state);
  });

  it('reads the statements of the CISA vocabulary', () => {
    const properties = [
      { name: 'cdx:cisa:unknown-information', value: 'version' },
      { name: 'cdx:cisa:withheld-information', value: 'modelCard.modelParameters.datasets' },
    ];
    const bom = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'machine-learning-model', name: 'm', properties }],
    };
    expect(said(bom, 'm', 'version')[0]?.state).toBe('unknown');
    expect(said(bom, 'm', 'trained-on')[0]?.state).toBe('withheld');
  });

  it('grades what a scanner inferred below what was declared', () => {
    const properties = [{ name: 'aibom.confidence', value: 'inferred' }];
    const bom = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'machine-learning-model', name: 'm', properties }],
    };
    expect(read(bom).things[0]?.grade).toBe('inferred');
  });
});

describe('reading an SPDX 3 BOM', () => {
  it('gives the same facts in the same words', () => {
    expect(read(inventedSpdx()).things.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'model claims-7b',
      'dataset claims-corpus',
      'configuration system-prompt.txt',
    ]);
    expect(said(inventedSpdx(), 'claims-7b', 'licence').map(({ text }) => text)).toEqual([
      'Apache-2.0',
      'Apache-2.0',
    ]);
    expect(said(inventedSpdx(), 'claims-7b', 'trained-on')[0]).toEqual({
      text: 'claims-corpus',
      path: '$["@graph"][7].to[0]',
      state: 'known',
    });
    expect(said(inventedSpdx(), 'claims-7b', 'supplier')[0]?.text).toBe('Tallow & Finch Ltd');
  });

  it('tells of a base its own hashes and not those of what that is made from, however often it is named', () => {
    const models = Array.from({ length: 12 }, (_, place) => ({
      type: 'ai_AIPackage',
      spdxId: `urn:x:m${place}`,
      name: `m${place}`,
      verifiedUsing: [{ type: 'Hash', algorithm: 'sha256', hashValue: String(place % 10).repeat(64) }],
    }));
    const relations = models.slice(1).map((model, place) => ({
      type: 'Relationship',
      spdxId: `urn:x:r${place}`,
      from: model.spdxId,
      relationshipType: 'descendantOf',
      to: [`urn:x:m${place}`, `urn:x:m${place}`],
    }));
    const bom = {
      '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
      '@graph': [...models, ...relations],
    };
    expect(said(bom, 'm11', 'hash').map(({ text }) => text[0])).toEqual(['1', '0', '0']);
  });
});

describe('files that are no BOM', () => {
  const refused = (text: string) => {
    const found = readBom(text);
    return found.ok ? 'read' : found.because;
  };

  it.each([
    ['', 'empty'],
    ['{"a":', 'not valid JSON'],
    ['{\n  "a": 1,\n}', 'in line 3, column 1'],
    ['%PDF-1.7\n', 'This is a PDF'],
    ['PK\u0003\u0004', 'a ZIP archive or an Office file'],
    ['SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0', 'SPDX in tag-value form'],
    ['name: assist\nmodels:\n  - river', 'looks like YAML'],
    ['---\nlicense: mit\n---\n# Claims', 'looks like a model card'],
    ['---\r\nlicense: mit\r\n---\r\n# Claims', 'looks like a model card'],
    ['---\nlicense: mit\n', 'looks like YAML'],
    ['See attachment.', 'neither JSON nor XML'],
    ['null', 'a single value'],
    ['[1]', 'a list'],
    ['{"aibom_version":"2","model_info":{}}', 'looks home-made'],
    ['{"spdxVersion":"SPDX-2.3"}', 'SPDX-2.3'],
    ['<?xml version="1.0"?><bom xmlns="http://example.com/other"/>', 'no CycloneDX BOM'],
  ])('are refused with what they look like and what to ask for: %s', (text, told) => {
    expect(refused(text)).toContain(told);
  });

  it('are told from BOMs in the UTF-16 of Windows tools, which are read', () => {
    const text = '{"bomFormat":"CycloneDX","specVersion":"1.6","version":1}';
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(readBom(bytes).ok).toBe(true);
    expect(readBom(bytes.swap16()).ok).toBe(true);
    expect(readBom(Buffer.from(`\ufeff${text}`)).ok).toBe(true);
  });

  it('are refused when nested deeper than any BOM, before anything reads them', () => {
    expect(refused('['.repeat(20_000))).toContain('levels deep');
    expect(refused(`${'{"components":['.repeat(20_000)}${']}'.repeat(20_000)}`)).toContain('levels deep');
  });

  it('cannot change our own objects by their member names', () => {
    const text =
      '{"bomFormat":"CycloneDX","specVersion":"1.6","__proto__":{"polluted":1},"components":[{"type":"library","name":"a","constructor":{"prototype":{"polluted":1}}}]}';
    expect(readBom(text).ok).toBe(true);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('never throw, whatever JSON stands where something else should', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const names = [
      'metadata',
      'components',
      'services',
      'dependencies',
      'compositions',
      'vulnerabilities',
      'formulation',
      'properties',
      'signature',
    ];
    const bom = fc
      .dictionary(fc.constantFrom(...names), anything)
      .map((members) => ({ bomFormat: 'CycloneDX', ...members }));
    fc.assert(fc.property(bom, (value) => readBom(JSON.stringify(value)).ok));
    const graph = fc.array(
      fc.dictionary(
        fc.constantFrom('type', 'spdxId', 'from', 'to', 'relationshipType', 'verifiedUsing', 'ai_metric'),
        anything,
      ),
    );
    fc.assert(
      fc.property(
        graph,
        (elements) =>
          readBom(
            JSON.stringify({
              '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
              '@graph': elements,
            }),
          ).ok,
      ),
    );
  });

  it('keep a text of megabytes out of the facts', () => {
    const bom = {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components: [{ type: 'machine-learning-model', name: 'm', description: 'x'.repeat(10_000_000) }],
    };
    expect(said(bom, 'm', 'description')[0]?.text.length).toBeLessThan(5000);
  });
});
