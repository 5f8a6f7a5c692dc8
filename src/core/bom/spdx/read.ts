import type { Inventory, Thing } from '../fact.ts';
import { type JsonObject, listOf, objectOf, textOf, textsIn } from '../json.ts';
import { newThing, say } from '../thing.ts';
import { readElement } from './element.ts';
import { type Element, type Graph, idOf, property, readGraph, referred, referredName } from './graph.ts';
import { readRelationships, readVulnerability } from './relationships.ts';

/**
 * Reads the facts of an SPDX 3 file (JSON-LD). It need not be valid: what has another form than the standard's is left out.
 *
 * @param path the JSON path of the BOM in its file, `$` unless it is wrapped in a statement
 */
export function readSpdx(file: JsonObject, path: string): Inventory {
  const graph = readGraph(file, path);
  const roots = rootIds(graph);
  const things: Thing[] = [];
  const byId = new Map<string, Thing>();
  for (const element of graph.elements) {
    const id = idOf(element.value);
    const thing =
      element.type === 'Vulnerability'
        ? readVulnerability(element)
        : readElement(graph, element, id !== null && roots.has(id));
    if (thing === null) continue;
    things.push(thing);
    if (id !== null && !byId.has(id)) byId.set(id, thing);
  }
  const document = readDocument(graph, path);
  const relations = readRelationships(graph, byId, document);
  return { format: 'SPDX', specVersion: specVersion(graph), document, things, relations };
}

function collections(graph: Graph): Element[] {
  return graph.elements.filter(({ type }) => type === 'SpdxDocument' || type === 'Sbom' || type === 'Bom');
}

/** What the documents and BOMs in the file are about, through BOMs that are themselves named as root. */
function rootIds(graph: Graph): Set<string> {
  return new Set(
    collections(graph).flatMap(({ value }) =>
      listOf(value.rootElement).flatMap((each) => {
        const element = referred(graph, each, '');
        const id = element === null ? textOf(each) : idOf(element.value);
        return id === null ? [] : [id];
      }),
    ),
  );
}

function creationOf(graph: Graph): Element | null {
  const [first] = collections(graph);
  const own =
    first === undefined ? null : referred(graph, first.value.creationInfo, `${first.path}.creationInfo`);
  return own ?? graph.elements.find(({ type }) => type === 'CreationInfo') ?? null;
}

function specVersion(graph: Graph): string {
  const creation = creationOf(graph);
  return textOf(creation?.value.specVersion) ?? 'not stated';
}

function readDocument(graph: Graph, path: string): Thing {
  const [first] = graph.elements.filter(({ type }) => type === 'SpdxDocument');
  const document = newThing({ kind: 'document', path, name: first === undefined ? null : idOf(first.value) });
  say(document, 'format', 'SPDX', `${path}["@context"]`);
  if (first !== undefined) say(document, 'serial', idOf(first.value), `${first.path}.spdxId`);
  for (const { value, path: at } of collections(graph)) {
    for (const { text, path: place } of textsIn(
      property(value, 'software_sbomType'),
      `${at}.software_sbomType`,
    ))
      say(document, 'lifecycle', text, place);
  }
  const creation = creationOf(graph);
  if (creation === null) return document;
  say(document, 'format-version', creation.value.specVersion, `${creation.path}.specVersion`);
  say(document, 'timestamp', creation.value.created, `${creation.path}.created`);
  for (const [field, name] of [
    ['createdBy', 'author'],
    ['createdUsing', 'tool'],
  ] as const) {
    for (const [place, each] of listOf(creation.value[field]).entries()) {
      const at = Array.isArray(creation.value[field])
        ? `${creation.path}.${field}[${place}]`
        : `${creation.path}.${field}`;
      const agent = objectOf(referred(graph, each, at)?.value);
      say(document, name, referredName(graph, each), at);
      if (name === 'tool') say(document, 'tool-version', agent?.software_packageVersion, at);
    }
  }
  return document;
}
