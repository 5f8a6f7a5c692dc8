import { packageName } from '../package-url.ts';
import { purlFault } from '../semantic/values.ts';
import {
  addressOf,
  hashes,
  known,
  licences,
  type Member,
  many,
  party,
  properties,
  property,
  released,
  statements,
  without,
  yesNo,
} from './answered.ts';
import type { Entry } from './answers.ts';

/** The system that the BOM is about. */
export function systemFrom(entry: Entry): Member {
  const contact = known(entry, 'securityContact');
  return without({
    type: 'application',
    'bom-ref': 'system',
    name: known(entry, 'name') ?? 'unnamed system',
    version: known(entry, 'version'),
    manufacturer: party(known(entry, 'producer')),
    description: known(entry, 'description'),
    releaseNotes: released(entry),
    externalReferences:
      contact === undefined ? undefined : [{ type: 'security-contact', url: addressOf(contact) }],
    properties: properties([
      ...statements(entry, { version: 'version', producer: 'manufacturer' }),
      property('candour:retention', known(entry, 'retention')),
    ]),
  });
}

/** A data set as a component of its own. */
export function datasetFrom(entry: Entry, own: string): Member {
  const name = known(entry, 'name') ?? 'unnamed data';
  const source = known(entry, 'source');
  return without({
    type: 'data',
    'bom-ref': own,
    name,
    version: known(entry, 'version'),
    description: known(entry, 'description'),
    hashes: hashes(entry),
    licenses: licences(entry),
    data: [
      without({
        type: 'dataset',
        name,
        contents: source === undefined ? undefined : { url: addressOf(source) },
        classification: known(entry, 'classification'),
        sensitiveData: many(entry, 'sensitive'),
      }),
    ],
    properties: properties([
      property('cdx:ai-ml:dataset:stage', known(entry, 'use')),
      property('candour:date-obtained', known(entry, 'obtained')),
      ...statements(entry, { version: 'version', source: 'contents', sha256: 'hashes', licence: 'licenses' }),
    ]),
  });
}

/** A prompt, a guardrail or a settings file. */
export function promptFrom(entry: Entry, own: string): Member {
  return without({
    type: 'file',
    'bom-ref': own,
    name: known(entry, 'name') ?? 'unnamed prompt',
    version: known(entry, 'version'),
    hashes: hashes(entry),
    properties: properties([
      property('cdx:ai-ml:model:template:prompt', 'yes'),
      ...statements(entry, { version: 'version', sha256: 'hashes' }),
    ]),
  });
}

/** A runtime, a framework or a library. */
export function softwareFrom(entry: Entry, own: string): Member {
  const purl = known(entry, 'purl');
  return without({
    type: 'library',
    'bom-ref': own,
    name: known(entry, 'name') ?? 'unnamed software',
    version: known(entry, 'version'),
    purl: purl !== undefined && packageName(purl) !== null && purlFault(purl) === null ? purl : undefined,
    licenses: licences(entry),
  });
}

/** A service that data goes to. */
export function serviceFrom(entry: Entry, own: string): Member {
  const data = known(entry, 'data');
  const endpoint = known(entry, 'endpoint');
  return without({
    'bom-ref': own,
    name: known(entry, 'name') ?? 'unnamed service',
    provider: party(known(entry, 'provider')),
    endpoints: endpoint === undefined ? undefined : [addressOf(endpoint)],
    authenticated: yesNo(known(entry, 'authenticated')),
    'x-trust-boundary': yesNo(known(entry, 'crossesTrustBoundary')),
    data:
      data === undefined
        ? undefined
        : [
            {
              name: data,
              flow: 'bi-directional',
              classification: known(entry, 'classification') ?? 'unclassified',
            },
          ],
    properties: properties([
      property('candour:processing-region', known(entry, 'region')),
      ...statements(entry, { provider: 'provider', endpoint: 'endpoints' }),
    ]),
  });
}
