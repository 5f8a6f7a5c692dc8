/** Looking into parsed JSON of which nothing is known: each answer is null or empty where the value is something else. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

/** A list as it is, nothing as an empty list, and anything else as a list of one: files often leave the brackets out. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** Text, a number or yes/no as text. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return null;
}

/** Something that stands in a file. */
export interface Placed {
  /** JSON path (RFC 9535). */
  readonly path: string;
}

export interface ObjectAt extends Placed {
  readonly value: JsonObject;
}

export interface TextAt {
  readonly text: string;
  readonly path: string;
}

const noObjects: readonly ObjectAt[] = [];
const noTexts: readonly TextAt[] = [];

/** An entry of a list. Its path is written when it is asked for: of a hundred thousand few are ever told of. */
class Entry implements ObjectAt {
  readonly value: JsonObject;
  readonly #list: string;
  readonly #index: number;

  constructor(value: JsonObject, list: string, index: number) {
    this.value = value;
    this.#list = list;
    this.#index = index;
  }

  get path(): string {
    return `${this.#list}[${this.#index}]`;
  }
}

/** Each object of a list with its JSON path. A list given as one object is read as that one. */
export function objectsIn(value: unknown, path: string): readonly ObjectAt[] {
  if (typeof value !== 'object' || value === null) return noObjects;
  if (!Array.isArray(value)) return isObject(value) ? [{ value, path }] : noObjects;
  const found: ObjectAt[] = [];
  for (let place = 0; place < value.length; place++) {
    const each: unknown = value[place];
    if (isObject(each)) found.push(new Entry(each, path, place));
  }
  return found;
}

/** Each text of a list with its JSON path. */
export function textsIn(value: unknown, path: string): readonly TextAt[] {
  if (value === undefined || value === null) return noTexts;
  if (!Array.isArray(value)) {
    const text = textOf(value);
    return text === null ? noTexts : [{ text, path }];
  }
  const found: TextAt[] = [];
  for (let place = 0; place < value.length; place++) {
    const text = textOf(value[place]);
    if (text !== null) found.push({ text, path: `${path}[${place}]` });
  }
  return found;
}

/** True for values that say the same, whatever the order of their members. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((each, place) => isSameJson(each, b[place]));
  if (!isObject(a) || !isObject(b)) return false;
  return isSameObject(a, b, noMembers);
}

const noMembers: ReadonlySet<string> = new Set();

/** The same of two objects, but for some of their members. */
export function isSameObject(a: JsonObject, b: JsonObject, but: ReadonlySet<string>): boolean {
  for (const name in a) if (!but.has(name) && !isSameJson(a[name], b[name])) return false;
  for (const name in b) if (!but.has(name) && a[name] === undefined) return false;
  return true;
}

/** One step further in a JSON path (RFC 9535): `.name` where the name allows it, `['@graph']` otherwise. */
export function member(path: string, name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}
