import { isObject, type JsonObject, listOf, textOf } from '../json.ts';

/** An element of an SPDX graph with its place in the file. */
export interface Element {
  readonly value: JsonObject;
  readonly path: string;
  /** The class without its profile: `AIPackage` for `ai_AIPackage`. */
  readonly type: string;
}

export interface Graph {
  readonly elements: readonly Element[];
  readonly byId: ReadonlyMap<string, Element>;
}

/** Gathers the elements of a graph, and those written inside others, by their ids. */
export function readGraph(document: JsonObject, path: string): Graph {
  const inGraph = Array.isArray(document['@graph']);
  const list = inGraph ? listOf(document['@graph']) : [document];
  const elements: Element[] = [];
  const byId = new Map<string, Element>();
  for (const [place, value] of list.entries()) {
    if (!isObject(value)) continue;
    const element = { value, path: inGraph ? `${path}["@graph"][${place}]` : path, type: typeOf(value) };
    elements.push(element);
    const id = idOf(value);
    if (id !== null && !byId.has(id)) byId.set(id, element);
  }
  return { elements, byId };
}

export function idOf(element: JsonObject): string | null {
  return textOf(element.spdxId) ?? textOf(element['@id']);
}

/** `ai_AIPackage`, `AIPackage` and the full IRI are the same class. */
export function typeOf(element: JsonObject): string {
  const written = textOf(element.type) ?? textOf(element['@type']) ?? '';
  return written.split(/[/#:_]/).at(-1) ?? '';
}

/** A property with or without the prefix of its profile. */
export function property(element: JsonObject, name: string): unknown {
  const value = element[name];
  return value === undefined ? element[name.split('_').at(-1) ?? name] : value;
}

/** The element an id names, or the one written in its place. Null where it is not in the file. */
export function referred(graph: Graph, value: unknown, path: string): Element | null {
  if (isObject(value)) return { value, path, type: typeOf(value) };
  return typeof value === 'string' ? (graph.byId.get(value) ?? null) : null;
}

/** The name of an agent, tool or package that is referred to; a statement such as NoAssertion as itself. */
export function referredName(graph: Graph, value: unknown): string | null {
  const element = referred(graph, value, '');
  if (element !== null) return textOf(element.value.name);
  const id = textOf(value);
  return id !== null && /no(assertion|ne)(element)?$/i.test(id) ? 'NOASSERTION' : null;
}
