/** An edge: `from`, a system or a fourth party, rests on the fourth party `to`. */
export interface RelianceEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Who rests on whom, ready to be walked both ways. */
export interface RelianceGraph {
  readonly below: ReadonlyMap<string, readonly RelianceEdge[]>;
  readonly above: ReadonlyMap<string, readonly RelianceEdge[]>;
}

/** Makes the graph of edges. Several edges between the same two, for several purposes, are kept. */
export function relianceGraph(edges: readonly RelianceEdge[]): RelianceGraph {
  const [below, above] = [new Map<string, RelianceEdge[]>(), new Map<string, RelianceEdge[]>()];
  const put = (map: Map<string, RelianceEdge[]>, key: string, edge: RelianceEdge): void => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [edge]);
    else there.push(edge);
  };
  for (const edge of edges) {
    put(below, edge.from, edge);
    put(above, edge.to, edge);
  }
  return { below, above };
}

/** A thing that rests on another, and one shortest way by which it does. */
export interface Resting {
  readonly id: string;
  /** From the thing that rests, over those between, to the one it rests on at last. */
  readonly path: readonly string[];
}

/**
 * Everything that rests on a thing, directly or over others: what falls if it fails. The nearest stand first, each
 * once, with one of its shortest ways. A ring is walked once, and a thing never falls by itself.
 */
export function whoRestsOn(graph: RelianceGraph, id: string): Resting[] {
  return walk(graph.above, id, (edge) => edge.from).map(({ id: resting, way }) => ({
    id: resting,
    path: way.toReversed(),
  }));
}

/** Everything a thing rests on, directly or over others, the nearest first, each with the way to it. */
export function restsOn(graph: RelianceGraph, id: string): Resting[] {
  return walk(graph.below, id, (edge) => edge.to).map(({ id: below, way }) => ({ id: below, path: way }));
}

function walk(
  edges: ReadonlyMap<string, readonly RelianceEdge[]>,
  start: string,
  next: (edge: RelianceEdge) => string,
): { id: string; way: readonly string[] }[] {
  const cameFrom = new Map<string, string>();
  const line = [start];
  for (let at = 0; at < line.length; at += 1) {
    const here = line[at];
    if (here === undefined) break;
    for (const edge of edges.get(here) ?? []) {
      const there = next(edge);
      if (there === start || cameFrom.has(there)) continue;
      cameFrom.set(there, here);
      line.push(there);
    }
  }
  return line.slice(1).map((id) => ({ id, way: wayTo(id, start, cameFrom) }));
}

function wayTo(id: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [id];
  for (let at = id; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    way.push(at);
  }
  return way.toReversed();
}

/** A fourth party below a system or another party, with those below it. */
export interface RelianceBranch {
  readonly edge: RelianceEdge;
  readonly id: string;
  /** It stands elsewhere in this tree already, with what is below it: a second mention, or a ring that closes. */
  readonly again: 'no' | 'elsewhere' | 'ring';
  readonly below: readonly RelianceBranch[];
}

/**
 * What a thing rests on, level by level, as a tree to be shown. What is below a party stands once, where it is first
 * met; so the tree is no larger than the graph, and a ring is told as such and not walked for ever.
 */
export function relianceTree(graph: RelianceGraph, id: string): RelianceBranch[] {
  const open = new Set<string>();
  const branchesOf = (here: string, above: readonly string[]): RelianceBranch[] => {
    open.add(here);
    const edges = graph.below.get(here) ?? [];
    const way = [...above, here];
    return edges.map((edge) => {
      const again = way.includes(edge.to) ? 'ring' : open.has(edge.to) ? 'elsewhere' : 'no';
      return { edge, id: edge.to, again, below: again === 'no' ? branchesOf(edge.to, way) : [] };
    });
  };
  return branchesOf(id, []);
}
