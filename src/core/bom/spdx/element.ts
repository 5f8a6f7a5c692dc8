import { isConfigurationName } from '../configuration-name.ts';
import type { FactName, Thing, ThingKind } from '../fact.ts';
import { readProperties } from '../free-properties.ts';
import { algorithmName } from '../hash-algorithm.ts';
import { type JsonObject, listOf, member, objectOf, objectsIn, textOf, textsIn } from '../json.ts';
import { packageName } from '../package-url.ts';
import { newThing, say } from '../thing.ts';
import { type Element, type Graph, idOf, property, referredName } from './graph.ts';

/** Fields that become facts as they are, each with the key that tells it from others of the same name. */
const plainFields: readonly (readonly [string, FactName, string | null])[] = [
  ['name', 'name', null],
  ['software_packageVersion', 'version', null],
  ['description', 'description', null],
  ['summary', 'description', 'summary'],
  ['releaseTime', 'released', null],
  ['software_downloadLocation', 'download', 'distribution'],
  ['software_homePage', 'reference', 'website'],
  ['validUntilTime', 'support-until', null],
  ['ai_autonomyType', 'autonomy', null],
  ['ai_domain', 'use-case', 'domain'],
  ['ai_informationAboutApplication', 'use-case', 'application'],
  ['ai_informationAboutTraining', 'training-information', null],
  ['ai_limitation', 'limitation', null],
  ['ai_modelDataPreprocessing', 'preparation', null],
  ['ai_modelExplainability', 'explainability', null],
  ['ai_safetyRiskAssessment', 'safety-risk', null],
  ['ai_standardCompliance', 'standard', null],
  ['ai_typeOfModel', 'architecture', 'architecture'],
  ['ai_useSensitivePersonalInformation', 'personal-data', null],
  ['dataset_anonymizationMethodUsed', 'anonymisation', null],
  ['dataset_confidentialityLevel', 'classification', null],
  ['dataset_dataCollectionProcess', 'collection', null],
  ['dataset_dataPreprocessing', 'preparation', null],
  ['dataset_datasetNoise', 'bias', 'noise'],
  ['dataset_datasetSize', 'size', null],
  ['dataset_datasetType', 'dataset-type', null],
  ['dataset_hasSensitivePersonalInformation', 'personal-data', null],
  ['dataset_intendedUse', 'dataset-role', 'intended use'],
  ['dataset_knownBias', 'bias', null],
];

const dictionaries: readonly (readonly [string, FactName])[] = [
  ['ai_hyperparameter', 'hyperparameter'],
  ['ai_metric', 'metric'],
  ['ai_metricDecisionThreshold', 'threshold'],
];

const identifierTypes: ReadonlyMap<string, string> = new Map([
  ['packageUrl', 'purl'],
  ['cpe22', 'cpe'],
  ['cpe23', 'cpe'],
  ['swid', 'swid'],
  ['swhid', 'swhid'],
  ['gitoid', 'omniborId'],
]);

/** Reads a package or a file, or gives null for elements that are none. */
export function readElement(graph: Graph, element: Element, isRoot: boolean): Thing | null {
  const kind = kindOf(element, isRoot);
  if (kind === null) return null;
  const { value, path } = element;
  const thing = newThing({ kind, path, name: textOf(value.name), ref: idOf(value), isRoot });
  for (const [field, name, key] of plainFields) readPlain(thing, value, path, field, name, key);
  for (const [field, name] of dictionaries) readDictionary(thing, value, path, field, name);
  say(thing, kind === 'dataset' ? 'obtained' : 'released', value.builtTime, `${path}.builtTime`, 'built');
  readParties(graph, thing, value, path);
  readIdentifiers(thing, value, path);
  readHashes(thing, value, path);
  readReferences(thing, value, path);
  readExtensions(thing, value, path);
  readEnergy(thing, value, path);
  return thing;
}

function kindOf({ type, value }: Element, isRoot: boolean): ThingKind | null {
  if (type === 'AIPackage') return 'model';
  if (type === 'DatasetPackage') return 'dataset';
  const purpose = textOf(property(value, 'software_primaryPurpose'));
  const name = textOf(value.name) ?? '';
  if (type === 'File')
    return purpose === 'configuration' || isConfigurationName(name) ? 'configuration' : 'file';
  if (type !== 'Package') return null;
  if (purpose === 'model') return 'model';
  if (purpose === 'data') return 'dataset';
  if (purpose === 'configuration') return 'configuration';
  return purpose === 'device' ? 'hardware' : isRoot ? 'system' : 'software';
}

