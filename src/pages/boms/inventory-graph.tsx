import type { BomGraph, GraphEdge, GraphNode, NodeKind } from '../../core/bom/index.ts';
import { nodeKindWords } from './words.tsx';

/** From what we buy on the left to what it rests on at the right. */
const columns: readonly (readonly NodeKind[])[] = [
  ['system'],
  ['model', 'service', 'configuration'],
  ['base-model', 'dataset', 'organisation', 'region'],
];
const box = { width: 230, height: 52, gap: 14, between: 84 } as const;
const head = 28;
const longestName = 25;

interface Placed {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
}

/** The inventory as a drawing in columns. It says nothing that the list beside it does not say. */
export function InventoryGraph({ graph }: { graph: BomGraph }) {
  const used = columns
    .map((kinds) => [...graph.nodes.entries()].filter(([, { kind }]) => kinds.includes(kind)))
    .filter((column) => column.length > 0);
  const places = new Map<number, Placed>();
  for (const [column, entries] of used.entries()) {
    const inOrder = entries.toSorted(([, a], [, b]) => kindOrder(a.kind) - kindOrder(b.kind));
    for (const [row, [id, node]] of inOrder.entries()) {
      places.set(id, {
        node,
        x: column * (box.width + box.between),
        y: head + row * (box.height + box.gap),
      });
    }
  }
  const width = used.length * (box.width + box.between) - box.between;
  const height = head + Math.max(...used.map((column) => column.length)) * (box.height + box.gap);
  return (
    <section class="app-graph" tabindex={0} aria-label="Drawing of the inventory, to be moved sideways">
      <svg
        class="app-graph__drawing"
        viewBox={`-2 0 ${width + 4} ${height}`}
        width={width + 4}
        height={height}
        role="img"
        aria-label={`${graph.nodes.length} things and ${graph.edges.length} ties between them. The list below says the same.`}
      >
        {graph.edges.map((edge) => (
          <Edge edge={edge} places={places} />
        ))}
        {[...places.values()].map((placed) => (
          <Box placed={placed} />
        ))}
      </svg>
    </section>
  );
}

const order = columns.flat();
const kindOrder = (kind: NodeKind): number => order.indexOf(kind);

function Edge({ edge, places }: { edge: GraphEdge; places: ReadonlyMap<number, Placed> }) {
  const [from, to] = [places.get(edge.from), places.get(edge.to)];
  if (from === undefined || to === undefined) return null;
  const start = { x: from.x + box.width, y: from.y + box.height / 2 };
  const end = { x: to.x, y: to.y + box.height / 2 };
  // Within a column the tie goes round the right side.
  const path =
    to.x > from.x
      ? `M${start.x} ${start.y}C${start.x + box.between / 2} ${start.y} ${end.x - box.between / 2} ${end.y} ${end.x} ${end.y}`
      : `M${start.x} ${start.y}C${start.x + box.between / 2} ${start.y} ${start.x + box.between / 2} ${end.y} ${to.x + box.width} ${end.y}`;
  return (
    <path class={`app-graph__tie app-graph__tie--${edge.says.replaceAll(' ', '-')}`} d={path}>
      <title>{`${from.node.name} ${edge.says} ${to.node.name}`}</title>
    </path>
  );
}

function Box({ placed: { node, x, y } }: { placed: Placed }) {
  const name = node.version === null ? node.name : `${node.name} ${node.version}`;
  return (
    <g class={`app-graph__box app-graph__box--${node.kind}`}>
      <title>{name}</title>
      <rect x={x} y={y} width={box.width} height={box.height} rx="8" />
      <text class="app-graph__kind" x={x + 12} y={y + 19}>
        {nodeKindWords[node.kind][0]}
      </text>
      <text class="app-graph__name" x={x + 12} y={y + 39}>
        {name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name}
      </text>
    </g>
  );
}
