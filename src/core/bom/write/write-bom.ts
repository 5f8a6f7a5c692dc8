import { packageName } from '../package-url.ts';
import { shown } from '../schema/fault.ts';
import { licenceExpressionFault, purlFault } from '../semantic/values.ts';
import { stateOf } from '../what-is-said.ts';
import type { BomAnswers, Entry } from './answers.ts';
import { isListedLicence } from './listed-licence.ts';

/** What identifies this issue of the BOM. Handed in, so that the same answers give the same file. */
export interface BomIdentity {
  /** `urn:uuid:…` */
  readonly serialNumber: string;
  readonly now: Date;
  /** Version of the program that writes it. */
  readonly toolVersion: string;
}

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined };
type Member = { readonly [name: string]: Json | undefined };

/**
 * Writes a valid CycloneDX 1.6 ML-BOM from answers. An answer "unknown" or "withheld" is said as such; what was not
 * answered is left out.
 */
export function writeBom(answers: BomAnswers, { serialNumber, now, toolVersion }: BomIdentity): Member {
  const [system = {}] = answers.system ?? [];
  const [document = {}] = answers.document ?? [];
  const datasets = (answers.datasets ?? []).map((entry, place) => ({ entry, ref: `data-${place + 1}` }));
  const models = (answers.models ?? []).map((entry, place) =>
    modelFrom(
      entry,
      `model-${place + 1}`,
      datasets.map(({ ref }) => ref),
    ),
  );
  const prompts = (answers.prompts ?? []).map((entry, place) => promptFrom(entry, `prompt-${place + 1}`));
  const software = (answers.software ?? []).map((entry, place) =>
    softwareFrom(entry, `software-${place + 1}`),
  );
  const services = (answers.services ?? []).map((entry, place) => serviceFrom(entry, `service-${place + 1}`));
  const parts = [...models, ...prompts, ...software].flatMap((part) => ref(part));
  return without({
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber,
    version: 1,
    metadata: without({
      timestamp: now.toISOString(),
      lifecycles: [{ phase: 'operations' }],
      tools: { components: [{ type: 'application', name: 'candour', version: toolVersion }] },
      authors: known(document, 'author') === undefined ? undefined : [{ name: known(document, 'author') }],
      component: systemFrom(system),
    }),
    components: [
      ...models,
      ...datasets.map(({ entry, ref: own }) => datasetFrom(entry, own)),
      ...prompts,
      ...software,
    ],
    services: services.length === 0 ? undefined : services,
    dependencies: [
      { ref: 'system', dependsOn: [...parts, ...services.flatMap((service) => ref(service))] },
      ...models.flatMap((model) =>
        ref(model).map((own) => ({ ref: own, dependsOn: datasets.map((data) => data.ref) })),
      ),
    ],
  });
}

function ref(part: Member): string[] {
  const own = part['bom-ref'];
  return typeof own === 'string' ? [own] : [];
}

