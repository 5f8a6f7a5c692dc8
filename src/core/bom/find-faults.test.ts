import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFaults, readBom } from './index.ts';
import { inventedBom, inventedSpdx } from './invented-bom.ts';

async function faults(value: unknown) {
  const read = readBom(typeof value === 'string' ? value : JSON.stringify(value));
  if (!read.ok) throw new Error(read.because);
  return findFaults(read);
}

/** The invented BOM with one thing changed. */
async function faultsWith(change: (bom: ReturnType<typeof inventedBom>) => unknown) {
  const bom = inventedBom();
  const changed = change(bom);
  return (await faults(changed === undefined ? bom : changed)).faults;
}

describe('faults of a BOM', () => {
  it('finds none in a BOM that has none', async () => {
    expect(await faults(inventedBom())).toEqual({ schemaValid: true, faults: [] });
    expect(await faults(inventedSpdx())).toEqual({ schemaValid: true, faults: [] });
  });

  it('tells a broken date once, with its path and what to write', async () => {
    expect(
      await faultsWith((bom) => ({
        ...bom,
        metadata: { ...bom.metadata, timestamp: '2024-05-4T12:16:23Z' },
      })),
    ).toEqual([
      {
        path: '$.metadata.timestamp',
        message: '"2024-05-4T12:16:23Z" is no date and time. Write it like 2026-01-31T09:30:00Z.',
        kind: 'schema',
      },
    ]);
  });

  it('tells several faults of one component, each once', async () => {
    const told = await faultsWith((bom) => ({
      ...bom,
      components: [{ type: 'modle', name: 'm', colour: 'red', scope: 'perhaps' }],
      dependencies: [],
      compositions: [],
      vulnerabilities: [],
    }));
    expect(told.map(({ path }) => path).sort()).toEqual([
      '$.components[0].colour',
      '$.components[0].scope',
      '$.components[0].type',
    ]);
  });

  it('says where misplaced properties of a model card belong', async () => {
    const [fault] = await faultsWith((bom) => {
      Object.assign(bom.components[0]?.modelCard?.modelParameters ?? {}, { properties: [] });
    });
    expect(fault).toMatchObject({ path: '$.components[0].modelCard.modelParameters.properties' });
    expect(fault?.message).toContain('modelCard.properties');
  });

  it('reads on in a version that does not exist', async () => {
    expect(await faultsWith((bom) => ({ ...bom, $schema: undefined, specVersion: '1.9' }))).toMatchObject([
      { path: '$.specVersion', kind: 'schema' },
    ]);
  });
});

