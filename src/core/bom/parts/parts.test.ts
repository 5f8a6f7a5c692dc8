import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, type Inventory, organisationKey, type Part, partsOf, readBom, wordsOf } from '../index.ts';
import { inventedBom, inventedSpdx } from '../invented-bom.ts';

function inventoryOf(bom: object): Inventory {
  const read = readBom(JSON.stringify(bom));
  if (!read.ok) throw new Error(read.because);
  return read.inventory;
}

const told = ({ kind, key, role, version }: Part) => `${kind} ${key} ${role} ${version ?? '-'}`;

describe('what a BOM rests on', () => {
  it('is told with its part in the system and its version', () => {
    expect(partsOf(inventoryOf(inventedBom())).map(told)).toEqual(
      expect.arrayContaining([
        'model tallow/claims-7b used 2.3.0',
        'model river/river-7b base-model 1.1',
        'dataset tallow/claims-corpus training-data 2025-11',
        'dataset tallow/claims-holdout test-data 2025-12',
        'software npm/pagelib used 3.0.0',
        'organisation harbour cloud provider -',
        'organisation tallow & finch producer -',
      ]),
    );
  });

  it('has the same key in CycloneDX and in SPDX', () => {
    const keys = (bom: object) => new Set(partsOf(inventoryOf(bom)).map(({ kind, key }) => `${kind} ${key}`));
    const spdx = keys(inventedSpdx());
    expect([...keys(inventedBom())].filter((key) => spdx.has(key))).toEqual(
      expect.arrayContaining(['model tallow/claims-7b', 'organisation tallow & finch']),
    );
  });

  it('is told once, however often the file names it', () => {
    const one = { type: 'library', name: 'a', version: '1', purl: 'pkg:npm/a@1' };
    const bom = { bomFormat: 'CycloneDX', specVersion: '1.6', components: Array(1000).fill(one) };
    expect(partsOf(inventoryOf(bom))).toHaveLength(1);
  });
});

describe('the key of an organisation', () => {
  it.each([
    ['OpenAI, Inc.', 'openai'],
    ['OpenAI', 'openai'],
    ['Tallow & Finch Ltd', 'tallow & finch'],
    ['ACME Co., Ltd.', 'acme'],
    ['Ltd', 'ltd'],
    ['. Acme', 'acme'],
  ])('%s is %s', (name, key) => expect(organisationKey(name)).toBe(key));

  it('is never empty where the name has a letter, and is its own key', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (name) => {
        const key = organisationKey(name);
        if (wordsOf(name).length > 0) expect(key).not.toBe('');
        expect(organisationKey(key)).toBe(key);
      }),
    );
  });
});

describe('the drawing of an inventory', () => {
  it('has a box for all that matters and ties only between boxes', () => {
    const { nodes, edges, software } = graphOf(inventoryOf(inventedBom()));
    const says = edges.map(({ from, to, says }) => `${nodes[from]?.name} ${says} ${nodes[to]?.name}`);
    expect(says).toEqual(
      expect.arrayContaining([
        'Claims Reader uses claims-7b',
        'claims-7b is built on river/river-7b',
        'claims-7b is trained on claims-corpus',
        'Inference API is run by Harbour Cloud',
        'Inference API processes data in eu-west-1',
      ]),
    );
    expect(software).toBe(2);
  });

  it('leaves out what finds no room, and counts it', () => {
    const components = Array.from({ length: 200 }, (_, n) => ({
      type: 'machine-learning-model',
      name: `m${n}`,
    }));
    const graph = graphOf(inventoryOf({ bomFormat: 'CycloneDX', specVersion: '1.6', components }));
    expect(graph.nodes.length + graph.leftOut).toBe(201);
    expect(graph.edges.every(({ from, to }) => from < graph.nodes.length && to < graph.nodes.length)).toBe(
      true,
    );
  });
});
