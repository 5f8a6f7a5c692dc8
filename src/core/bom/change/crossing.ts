import { type FactName, factsOf, type Inventory, type ThingKind } from '../fact.ts';
import { nameOf } from './common-facts.ts';

/** Two BOMs of different formats, and what is asked of both again and again. */
export class Crossing {
  readonly old: Inventory;
  readonly next: Inventory;
  readonly #told = new Map<string, boolean>();
  #bases: ReadonlySet<string> | null = null;

  constructor(old: Inventory, next: Inventory) {
    this.old = old;
    this.next = next;
  }

  /** Names of the models that others rest on. SPDX lists them as things, CycloneDX inside the model. */
  get bases(): ReadonlySet<string> {
    this.#bases ??= new Set(
      [this.old, this.next].flatMap(({ things }) =>
        things
          .filter(({ kind }) => kind === 'model')
          .flatMap((thing) => factsOf(thing, 'base-model').map(({ value }) => nameOf(value))),
      ),
    );
    return this.#bases;
  }

  /** True where a file says this of any thing of the kind: then its silence on another means something. */
  tells(side: 'old' | 'next', kind: ThingKind, name: FactName): boolean {
    const id = `${side} ${kind} ${name}`;
    const before = this.#told.get(id);
    if (before !== undefined) return before;
    const found = this[side].things.some((thing) => thing.kind === kind && factsOf(thing, name).length > 0);
    this.#told.set(id, found);
    return found;
  }
}
