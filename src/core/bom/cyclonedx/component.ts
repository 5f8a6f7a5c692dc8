import { isConfigurationName } from '../configuration-name.ts';
import type { Thing, ThingKind } from '../fact.ts';
import { readProperties } from '../free-properties.ts';
import { algorithmName } from '../hash-algorithm.ts';
import { type JsonObject, type ObjectAt, objectOf, objectsIn, textOf, textsIn } from '../json.ts';
import { packageName } from '../package-url.ts';
import { newLazyThing, newThing, say } from '../thing.ts';
import { readData } from './data.ts';
import { readModelCard } from './model-card.ts';
import { readPedigree } from './pedigree.ts';
import type { Reading } from './reading.ts';

const kinds: ReadonlyMap<string, ThingKind> = new Map([
  ['machine-learning-model', 'model'],
  ['data', 'dataset'],
  ['file', 'file'],
  ['device', 'hardware'],
  ['device-driver', 'software'],
]);

/** Reads one component and what is nested in it. */
export function readComponent(
  reading: Reading,
  component: ObjectAt,
  parent: Thing | null,
  isRoot = false,
): Thing {
  const { modelCard, components } = component.value;
  const thing = thingFrom(component, parent, isRoot);
  reading.add(thing);
  if (modelCard !== undefined) readModelCard(reading, thing, modelCard, `${component.path}.modelCard`);
  if (components === undefined) return thing;
  for (const nested of objectsIn(components, `${component.path}.components`)) {
    const inside = readComponent(reading, nested, thing);
    reading.relate({ kind: 'contains', from: thing, to: inside, path: nested.path });
    if (thing.kind === 'model' && inside.kind === 'file') takeHashes(thing, inside);
  }
  return thing;
}

function thingFrom(at: ObjectAt, parent: Thing | null, isRoot: boolean): Thing {
  const { value: component } = at;
  const kind = kindOf(component, isRoot);
  const given = {
    kind,
    name: textOf(component.name),
    group: textOf(component.group),
    ref: textOf(component['bom-ref']),
    isRoot,
    parent,
  };
  if (kind === 'software' && component.modelCard === undefined)
    return newLazyThing(given, at, { facts: readFacts, names: readNames });
  const thing = newThing({ ...given, path: at.path });
  readFacts(thing, component, at.path);
  return thing;
}

function readFacts(thing: Thing, component: JsonObject, path: string): void {
  readNames(thing, component, path);
  readParties(thing, component, path);
  readHashes(thing, component.hashes, `${path}.hashes`, null);
  readLicences(thing, component.licenses, `${path}.licenses`);
  if (thing.kind !== 'software') readWords(thing, component, path);
  if (component.properties !== undefined)
    readProperties(thing, propertiesIn(component.properties, `${path}.properties`));
  if (component.evidence !== undefined) readEvidence(thing, component.evidence);
  if (component.pedigree !== undefined) readPedigree(thing, component.pedigree, `${path}.pedigree`);
  if (component.data !== undefined) readData(thing, component.data, `${path}.data`);
}

/** What a BOM of thousands of libraries says about each, and nothing asks of a library. */
function readWords(thing: Thing, component: JsonObject, path: string): void {
  say(thing, 'description', component.description, `${path}.description`);
  say(thing, 'released', objectOf(component.releaseNotes)?.timestamp, `${path}.releaseNotes.timestamp`);
  readReferences(thing, component.externalReferences, `${path}.externalReferences`);
}

/** Weights are often listed as files inside the model: their hashes are the model's. */
function takeHashes(model: Thing, file: Thing): void {
  for (const fact of file.facts) {
    if (fact.name === 'hash') model.facts.push({ ...fact, key: `${file.name} ${fact.key ?? ''}`.trim() });
  }
}

function kindOf(component: JsonObject, isRoot: boolean): ThingKind {
  const type = textOf(component.type) ?? '';
  const kind = kinds.get(type);
  if (kind === 'model') return 'model';
  if (isConfiguration(component, type)) return 'configuration';
  if (kind !== undefined) return kind;
  return isRoot ? 'system' : 'software';
}

function isConfiguration(component: JsonObject, type: string): boolean {
  if (type !== 'file' && type !== 'data') return false;
  const data = objectsIn(component.data, '');
  if (data.length > 0 && data.every(({ value }) => value.type === 'configuration')) return true;
  const flagged = objectsIn(component.properties, '').some(({ value }) =>
    /ai-ml:(model:template:(prompt|chat)|prompt)/i.test(textOf(value.name) ?? ''),
  );
  return flagged || isConfigurationName(textOf(component.name) ?? '');
}

