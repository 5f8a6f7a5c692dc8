import type { Part } from './references.ts';

const mostTold = 20;

/**
 * Circles in a graph, each once, in time that grows with the number of edges and without recursion, since chains may be
 * as long as the file. Walks each graph once: the parts remember.
 *
 * @returns for each circle found the parts along it, the first repeated at the end; at most 20
 */
export function circlesIn(parts: readonly Part[]): Part[][] {
  const circles: Part[][] = [];
  for (const start of parts) {
    if (start.state === 'unseen') walk(start, circles);
    if (circles.length >= mostTold) break;
  }
  return circles;
}

function walk(start: Part, circles: Part[][]): void {
  const way = [start];
  const next = [0];
  start.state = 'open';
  for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
    const turn = next[next.length - 1] ?? 0;
    next[next.length - 1] = turn + 1;
    const target = here.targets[turn];
    if (target === undefined) {
      here.state = 'done';
      way.pop();
      next.pop();
      continue;
    }
    if (target.state === 'unseen') {
      target.state = 'open';
      way.push(target);
      next.push(0);
    } else if (target.state === 'open' && circles.length < mostTold) {
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
