import { shown } from '../schema/fault.ts';
import { circlesIn, circleText, type GraphNode } from './cycles.ts';
import type { Faults } from './gather.ts';

/** Who is there, and who speaks of whom, as gathered from a file of either format. */
export interface References {
  readonly defined: Set<string>;
  readonly used: { readonly id: string; readonly path: string }[];
  readonly nodes: Map<string, GraphNode>;
}

export function newReferences(): References {
  return { defined: new Set(), used: [], nodes: new Map() };
}

/** Notes an id. @returns true where it is taken and that was not told before */
export function isTaken({ defined }: References, told: Set<string>, id: string): boolean {
  const before = defined.size;
  defined.add(id);
  if (defined.size > before || told.has(id)) return false;
  told.add(id);
  return true;
}

export function tellTaken(id: string, path: string, faults: Faults): void {
  faults.add(
    path,
    `The reference "${shown(id)}" is taken: a part before has it too, so nobody can tell which is meant. Give each its own.`,
  );
}

/** Notes what a part depends on. @returns false where its dependencies stand in the file already */
export function depend({ nodes }: References, id: string, targets: string[], path: string): boolean {
  const before = nodes.get(id);
  if (before === undefined) {
    nodes.set(id, { id, path, targets, state: 'unseen' });
    return true;
  }
  for (const target of targets) before.targets.push(target);
  return false;
}

/** References to nobody, each id once. @param isElsewhere true for ids that may point outside the file */
export function dangling(references: References, isElsewhere: (id: string) => boolean, faults: Faults): void {
  const told = new Set<string>();
  for (const { id, path } of references.used) {
    if (!references.defined.has(id) && !isElsewhere(id)) pointsToNothing(told, id, path, faults);
  }
}

/** Tells of a reference to nobody, each id once. */
export function pointsToNothing(told: Set<string>, id: string, path: string, faults: Faults): void {
  if (told.has(id)) return;
  told.add(id);
  faults.add(
    path,
    `"${shown(id)}" points to nothing in this file. Add what it names, or correct the reference.`,
  );
}

export function circular({ nodes }: References, faults: Faults): void {
  for (const circle of circlesIn(nodes)) {
    const [first] = circle;
    if (first === undefined) continue;
    const way = circleText(circle.map(({ id }) => shown(id)));
    const what = circle.length === 2 ? 'It depends on itself' : 'These depend on each other in a circle';
    faults.add(first.path, `${what}: ${way}. Take out the dependency that is not real.`);
  }
}
