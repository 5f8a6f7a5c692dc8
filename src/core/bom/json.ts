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

/** Each object of a list with its JSON path. A list given as one object is read as that one. */
export function objectsIn(
  value: unknown,
  path: string,
): { readonly value: JsonObject; readonly path: string }[] {
  const found: { value: JsonObject; path: string }[] = [];
  const single = !Array.isArray(value);
  for (const [place, each] of listOf(value).entries()) {
    if (isObject(each)) found.push({ value: each, path: single ? path : `${path}[${place}]` });
  }
  return found;
}

/** Each text of a list with its JSON path. */
export function textsIn(value: unknown, path: string): { readonly text: string; readonly path: string }[] {
  const found: { text: string; path: string }[] = [];
  const single = !Array.isArray(value);
  for (const [place, each] of listOf(value).entries()) {
    const text = textOf(each);
    if (text !== null) found.push({ text, path: single ? path : `${path}[${place}]` });
  }
  return found;
}

/** One step further in a JSON path (RFC 9535): `.name` where the name allows it, `['@graph']` otherwise. */
export function member(path: string, name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}
