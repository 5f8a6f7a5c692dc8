import { purlFault } from '../semantic/values.ts';
import {
  hashes,
  known,
  licences,
  type Member,
  many,
  orNothing,
  party,
  properties,
  property,
  references,
  released,
  statements,
  without,
} from './answered.ts';
import type { Entry } from './answers.ts';

/** A model with its card, pedigree and data. */
export function modelFrom(entry: Entry, own: string, datasets: readonly string[]): Member {
  const purl = known(entry, 'purl');
  return without({
    type: 'machine-learning-model',
    'bom-ref': own,
    name: known(entry, 'name') ?? 'unnamed model',
    version: known(entry, 'version'),
    manufacturer: party(known(entry, 'producer')),
    description: known(entry, 'description'),
    purl: purl !== undefined && purlFault(purl) === null ? purl : undefined,
    hashes: hashes(entry),
    licenses: licences(entry),
    releaseNotes: released(entry),
    externalReferences: references(entry),
    pedigree: pedigree(entry),
    modelCard: modelCard(entry, datasets),
    properties: properties(
      statements(entry, {
        version: 'version',
        producer: 'manufacturer',
        sha256: 'hashes',
        licence: 'licenses',
        baseModel: 'pedigree.ancestors',
        purl: 'purl',
      }),
    ),
  });
}

function pedigree(entry: Entry): Member | undefined {
  const name = known(entry, 'baseModel');
  if (name === undefined) return undefined;
  return {
    ancestors: [without({ type: 'machine-learning-model', name, version: known(entry, 'baseModelVersion') })],
  };
}

function modelCard(entry: Entry, datasets: readonly string[]): Member | undefined {
  const formats = (name: string) => many(entry, name)?.map((format) => ({ format }));
  const metrics = many(entry, 'metrics')?.map((metric) => {
    const [type = '', value = ''] = metric.split(/[=:]/, 2);
    return { type: type.trim(), value: value.trim() };
  });
  return orNothing({
    modelParameters: orNothing({
      task: known(entry, 'task'),
      modelArchitecture: known(entry, 'architecture'),
      datasets: datasets.length === 0 ? undefined : datasets.map((each) => ({ ref: each })),
      inputs: formats('inputs'),
      outputs: formats('outputs'),
    }),
    quantitativeAnalysis: metrics === undefined ? undefined : { performanceMetrics: metrics },
    considerations: orNothing({
      useCases: many(entry, 'useCases'),
      technicalLimitations: many(entry, 'limitations'),
    }),
    properties: properties([
      property('cdx:ai-ml:model:parameter:tune_method', known(entry, 'tuningMethod')),
      property('cdx:ai-ml:model:parameter:count', known(entry, 'parameters')),
      property('cdx:ai-ml:model:hyperparameter:quantization', known(entry, 'quantisation')),
      property('candour:context-length', known(entry, 'contextLength')),
    ]),
  });
}
