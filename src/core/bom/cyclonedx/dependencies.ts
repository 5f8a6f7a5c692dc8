import type { Relation, Thing } from '../fact.ts';
import { listOf, objectsIn, type Placed } from '../json.ts';
import type { Reading } from './reading.ts';

/** Reads what depends on what. What points to nobody is told by the semantic checks and left out here. */
export function readDependencies(reading: Reading, dependencies: unknown, path: string): void {
  for (const dependency of objectsIn(dependencies, path)) {
    const from = thingOf(dependency.value.ref, reading);
    if (from === undefined) continue;
    const targets = listOf(dependency.value.dependsOn);
    for (let index = 0; index < targets.length; index++) {
      const to = thingOf(targets[index], reading);
      if (to !== undefined) reading.relate(new Dependency(from, to, dependency, index));
    }
  }
}

function thingOf(ref: unknown, { byRef }: Reading): Thing | undefined {
  return typeof ref === 'string' ? byRef.get(ref) : undefined;
}

/** A file may hold as many of these as components: the path is written when it is asked for. */
class Dependency implements Relation {
  readonly kind = 'depends-on';
  readonly from: Thing;
  readonly to: Thing;
  readonly #entry: Placed;
  readonly #index: number;

  constructor(from: Thing, to: Thing, entry: Placed, index: number) {
    this.from = from;
    this.to = to;
    this.#entry = entry;
    this.#index = index;
  }

  get path(): string {
    return `${this.#entry.path}.dependsOn[${this.#index}]`;
  }
}
