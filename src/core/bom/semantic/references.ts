import { shown } from '../schema/fault.ts';
import { circlesIn, circleText } from './cycles.ts';
import type { Faults } from './gather.ts';

/** Who is there, and who speaks of whom, as gathered from a file of either format. */
export interface References {
  /** Each id with the path of its first bearer. */
  readonly defined: Map<string, string>;
  readonly used: { readonly id: string; readonly path: string }[];
  readonly edges: Map<string, string[]>;
}

export function newReferences(): References {
  return { defined: new Map(), used: [], edges: new Map() };
}

/** Notes an id, and tells of it where it is taken. Each id is told once, however often it stands. */
export function define(
  references: References,
  told: Set<string>,
  id: string,
  path: string,
  faults: Faults,
): void {
  const first = references.defined.get(id);
  if (first === undefined) {
    references.defined.set(id, path);
    return;
  }
  if (told.has(id)) return;
  told.add(id);
  faults.add(
    path,
    `The reference "${shown(id)}" is taken: ${first} has it too, so nobody can tell which is meant. Give each its own.`,
  );
}

/** References to nobody, each id once. @param isElsewhere true for ids that may point outside the file */
export function dangling(references: References, isElsewhere: (id: string) => boolean, faults: Faults): void {
  const told = new Set<string>();
  for (const { id, path } of references.used) {
    if (references.defined.has(id) || told.has(id) || isElsewhere(id)) continue;
    told.add(id);
    faults.add(
      path,
      `"${shown(id)}" points to nothing in this file. Add what it names, or correct the reference.`,
    );
  }
}

export function circular(references: References, pathOf: (id: string) => string, faults: Faults): void {
  for (const circle of circlesIn(references.edges)) {
    const [first = ''] = circle;
    const way = circleText(circle, shown);
    const what = circle.length === 2 ? 'It depends on itself' : 'These depend on each other in a circle';
    faults.add(pathOf(first), `${what}: ${way}. Take out the dependency that is not real.`);
  }
}
