import type { Placed } from '../json.ts';
import { shown } from '../schema/fault.ts';
import { circlesIn, circleText } from './cycles.ts';
import type { Faults } from './gather.ts';

/** A part of a file, or what a file only speaks of, and what it depends on. */
export interface Part {
  readonly id: string;
  /** False while it is only spoken of. */
  isDefined: boolean;
  /** Where what it depends on is listed; null while it is not. */
  listedAt: Placed | null;
  targets: Part[];
  /** How far the search for circles is with it. Kept here so that nothing is looked up once more. */
  state: 'unseen' | 'open' | 'done';
}

/** Who is there, and who speaks of whom, as gathered from a file of either format. */
export interface References {
  readonly parts: Map<string, Part>;
  readonly used: { readonly id: string; readonly path: string }[];
  /** Parts that depend on others, in the order of the file. */
  readonly dependent: Part[];
}

export function newReferences(): References {
  return { parts: new Map(), used: [], dependent: [] };
}

/** The part of an id, whether it was met before or not. */
export function partOf({ parts }: References, id: string): Part {
  const before = parts.get(id);
  if (before !== undefined) return before;
  const part: Part = { id, isDefined: false, listedAt: null, targets: noTargets, state: 'unseen' };
  parts.set(id, part);
  return part;
}

/** Most parts depend on nothing. It is replaced when they do, and never added to. */
const noTargets: Part[] = [];

/** Notes an id. @returns true where it is taken and that was not told before */
export function isTaken(references: References, told: Set<string>, id: string): boolean {
  const part = partOf(references, id);
  if (!part.isDefined) {
    part.isDefined = true;
    return false;
  }
  if (told.has(id)) return false;
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
export function depend({ dependent }: References, part: Part, targets: Part[], at: Placed): boolean {
  if (part.listedAt === null) {
    part.listedAt = at;
    part.targets = targets;
    dependent.push(part);
    return true;
  }
  for (const target of targets) part.targets.push(target);
  return false;
}

/** References to nobody, each id once. @param isElsewhere true for ids that may point outside the file */
export function dangling(references: References, isElsewhere: (id: string) => boolean, faults: Faults): void {
  const told = new Set<string>();
  for (const { id, path } of references.used) {
    if (references.parts.get(id)?.isDefined !== true && !isElsewhere(id))
      pointsToNothing(told, id, path, faults);
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

export function circular({ dependent }: References, faults: Faults): void {
  for (const circle of circlesIn(dependent)) {
    const [first] = circle;
    if (first === undefined || first.listedAt === null) continue;
    const way = circleText(circle.map(({ id }) => shown(id)));
    const what = circle.length === 2 ? 'It depends on itself' : 'These depend on each other in a circle';
    faults.add(first.listedAt.path, `${what}: ${way}. Take out the dependency that is not real.`);
  }
}
