import type { Thing } from '../fact.ts';
import { readProperties } from '../free-properties.ts';
import { isObject, type JsonObject, objectOf, objectsIn, textOf, textsIn } from '../json.ts';
import { newThing, say } from '../thing.ts';
import { partyName, propertiesIn, readReferences } from './component.ts';
import type { Reading } from './reading.ts';

/** Reads what a CycloneDX file says about itself. */
export function readDocument(bom: JsonObject, path: string): Thing {
  const document = newThing({ kind: 'document', path, name: textOf(bom.serialNumber) });
  say(document, 'format', bom.bomFormat, `${path}.bomFormat`);
  say(document, 'format-version', bom.specVersion, `${path}.specVersion`);
  say(document, 'serial', bom.serialNumber, `${path}.serialNumber`);
  say(document, 'bom-version', bom.version, `${path}.version`);
  readSigner(document, bom.signature, `${path}.signature`);
  readReferences(document, bom.externalReferences, `${path}.externalReferences`);
  const metadata = objectOf(bom.metadata);
  if (metadata !== null) readMetadata(document, metadata, `${path}.metadata`);
  return document;
}

function readMetadata(document: Thing, metadata: JsonObject, path: string): void {
  say(document, 'timestamp', metadata.timestamp, `${path}.timestamp`);
  for (const { value, path: at } of objectsIn(metadata.authors, `${path}.authors`))
    say(document, 'author', value.name ?? value.email, `${at}.name`);
  say(document, 'author', partyName(metadata.manufacturer), `${path}.manufacturer.name`);
  for (const { value, path: at } of objectsIn(metadata.lifecycles, `${path}.lifecycles`))
    say(document, 'lifecycle', value.phase ?? value.name, `${at}.phase`);
  readTools(document, metadata.tools, `${path}.tools`);
}

/** Tools stand in a list up to 1.4 and as components later. A tool may be a model; it is no part of the system. */
function readTools(document: Thing, tools: unknown, path: string): void {
  const inner = isObject(tools) ? ['components', 'services'] : [''];
  for (const field of inner) {
    const list = isObject(tools) ? tools[field] : tools;
    for (const { value, path: at } of objectsIn(list, field === '' ? path : `${path}.${field}`)) {
      say(document, 'tool', value.name, `${at}.name`);
      say(document, 'tool-version', value.version, `${at}.version`);
    }
  }
}

/** Who signed, as far as the file itself says: a key id, a key or a certificate. */
function readSigner(document: Thing, signature: unknown, path: string): void {
  const found = objectOf(signature);
  if (found === null) return;
  const inner = found.signers ?? found.chain;
  const signers =
    inner === undefined
      ? [{ value: found, path }]
      : objectsIn(inner, `${path}.${found.signers ? 'signers' : 'chain'}`);
  for (const { value, path: at } of signers) {
    const key = objectOf(value.publicKey);
    const certificate = textsIn(value.certificatePath, at)[0]?.text;
    const who = textOf(value.keyId) ?? certificate ?? textOf(key?.x) ?? textOf(key?.n) ?? 'no key named';
    say(document, 'signer', who, at);
  }
}

/** How complete the author says the lists are. */
export function readCompositions(reading: Reading, document: Thing, bom: JsonObject, path: string): void {
  for (const { value, path: at } of objectsIn(bom.compositions, `${path}.compositions`)) {
    const of = (['assemblies', 'dependencies'] as const).flatMap((field) =>
      textsIn(value[field], at).map(
        ({ text }) => `${field} of ${reading.byRef.get(text)?.name.split('/').at(-1) ?? 'others'}`,
      ),
    );
    say(document, 'completeness', value.aggregate, `${at}.aggregate`, of.sort().join(', ') || 'all');
  }
}

/** What the file says about the system outside its component: the supplier and properties of the metadata. */
export function readAboutSystem(about: Thing, bom: JsonObject, path: string): void {
  const metadata = objectOf(bom.metadata);
  say(about, 'supplier', partyName(metadata?.supplier), `${path}.metadata.supplier.name`, 'metadata');
  say(about, 'producer', partyName(metadata?.manufacture), `${path}.metadata.manufacture.name`, 'metadata');
  readProperties(about, propertiesIn(metadata?.properties, `${path}.metadata.properties`));
  readProperties(about, propertiesIn(bom.properties, `${path}.properties`));
}
