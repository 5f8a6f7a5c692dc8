import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBom, compareBoms, readBom } from '../index.ts';

const hash = 'ab'.repeat(32);
const xml = `<?xml version="1.0" encoding="UTF-8"?>
<!-- A BOM of an invented supplier. -->
<c:bom xmlns:c="http://cyclonedx.org/schema/bom/1.6" serialNumber="urn:uuid:0b6f5e0e-8d7c-4b4e-9a3e-5f1f7a1c2d3e" version="3">
  <c:metadata>
    <c:timestamp>2026-03-02T10:00:00Z</c:timestamp>
    <c:tools><c:components><c:component type="application"><c:name>bom-writer</c:name><c:version>4.2</c:version></c:component></c:components></c:tools>
    <c:authors><c:author><c:name>Robin Ellery</c:name></c:author></c:authors>
    <c:component type="application" bom-ref="system"><c:name>Claims Reader</c:name><c:version>7.1</c:version></c:component>
  </c:metadata>
  <c:components>
    <c:component type="machine-learning-model" bom-ref="model">
      <c:supplier><c:name>Tallow &amp; Finch Ltd</c:name></c:supplier>
      <c:group>tallow</c:group>
      <c:name>claims-7b</c:name>
      <c:version>2.3.0</c:version>
      <c:description><![CDATA[Reads <claims>.]]></c:description>
      <c:hashes><c:hash alg="SHA-256">${hash}</c:hash></c:hashes>
      <c:licenses><c:license><c:id>Apache-2.0</c:id></c:license></c:licenses>
      <c:externalReferences><c:reference type="website"><c:url>https://tallow.example/claims-7b</c:url></c:reference></c:externalReferences>
      <c:pedigree><c:ancestors><c:component type="machine-learning-model"><c:name>river-7b</c:name><c:version>1.1</c:version></c:component></c:ancestors></c:pedigree>
      <c:properties><c:property name="tallow:context-length">8192</c:property></c:properties>
      <c:modelCard>
        <c:modelParameters>
          <c:approach><c:type>supervised</c:type></c:approach>
          <c:task>document-understanding</c:task>
          <c:datasets><c:ref>claims</c:ref></c:datasets>
          <c:inputs><c:input><c:format>image/png</c:format></c:input></c:inputs>
        </c:modelParameters>
        <c:considerations><c:technicalLimitations><c:technicalLimitation>Poor on faint copies</c:technicalLimitation></c:technicalLimitations></c:considerations>
      </c:modelCard>
    </c:component>
    <c:component type="data" bom-ref="claims">
      <c:name>claims-corpus</c:name>
      <c:version>2025-11</c:version>
      <c:data><c:type>dataset</c:type><c:classification>internal</c:classification><c:sensitiveData>policy numbers</c:sensitiveData></c:data>
    </c:component>
  </c:components>
  <c:services>
    <c:service bom-ref="inference">
      <c:provider><c:name>Harbour Cloud</c:name></c:provider>
      <c:name>Inference API</c:name>
      <c:endpoints><c:endpoint>https://inference.harbour.example/v1</c:endpoint></c:endpoints>
      <c:authenticated>true</c:authenticated>
      <c:x-trust-boundary>true</c:x-trust-boundary>
      <c:data><c:dataflow name="pages"><c:classification flow="outbound">confidential</c:classification><c:destination><c:url>https://inference.harbour.example</c:url></c:destination></c:dataflow></c:data>
    </c:service>
  </c:services>
  <c:dependencies>
    <c:dependency ref="system"><c:dependency ref="model"/><c:dependency ref="inference"/></c:dependency>
  </c:dependencies>
  <c:compositions><c:composition><c:aggregate>complete</c:aggregate><c:assemblies><c:assembly ref="system"/></c:assemblies></c:composition></c:compositions>
</c:bom>`;

