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

  /** Names of models and data that others are made from. SPDX lists them as things, CycloneDX inside what is made. */
  get bases(): ReadonlySet<string> {
    this.#bases ??= new Set(
      [this.old, this.next].flatMap(({ things }) =>
        things
          .filter(({ kind }) => kind === 'model' || kind === 'dataset')
          .flatMap((thing) => factsOf(thing, thing.kind === 'model' ? 'base-model' : 'depends-on'))
          .map(({ value }) => nameOf(value)),
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