function systemFrom(entry: Entry): Member {
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

function modelFrom(entry: Entry, own: string, datasets: readonly string[]): Member {
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

function modelCard(entry: Entry, datasets: readonly string[]): Member {
  const formats = (name: string) => many(entry, name)?.map((format) => ({ format }));
  const metrics = many(entry, 'metrics')?.map((metric) => {
    const [type = '', value = ''] = metric.split(/[=:]/, 2);
    return { type: type.trim(), value: value.trim() };
  });
  return without({
    modelParameters: without({
      task: known(entry, 'task'),
      modelArchitecture: known(entry, 'architecture'),
      datasets: datasets.length === 0 ? undefined : datasets.map((each) => ({ ref: each })),
      inputs: formats('inputs'),
      outputs: formats('outputs'),
    }),
    quantitativeAnalysis: metrics === undefined ? undefined : { performanceMetrics: metrics },
    considerations: without({
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

function datasetFrom(entry: Entry, own: string): Member {
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

function promptFrom(entry: Entry, own: string): Member {
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

function softwareFrom(entry: Entry, own: string): Member {
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

function serviceFrom(entry: Entry, own: string): Member {
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

function known(entry: Entry, name: string): string | undefined {
  const text = entry[name]?.trim();
  return text === undefined || stateOf(text) !== 'known' ? undefined : text;
}

function many(entry: Entry, name: string): string[] | undefined {
  const items = (known(entry, name) ?? '')
    .split(';')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? undefined : items;
}

function party(name: string | undefined): Member | undefined {
  return name === undefined ? undefined : { name };
}

function yesNo(text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (/^(yes|true|y)$/i.test(text)) return true;
  return /^(no|false|n)$/i.test(text) ? false : undefined;
}

function hashes(entry: Entry): Member[] | undefined {
  const digest = known(entry, 'sha256')?.replace(/^sha256:/i, '');
  return digest !== undefined && /^[0-9a-f]{64}$/i.test(digest)
    ? [{ alg: 'SHA-256', content: digest.toLowerCase() }]
    : undefined;
}

function licences(entry: Entry): Member[] | undefined {
  const text = known(entry, 'licence');
  if (text === undefined) return undefined;
  if (isListedLicence(text)) return [{ license: { id: text } }];
  if (/\s(AND|OR|WITH)\s/.test(text) && licenceExpressionFault(text) === null) return [{ expression: text }];
  return [{ license: { name: text } }];
}

function released(entry: Entry): Member | undefined {
  const time = Date.parse(known(entry, 'released') ?? '');
  return Number.isNaN(time) ? undefined : { type: 'release', timestamp: new Date(time).toISOString() };
}

function references(entry: Entry): Member[] | undefined {
  const found = [
    { type: 'model-card', url: known(entry, 'modelCard') },
    { type: 'distribution', url: known(entry, 'download') },
  ].flatMap(({ type, url }) => (url === undefined ? [] : [{ type, url: addressOf(url) }]));
  return found.length === 0 ? undefined : found;
}

/** Signs that an address may not hold are written as a percent sign and their number. */
function addressOf(text: string): string {
  return encodeURI(text.replace(/%(?![0-9a-fA-F]{2})/g, '%25')).replaceAll('%25', '%');
}

function property(name: string, value: string | undefined): Member | null {
  return value === undefined ? null : { name, value };
}

/** What was answered with "unknown" or "withheld", by the field's name in CycloneDX. */
function statements(entry: Entry, fields: Readonly<Record<string, string>>): (Member | null)[] {
  return Object.entries(fields).map(([name, field]) => {
    const state = entry[name] === undefined ? 'known' : stateOf(entry[name]);
    return state === 'unknown' || state === 'withheld'
      ? { name: `cdx:cisa:${state}-information`, value: field }
      : null;
  });
}

function properties(list: readonly (Member | null)[]): Member[] | undefined {
  const found = list.filter((each) => each !== null);
  return found.length === 0 ? undefined : found;
}

/** The object without members that have no value, so that nothing empty is written. */
function without(members: Member): Member {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

/** Answers that could not be written, in a sentence each: a digest with too few digits, a package URL that is none. */
export function unusedAnswers(answers: BomAnswers): string[] {
  return Object.values(answers).flatMap((entries) =>
    entries.flatMap((entry) => {
      const told: string[] = [];
      const digest = known(entry, 'sha256');
      if (digest !== undefined && hashes(entry) === undefined)
        told.push(`"${shown(digest)}" is no SHA-256: it needs 64 hexadecimal digits. It was left out.`);
      const purl = known(entry, 'purl');
      const fault = purl === undefined ? null : purlFault(purl);
      if (fault !== null) told.push(`${fault} It was left out.`);
      const time = known(entry, 'released');
      if (time !== undefined && released(entry) === undefined)
        told.push(`"${shown(time)}" is no date. It was left out.`);
      return told;
    }),
  );
}
