import { describe, expect, it } from 'vitest';
import { partsOf, readBom } from '../bom/index.ts';
import { fourthPartiesOfBom } from './index.ts';

const model = (fields: object) => ({ type: 'machine-learning-model', version: '1', ...fields });
const dataset = (fields: object) => ({ type: 'data', data: [{ type: 'dataset' }], ...fields });

/** Whom a system of Larkfield Ltd rests on by a CycloneDX file with these components and services. */
function named(components: readonly object[], services: readonly object[] = []) {
  const read = readBom(
    JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components, services }),
  );
  if (!read.ok) throw new Error(read.because);
  return fourthPartiesOfBom(partsOf(read.inventory), ['Larkfield Limited']).map(
    ({ name, kind, purpose }) => [name, kind, purpose] as const,
  );
}

describe('whom a system rests on by its BOM', () => {
  it('are the base models of what the supplier made itself', () => {
    const own = model({
      name: 'assist-7b',
      supplier: { name: 'Larkfield Ltd' },
      pedigree: { ancestors: [{ type: 'machine-learning-model', name: 'river-7b', version: '1.1' }] },
    });
    expect(named([own])).toEqual([['river-7b', 'model', 'Base model of assist-7b']]);
  });

  it('are the models of others and who makes them, whatever their legal form', () => {
    const theirs = (name: string) => model({ name, supplier: { name: 'Northgate Models, Inc.' } });
    expect(named([theirs('north-large'), theirs('north-small')])).toEqual([
      ['north-large', 'model', 'Model in use'],
      ['Northgate Models, Inc.', 'model-provider', 'Makes north-large; Makes north-small'],
      ['north-small', 'model', 'Model in use'],
    ]);
  });

  it('are who runs the services: a provider of models, a cloud, or a sub-processor', () => {
    const run = (name: string, provider: string) => ({ name, provider: { name: provider } });
    expect(
      named(
        [model({ name: 'north-large', supplier: { name: 'Northgate' } })],
        [
          run('Completions', 'Northgate'),
          run('Storage of files', 'Fennel Cloud'),
          run('Inference API', 'Harbour'),
          run('E-mail', 'Pennant Mail'),
          run('Own gateway', 'Larkfield'),
        ],
      ).filter(([, kind]) => kind !== 'model'),
    ).toEqual([
      ['Northgate', 'model-provider', 'Makes north-large; Runs Completions'],
      ['Fennel Cloud', 'cloud', 'Runs Storage of files'],
      ['Harbour', 'model-provider', 'Runs Inference API'],
      ['Pennant Mail', 'sub-processor', 'Runs E-mail'],
    ]);
  });

  it('are data sets that others publish and who gives them, and not what the supplier gathered', () => {
    expect(
      named([
        dataset({ name: 'claims-corpus' }),
        dataset({ group: 'wide', name: 'web-text' }),
        dataset({ name: 'tariffs', supplier: { name: 'Tide Data GmbH' } }),
      ]),
    ).toEqual([
      ['wide/web-text', 'data-provider', 'Data set'],
      ['tariffs', 'data-provider', 'Data set'],
      ['Tide Data GmbH', 'data-provider', 'Gives tariffs'],
    ]);
  });

  it('are nobody where the BOM names nothing of others, or only says that it is unknown', () => {
    expect(named([model({ name: 'assist-7b' }), { type: 'library', name: 'left-pad' }])).toEqual([]);
    expect(named([], [{ name: 'API', provider: { name: 'unknown' } }])).toEqual([]);
  });
});