function readPlain(
  thing: Thing,
  value: JsonObject,
  path: string,
  field: string,
  name: FactName,
  key: string | null,
): void {
  const written = property(value, field);
  if (written === undefined) return;
  for (const { text, path: at } of textsIn(written, member(path, field))) say(thing, name, text, at, key);
}

function readDictionary(thing: Thing, value: JsonObject, path: string, field: string, name: FactName): void {
  for (const entry of objectsIn(property(value, field), member(path, field))) {
    const key = textOf(entry.value.key) ?? '';
    const isQuantisation = name === 'hyperparameter' && /quanti[sz]ation/i.test(key);
    say(thing, isQuantisation ? 'quantisation' : name, entry.value.value, `${entry.path}.value`, key);
  }
}

function readParties(graph: Graph, thing: Thing, value: JsonObject, path: string): void {
  for (const [field, name] of [
    ['suppliedBy', 'supplier'],
    ['originatedBy', 'producer'],
  ] as const) {
    for (const [place, each] of listOf(value[field]).entries()) {
      const at = Array.isArray(value[field]) ? `${path}.${field}[${place}]` : `${path}.${field}`;
      say(thing, name, referredName(graph, each), at);
    }
  }
}

function readIdentifiers(thing: Thing, value: JsonObject, path: string): void {
  readPurl(thing, property(value, 'software_packageUrl'), `${path}.software_packageUrl`);
  for (const { value: each, path: at } of objectsIn(value.externalIdentifier, `${path}.externalIdentifier`)) {
    const kind = identifierTypes.get(textOf(each.externalIdentifierType) ?? '');
    if (kind === 'purl') readPurl(thing, each.identifier, `${at}.identifier`);
    else if (kind === 'cpe')
      say(
        thing,
        'identifier',
        (textOf(each.identifier) ?? '').split(':').slice(0, 5).join(':').toLowerCase(),
        `${at}.identifier`,
        'cpe',
      );
    else if (kind !== undefined) say(thing, 'identifier', each.identifier, `${at}.identifier`, kind);
  }
}

function readPurl(thing: Thing, value: unknown, path: string): void {
  const purl = textOf(value);
  if (purl === null) return;
  const parsed = packageName(purl);
  say(thing, 'identifier', parsed?.identity ?? purl, path, 'purl');
  if (parsed?.version) say(thing, 'version', parsed.version, path, 'purl');
}

function readHashes(thing: Thing, value: JsonObject, path: string): void {
  for (const { value: hash, path: at } of objectsIn(value.verifiedUsing, `${path}.verifiedUsing`)) {
    say(thing, 'hash', hash.hashValue, `${at}.hashValue`, algorithmName(textOf(hash.algorithm) ?? 'unnamed'));
  }
}

function readReferences(thing: Thing, value: JsonObject, path: string): void {
  for (const { value: each, path: at } of objectsIn(value.externalRef, `${path}.externalRef`)) {
    const type = textOf(each.externalRefType) ?? 'other';
    const name = /^securityAdvisory|^cve/i.test(type)
      ? 'advisory'
      : /^security|vulnerabilityDisclosure/i.test(type)
        ? 'security-contact'
        : 'reference';
    for (const { text, path: place } of textsIn(each.locator, `${at}.locator`))
      say(thing, name, text, place, type);
  }
}

/** CycloneDX properties carried over into SPDX. */
function readExtensions(thing: Thing, value: JsonObject, path: string): void {
  for (const extension of objectsIn(value.extension, `${path}.extension`)) {
    const list = property(extension.value, 'extension_cdxProperty');
    const properties = objectsIn(list, `${extension.path}.extension_cdxProperty`).flatMap((each) => {
      const name = textOf(property(each.value, 'extension_cdxPropName'));
      const at = `${each.path}.extension_cdxPropValue`;
      return name === null ? [] : [{ name, value: property(each.value, 'extension_cdxPropValue'), path: at }];
    });
    readProperties(thing, properties);
  }
}

function readEnergy(thing: Thing, value: JsonObject, path: string): void {
  const energy = objectOf(property(value, 'ai_energyConsumption'));
  if (energy === null) return;
  for (const [activity, field] of [
    ['training', 'ai_trainingEnergyConsumption'],
    ['finetuning', 'ai_finetuningEnergyConsumption'],
    ['inference', 'ai_inferenceEnergyConsumption'],
  ] as const) {
    for (const { value: each, path: at } of objectsIn(
      property(energy, field),
      `${path}.ai_energyConsumption.${field}`,
    )) {
      const text =
        `${textOf(property(each, 'ai_energyQuantity')) ?? ''} ${textOf(property(each, 'ai_energyUnit')) ?? ''}`.trim();
      say(thing, 'energy', text, at, activity);
    }
  }
}