describe('faults the published schema lets pass', () => {
  type Change = (bom: ReturnType<typeof inventedBom>) => unknown;
  const cases: [string, Change, string, string][] = [
    [
      'a reference taken twice',
      (bom) => ({
        ...bom,
        components: [...bom.components, { type: 'library', name: 'other', 'bom-ref': 'lib' }],
      }),
      '$.components[7]',
      'is taken',
    ],
    [
      'a dependency on nothing',
      (bom) => ({ ...bom, dependencies: [{ ref: 'system', dependsOn: ['ghost'] }] }),
      '$.dependencies[0].dependsOn[0]',
      'points to nothing',
    ],
    [
      'a data set that is not there',
      (bom) => ({ ...bom, components: bom.components.filter((each) => each['bom-ref'] !== 'data-eval') }),
      '$.components[0].modelCard.modelParameters.datasets[1].ref',
      'points to nothing',
    ],
    [
      'a circle',
      (bom) => ({
        ...bom,
        dependencies: [
          { ref: 'lib', dependsOn: ['runtime'] },
          { ref: 'runtime', dependsOn: ['lib'] },
        ],
      }),
      '$.dependencies[0]',
      'circle',
    ],
    [
      'a purl that is none',
      (bom) => ({
        ...bom,
        components: [{ type: 'library', name: 'x', purl: 'claims-7b' }],
        dependencies: [],
        vulnerabilities: [],
      }),
      '$.components[0].purl',
      'no package URL',
    ],
    [
      'a SHA-256 of 32 digits',
      (bom) => ({
        ...bom,
        components: [{ type: 'library', name: 'x', hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(16) }] }],
        dependencies: [],
        vulnerabilities: [],
      }),
      '$.components[0].hashes[0].content',
      'has 64 hexadecimal digits; this has 32',
    ],
    [
      'a nonsense licence expression',
      (bom) => ({
        ...bom,
        components: [{ type: 'library', name: 'x', licenses: [{ expression: 'MIT of sorts' }] }],
        dependencies: [],
        vulnerabilities: [],
      }),
      '$.components[0].licenses[0].expression',
      'no SPDX licence expression',
    ],
    [
      'a model card on a library',
      (bom) => ({
        ...bom,
        components: [{ type: 'library', name: 'x', modelCard: {} }],
        dependencies: [],
        vulnerabilities: [],
      }),
      '$.components[0].modelCard',
      'machine-learning-model',
    ],
    [
      'a version other than the schema’s',
      (bom) => ({ ...bom, $schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json' }),
      '$.$schema',
      'same version',
    ],
  ];
  it.each(cases)('%s', async (_, change, path, message) => {
    const told = await faultsWith(change);
    expect(told).toContainEqual(expect.objectContaining({ path, kind: 'semantic' }));
    expect(told.map((fault) => fault.message).join(' ')).toContain(message);
  });

  it('SPDX: what the AI and Dataset profiles ask for', async () => {
    const bom = inventedSpdx();
    const graph = bom['@graph']
      .map((element) => ('ai_domain' in element ? { ...element, suppliedBy: undefined } : element))
      .filter(
        (element) => !('relationshipType' in element && element.relationshipType === 'hasConcludedLicense'),
      );
    const told = (await faults({ ...bom, '@graph': graph })).faults.map(({ message }) => message).join(' ');
    expect(told).toContain('"suppliedBy"');
    expect(told).toContain('hasConcludedLicense');
  });
});

describe('hostile files', () => {
  it('tell a fault a thousand components share in no more than 200 messages', async () => {
    const components = Array.from({ length: 1000 }, (_, i) => ({
      type: 'nonsense',
      name: `c${i}`,
      purl: 'x',
    }));
    const { schemaValid, faults: told } = await faults({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      components,
    });
    expect(schemaValid).toBe(false);
    expect(told).toHaveLength(200);
    expect(JSON.stringify(told).length).toBeLessThan(100_000);
  });

  it('tell a reference that 100,000 components share once', async () => {
    const components = Array.from({ length: 100_000 }, (_, i) => ({
      type: 'library',
      name: `c${i}`,
      'bom-ref': 'same',
    }));
    const told = await faults({ bomFormat: 'CycloneDX', specVersion: '1.6', components });
    expect(told.faults).toHaveLength(1);
  });

  it('never break the checks, and each fault has a path and a sentence', async () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const names = fc.constantFrom(
      'type',
      'name',
      'bom-ref',
      'purl',
      'hashes',
      'licenses',
      'modelCard',
      'components',
      'data',
      'ref',
    );
    const bom = fc
      .array(fc.dictionary(names, anything))
      .map((components) => ({ bomFormat: 'CycloneDX', specVersion: '1.6', components }));
    await fc.assert(
      fc.asyncProperty(bom, async (value) => {
        const { faults: told } = await faults(value);
        for (const { path, message } of told) {
          expect(path).toMatch(/^\$/);
          expect(message).toMatch(/[.]$/);
        }
      }),
    );
  });
});

const official = new URL('../../../../shared/bom/cyclonedx-spec/', import.meta.url).pathname;

describe.runIf(existsSync(official))('the published test files of CycloneDX', () => {
  const files = existsSync(official)
    ? readdirSync(official).flatMap((version) =>
        readdirSync(join(official, version))
          .filter((name) => /^(in)?valid.*\.json$/.test(name))
          .map((name) => join(version, name)),
      )
    : [];

  it('are judged as published, every one', async () => {
    expect(files.length).toBeGreaterThan(350);
    const wrong: string[] = [];
    for (const file of files) {
      const read = readBom(readFileSync(join(official, file)));
      const valid = read.ok && (await findFaults(read)).schemaValid;
      if (valid === file.includes('/invalid')) wrong.push(file);
    }
    expect(wrong).toEqual([]);
  });
});