const json = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:0b6f5e0e-8d7c-4b4e-9a3e-5f1f7a1c2d3e',
  version: 3,
  metadata: {
    timestamp: '2026-03-02T10:00:00Z',
    tools: { components: [{ type: 'application', name: 'bom-writer', version: '4.2' }] },
    authors: [{ name: 'Robin Ellery' }],
    component: { type: 'application', 'bom-ref': 'system', name: 'Claims Reader', version: '7.1' },
  },
  components: [
    {
      type: 'machine-learning-model',
      'bom-ref': 'model',
      supplier: { name: 'Tallow & Finch Ltd' },
      group: 'tallow',
      name: 'claims-7b',
      version: '2.3.0',
      description: 'Reads <claims>.',
      hashes: [{ alg: 'SHA-256', content: hash }],
      licenses: [{ license: { id: 'Apache-2.0' } }],
      externalReferences: [{ type: 'website', url: 'https://tallow.example/claims-7b' }],
      pedigree: { ancestors: [{ type: 'machine-learning-model', name: 'river-7b', version: '1.1' }] },
      properties: [{ name: 'tallow:context-length', value: '8192' }],
      modelCard: {
        modelParameters: {
          approach: { type: 'supervised' },
          task: 'document-understanding',
          datasets: [{ ref: 'claims' }],
          inputs: [{ format: 'image/png' }],
        },
        considerations: { technicalLimitations: ['Poor on faint copies'] },
      },
    },
    {
      type: 'data',
      'bom-ref': 'claims',
      name: 'claims-corpus',
      version: '2025-11',
      data: [{ type: 'dataset', classification: 'internal', sensitiveData: ['policy numbers'] }],
    },
  ],
  services: [
    {
      'bom-ref': 'inference',
      provider: { name: 'Harbour Cloud' },
      name: 'Inference API',
      endpoints: ['https://inference.harbour.example/v1'],
      authenticated: true,
      'x-trust-boundary': true,
      data: [
        {
          name: 'pages',
          flow: 'outbound',
          classification: 'confidential',
          destination: ['https://inference.harbour.example'],
        },
      ],
    },
  ],
  dependencies: [{ ref: 'system', dependsOn: ['model', 'inference'] }],
  compositions: [{ aggregate: 'complete', assemblies: ['system'] }],
};

describe('CycloneDX XML', () => {
  it('is read as the JSON that says the same, whatever the prefix', () => {
    const read = readBom(xml);
    expect(read.ok && read.bom).toEqual(json);
  });

  it('is checked as that: no fault, the same coverage, no change', async () => {
    const [a, b] = [await checkBom(xml), await checkBom(JSON.stringify(json))];
    if (!a.ok || !b.ok) throw new Error('It was not read.');
    expect([a.schemaValid, a.faults]).toEqual([true, []]);
    expect(a.coverage.figures).toEqual(b.coverage.figures);
    expect(compareBoms(a.inventory, b.inventory)).toEqual([]);
  });

  it('reads the tools and data of older versions', () => {
    const read = readBom(
      '<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><metadata><tools><tool><name>writer</name></tool></tools></metadata>' +
        '<services><service><name>s</name><data><classification flow="inbound">PII</classification></data></service></services></bom>',
    );
    expect(read.ok && read.bom).toMatchObject({
      metadata: { tools: [{ name: 'writer' }] },
      services: [{ data: [{ flow: 'inbound', classification: 'PII' }] }],
    });
  });
});

describe('hostile XML', () => {
  const open = '<bom xmlns="http://cyclonedx.org/schema/bom/1.6">';
  it.each<[string, string, RegExp]>([
    ['with a DOCTYPE', `<!DOCTYPE bom [<!ENTITY a "aaaa">]>${open}<metadata>&a;</metadata></bom>`, /DOCTYPE/],
    ['with an entity of its own', `${open}<metadata>&a;</metadata></bom>`, /well-formed/],
    ['nested 20,000 deep', `${open}${'<components>'.repeat(20_000)}`, /levels deep/],
    ['cut off', `${open}<components>`, /well-formed/],
    ['of another kind', '<html><body/></html>', /no CycloneDX BOM/],
    ['of SPDX 2', '<Document xmlns="http://spdx.org/spdxdocs"/>', /no CycloneDX BOM/],
  ])('%s is refused with a sentence', (_, text, says) => {
    const read = readBom(text);
    expect(read).toMatchObject({ ok: false });
    expect(read.ok ? '' : read.because).toMatch(says);
  });

  it('never reaches into every object', () => {
    const read = readBom(`${open}<__proto__><polluted>yes</polluted></__proto__><components/></bom>`);
    expect(read.ok).toBe(true);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('of any text is read or refused, and nothing is thrown', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a>',
      '</a>',
      '<hash alg="x">',
      '&amp;',
      '<![CDATA[',
      ']]>',
      '"',
      'x',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(() => readBom(`${open}${pieces.join('')}</bom>`)).not.toThrow();
      }),
    );
  });
});
