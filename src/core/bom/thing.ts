import type { Fact, FactName, Grade, Thing, ThingKind } from './fact.ts';
import { isSameObject, type JsonObject, type ObjectAt, type Placed, textOf } from './json.ts';
import { stateOf } from './what-is-said.ts';

/** Longer values are shortened: no fact needs more, and a hostile file may hold a text of megabytes. */
const longestValue = 4000;

export interface AboutThing {
  readonly kind: ThingKind;
  readonly name: string | null;
  readonly group?: string | null;
  readonly ref?: string | null;
  readonly isRoot?: boolean;
  readonly parent?: Thing | null;
  readonly grade?: Grade;
}

export interface NewThing extends AboutThing, Placed {}

type FactReader = (thing: Thing, source: JsonObject, path: string) => void;

/** Reads the facts of a thing when they are first asked for. */
export interface LazyReader {
  readonly facts: FactReader;
  /** Only its names, versions and identifiers. */
  readonly names: FactReader;
}

export function newThing(given: NewThing): Thing {
  return new ReadThing(given, given, null, null);
}

/**
 * A thing whose facts are read when asked for: of a hundred thousand libraries nobody looks at most, and what is not made
 * need not be kept.
 */
export function newLazyThing(given: AboutThing, source: ObjectAt, read: LazyReader): Thing {
  return new ReadThing(given, source, source.value, read);
}

/** The facts of a thing for one look, without keeping them where they were not read before. */
export function peek(thing: Thing): Thing {
  return thing instanceof ReadThing ? thing.peeked('facts') : thing;
}

/** A thing for one look at what it is called: of a thing not read before, the other facts stay unread. */
export function peekAtNames(thing: Thing): Thing {
  return thing instanceof ReadThing ? thing.peeked('names') : thing;
}

/** True where two things were not read and stand in their files word for word alike, so that their facts are the same. */
export function isWrittenAlike(a: Thing, b: Thing): boolean {
  return a instanceof ReadThing && b instanceof ReadThing && a.isWrittenLike(b);
}

/** A reference means nothing outside its file, and what is nested is a thing of its own. */
const notItsFacts: ReadonlySet<string> = new Set(['bom-ref', 'components']);

class ReadThing implements Thing {
  readonly kind: ThingKind;
  readonly ref: string | null;
  readonly name: string;
  readonly group: string | null;
  readonly isRoot: boolean;
  readonly parent: Thing | null;
  #grade: Grade;
  #facts: Fact[] | null = null;
  readonly #at: Placed;
  readonly #source: JsonObject | null;
  readonly #read: LazyReader | null;

  constructor(given: AboutThing, at: Placed, source: JsonObject | null, read: LazyReader | null) {
    this.kind = given.kind;
    this.name = shortened(given.name?.trim() ?? '');
    this.group = given.group ?? null;
    this.ref = given.ref ?? null;
    this.isRoot = given.isRoot ?? false;
    this.parent = given.parent ?? null;
    this.#grade = given.grade ?? 'declared';
    this.#at = at;
    this.#source = source;
    this.#read = read;
  }

  get path(): string {
    return this.#at.path;
  }

  get facts(): Fact[] {
    if (this.#facts !== null) return this.#facts;
    this.#facts = [];
    if (this.#read !== null && this.#source !== null) this.#read.facts(this, this.#source, this.path);
    return this.#facts;
  }

  get grade(): Grade {
    if (this.#facts === null) return this.peeked('facts').#grade;
    return this.#grade;
  }

  set grade(grade: Grade) {
    this.#grade = grade;
  }

  peeked(at: keyof LazyReader): ReadThing {
    if (this.#facts !== null || this.#read === null || this.#source === null) return this;
    const copy = new ReadThing({ ...this, grade: this.#grade }, this.#at, this.#source, this.#read);
    copy.#facts = [];
    this.#read[at](copy, this.#source, this.path);
    return copy;
  }

  isWrittenLike(other: ReadThing): boolean {
    const [source, another] = [this.#source, other.#source];
    return source !== null && another !== null && isSameObject(source, another, notItsFacts);
  }
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
