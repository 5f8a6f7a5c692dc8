/** A graph as lists of what each node leads to. */
export type Edges = ReadonlyMap<string, readonly string[]>;

const mostTold = 20;

/**
 * Circles in a graph, each once, in time that grows with the number of edges and without recursion, since chains may be
 * as long as the file.
 *
 * @returns for each circle found the nodes along it, the first repeated at the end; at most 20
 */
export function circlesIn(edges: Edges): string[][] {
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[][] = [];
  for (const start of edges.keys()) {
    if (!state.has(start)) walk(start, edges, state, circles);
    if (circles.length >= mostTold) break;
  }
  return circles;
}

function walk(start: string, edges: Edges, state: Map<string, 'open' | 'done'>, circles: string[][]): void {
  const way: { node: string; next: number }[] = [{ node: start, next: 0 }];
  state.set(start, 'open');
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    const target = edges.get(here.node)?.[here.next];
    here.next++;
    if (target === undefined) {
      state.set(here.node, 'done');
      way.pop();
    } else if (!state.has(target)) {
      state.set(target, 'open');
      way.push({ node: target, next: 0 });
    } else if (state.get(target) === 'open' && circles.length < mostTold) {
      const from = way.findIndex(({ node }) => node === target);
      circles.push([...way.slice(from).map(({ node }) => node), target]);
    }
  }
}

/** "a → b → a", the middle left out where it is long. */
export function circleText(circle: readonly string[], name: (node: string) => string): string {
  const names = circle.map(name);
  const kept = names.length > 7 ? [...names.slice(0, 3), '…', ...names.slice(-3)] : names;
  return kept.join(' → ');
}
