import type { FactName, Grade, Thing, ThingKind } from './fact.ts';
import { textOf } from './json.ts';
import { stateOf } from './what-is-said.ts';

/** Longer values are shortened: no fact needs more, and a hostile file may hold a text of megabytes. */
const longestValue = 4000;

export interface NewThing {
  readonly kind: ThingKind;
  readonly path: string;
  readonly name: string | null;
  readonly group?: string | null;
  readonly ref?: string | null;
  readonly isRoot?: boolean;
  readonly parent?: Thing | null;
  readonly grade?: Grade;
}

export function newThing(given: NewThing): Thing {
  return {
    kind: given.kind,
    path: given.path,
    ref: given.ref ?? null,
    name: shortened(given.name?.trim() ?? ''),
    group: given.group ?? null,
    isRoot: given.isRoot ?? false,
    parent: given.parent ?? null,
    facts: [],
    grade: given.grade ?? 'declared',
  };
}

/** Adds a fact where the value is a text, a number or yes/no. An empty or missing value says nothing and adds none. */
export function say(
  thing: Thing,
  name: FactName,
  value: unknown,
  path: string,
  key: string | null = null,
): void {
  const text = textOf(value);
  if (text === null || text.trim() === '') return;
  thing.facts.push({ name, key, value: shortened(text), state: stateOf(text), path });
}

/** Adds that a fact is not known, or known and withheld. */
export function sayStatement(
  thing: Thing,
  name: FactName,
  state: 'unknown' | 'withheld',
  path: string,
): void {
  thing.facts.push({ name, key: null, value: state, state, path });
}

function shortened(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
