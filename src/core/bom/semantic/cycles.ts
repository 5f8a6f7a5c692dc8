/** A part and what it leads to. */
export interface GraphNode {
  readonly id: string;
  readonly path: string;
  readonly targets: string[];
  /** Kept at the node itself: it is looked up once and not once more for its state. */
  state: 'unseen' | 'open' | 'done';
}

const mostTold = 20;

/**
 * Circles in a graph, each once, in time that grows with the number of edges and without recursion, since chains may be
 * as long as the file. Walks each graph once: the nodes remember.
 *
 * @returns for each circle found the nodes along it, the first repeated at the end; at most 20
 */
export function circlesIn(nodes: ReadonlyMap<string, GraphNode>): GraphNode[][] {
  const circles: GraphNode[][] = [];
  for (const start of nodes.values()) {
    if (start.state === 'unseen') walk(start, nodes, circles);
    if (circles.length >= mostTold) break;
  }
  return circles;
}

function walk(start: GraphNode, nodes: ReadonlyMap<string, GraphNode>, circles: GraphNode[][]): void {
  const way = [start];
  const next = [0];
  start.state = 'open';
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    const turn = next[next.length - 1] ?? 0;
    next[next.length - 1] = turn + 1;
    const name = here.targets[turn];
    if (name === undefined) {
      here.state = 'done';
      way.pop();
      next.pop();
      continue;
    }
    const target = nodes.get(name);
    if (target?.state === 'unseen') {
      target.state = 'open';
      way.push(target);
      next.push(0);
    } else if (target?.state === 'open' && circles.length < mostTold) {
      circles.push([...way.slice(way.indexOf(target)), target]);
    }
  }
}

const mostNames = 7;

/** "a → b → a", the middle left out where it is long. */
export function circleText(names: readonly string[]): string {
  const kept = names.length > mostNames ? [...names.slice(0, 3), '…', ...names.slice(-3)] : names;
  return kept.join(' → ');
}
