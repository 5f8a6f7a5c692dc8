import { factsOf, type Inventory, knownFact, type Thing } from '../fact.ts';
import { organisationKey } from './parts-of.ts';

export const nodeKinds = [
  'system',
  'model',
  'service',
  'configuration',
  'base-model',
  'dataset',
  'organisation',
  'region',
] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface GraphNode {
  readonly kind: NodeKind;
  readonly name: string;
  readonly version: string | null;
  readonly path: string;
}

export const edgeWords = [
  'uses',
  'is built on',
  'is trained on',
  'is tested on',
  'is run by',
  'is made by',
  'processes data in',
] as const;
export type EdgeWord = (typeof edgeWords)[number];

/** `from` and `to` are places in the list of nodes. */
export interface GraphEdge {
  readonly from: number;
  readonly to: number;
  readonly says: EdgeWord;
}

/** What a system is made of, as far as a person wants to see it at once. */
export interface BomGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Things that found no place among the first ones. */
  readonly leftOut: number;
  /** Libraries and frameworks, which are counted and not drawn. */
  readonly software: number;
}

const mostNodes = 60;
const drawn: ReadonlySet<string> = new Set(['model', 'service', 'configuration', 'dataset']);

/** The systems, models, base models, data sets, services, providers and regions of a BOM and what leads to what. */
export function graphOf(inventory: Inventory): BomGraph {
  const drawing = new Drawing();
  const roots = inventory.things.filter(({ isRoot }) => isRoot);
  const [root] = roots;
  const system = drawing.node(
    'system',
    root?.name || 'The system',
    root === undefined ? null : version(root),
    root?.path ?? '$',
    root?.path ?? '$',
  );
  const things = inventory.things.filter((thing) => !thing.isRoot && drawn.has(thing.kind));
  for (const thing of inOrder(things)) drawThing(drawing, thing, system);
  for (const { kind, from, to } of inventory.relations) {
    if (kind === 'trained-on') drawing.link(from.path, to.path, 'is trained on');
    else if (kind === 'tested-on') drawing.link(from.path, to.path, 'is tested on');
    else if (kind === 'depends-on' && from.kind === 'model' && to.kind === 'service')
      drawing.link(from.path, to.path, 'uses');
  }
  drawing.joinLoose(system);
  const software = inventory.things.filter(({ kind }) => kind === 'software').length;
  return { nodes: drawing.nodes, edges: drawing.edges, leftOut: drawing.leftOut, software };
}

/** Models first, so that they have their place whatever else there is. */
function inOrder(things: readonly Thing[]): Thing[] {
  const order = ['model', 'service', 'dataset', 'configuration'];
  return things.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function drawThing(drawing: Drawing, thing: Thing, system: number | null): void {
  if (
    thing.kind !== 'model' &&
    thing.kind !== 'service' &&
    thing.kind !== 'dataset' &&
    thing.kind !== 'configuration'
  )
    return;
  const node = drawing.node(thing.kind, thing.name || '(no name)', version(thing), thing.path, thing.path);
  if (node === null) return;
  if (thing.kind !== 'dataset') drawing.edge(system, node, 'uses');
  for (const { value, path } of factsOf(thing, 'base-model')) {
    const [name = value, tag = null] = value.split('@', 2);
    drawing.edge(
      node,
      drawing.node('base-model', name, tag, path, `base ${value.toLowerCase()}`),
      'is built on',
    );
  }
  const maker = thing.kind === 'service' ? 'provider' : 'producer';
  const says = thing.kind === 'service' ? 'is run by' : 'is made by';
  for (const { value, path, state } of factsOf(thing, maker))
    if (state === 'known')
      drawing.edge(
        node,
        drawing.node('organisation', value, null, path, `organisation ${organisationKey(value)}`),
        says,
      );
  for (const { value, path, state } of factsOf(thing, 'region'))
    if (state === 'known')
      drawing.edge(
        node,
        drawing.node('region', value, null, path, `region ${value.toLowerCase()}`),
        'processes data in',
      );
}

function version(thing: Thing): string | null {
  return knownFact(thing, 'version')?.value ?? null;
}

class Drawing {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  leftOut = 0;
  readonly #places = new Map<string, number>();
  readonly #drawn = new Set<string>();

  /** The place of a node, new or known by its identity; null where there is no room. */
  node(kind: NodeKind, name: string, tag: string | null, path: string, identity: string): number | null {
    const before = this.#places.get(identity);
    if (before !== undefined) return before;
    if (this.nodes.length >= mostNodes) {
      this.leftOut++;
      return null;
    }
    this.nodes.push({ kind, name: name.slice(0, 200), version: tag?.slice(0, 100) ?? null, path });
    this.#places.set(identity, this.nodes.length - 1);
    return this.nodes.length - 1;
  }

  edge(from: number | null, to: number | null, says: EdgeWord): void {
    if (from === null || to === null || from === to || this.#drawn.has(`${from} ${to} ${says}`)) return;
    this.#drawn.add(`${from} ${to} ${says}`);
    this.edges.push({ from, to, says });
  }

  link(from: string, to: string, says: EdgeWord): void {
    this.edge(this.#places.get(from) ?? null, this.#places.get(to) ?? null, says);
  }

  /** Data sets that nothing leads to belong to the system as such. */
  joinLoose(system: number | null): void {
    const reached = new Set(this.edges.map(({ to }) => to));
    for (const place of this.nodes.keys()) if (!reached.has(place)) this.edge(system, place, 'uses');
  }
}