function readNames(thing: Thing, component: JsonObject, path: string): void {
  say(thing, 'name', component.name, `${path}.name`);
  say(thing, 'version', component.version, `${path}.version`);
  readPurl(thing, component.purl, `${path}.purl`);
  const cpe = textOf(component.cpe);
  if (cpe !== null) say(thing, 'identifier', cpeIdentity(cpe), `${path}.cpe`, 'cpe');
  const swid = objectOf(component.swid);
  if (swid !== null) say(thing, 'identifier', swid.tagId, `${path}.swid.tagId`, 'swid');
  for (const name of ['swhid', 'omniborId'] as const) {
    for (const { text, path: at } of textsIn(component[name], `${path}.${name}`))
      say(thing, 'identifier', text, at, name);
  }
}

function readPurl(thing: Thing, value: unknown, path: string): void {
  const purl = textOf(value);
  if (purl === null) return;
  const parsed = packageName(purl);
  say(thing, 'identifier', parsed?.identity ?? purl, path, 'purl');
  if (parsed?.version != null) say(thing, 'version', parsed.version, path, 'purl');
}

/** The first five parts of a CPE 2.3 name say what it is; the rest is the version. */
function cpeIdentity(cpe: string): string {
  return cpe.trim().split(':').slice(0, 5).join(':').toLowerCase();
}

function readParties(thing: Thing, component: JsonObject, path: string): void {
  say(thing, 'supplier', partyName(component.supplier), `${path}.supplier.name`);
  say(thing, 'producer', partyName(component.manufacturer), `${path}.manufacturer.name`, 'manufacturer');
  for (const { value, path: at } of objectsIn(component.authors, `${path}.authors`))
    say(thing, 'producer', value.name ?? value.email, `${at}.name`, 'author');
  say(thing, 'producer', component.author, `${path}.author`, 'author');
  say(thing, 'producer', component.publisher, `${path}.publisher`, 'publisher');
}

export function partyName(party: unknown): string | null {
  return textOf(objectOf(party)?.name) ?? (typeof party === 'string' ? party : null);
}

export function readHashes(thing: Thing, hashes: unknown, path: string, of: string | null): void {
  if (hashes === undefined) return;
  for (const { value, path: at } of objectsIn(hashes, path)) {
    const algorithm = algorithmName(textOf(value.alg) ?? 'unnamed');
    say(thing, 'hash', value.content, `${at}.content`, of === null ? algorithm : `${of} ${algorithm}`);
  }
}

export function readLicences(thing: Thing, licences: unknown, path: string): void {
  if (licences === undefined) return;
  for (const { value, path: at } of objectsIn(licences, path)) {
    const licence = objectOf(value.license);
    if (licence !== null) {
      const field = licence.id !== undefined ? 'id' : 'name';
      say(thing, 'licence', licence[field] ?? licence.url, `${at}.license.${field}`);
    } else say(thing, 'licence', value.expression, `${at}.expression`);
  }
}

const downloads = new Set(['distribution', 'distribution-intake', 'vcs', 'website']);
const contacts = new Set([
  'security-contact',
  'rfc-9116',
  'vulnerability-assertion',
  'exploitability-statement',
]);

export function readReferences(thing: Thing, references: unknown, path: string): void {
  if (references === undefined) return;
  for (const { value, path: at } of objectsIn(references, path)) {
    const type = textOf(value.type) ?? 'other';
    const name =
      type === 'advisories'
        ? 'advisory'
        : contacts.has(type)
          ? 'security-contact'
          : downloads.has(type)
            ? 'download'
            : 'reference';
    say(thing, name, value.url, `${at}.url`, type);
    if (type === 'distribution' || type === 'model-card')
      readHashes(thing, value.hashes, `${at}.hashes`, type);
  }
}

export function propertiesIn(properties: unknown, path: string) {
  return objectsIn(properties, path).flatMap(({ value, path: at }) => {
    const name = textOf(value.name);
    return name === null ? [] : [{ name, value: value.value, path: `${at}.value` }];
  });
}

/** Where a scanner states its confidence below certainty, the entry is a conclusion and no declaration. */
function readEvidence(thing: Thing, evidence: unknown): void {
  const identity = objectsIn(objectOf(evidence)?.identity, '');
  if (identity.some(({ value }) => typeof value.confidence === 'number' && value.confidence < 1))
    thing.grade = 'inferred';
}
