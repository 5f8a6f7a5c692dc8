import { isObject } from '../json.ts';

/**
 * What `uniqueItems` asks, in time that grows with the length of the list: equal items have the same few words that tell
 * items apart, and only items that share those are written out in full and compared.
 */
export function areDistinct(items: readonly unknown[]): boolean {
  return firstRepeated(items) === null;
}

/** @returns the place of the first item that equals an earlier one, or null */
export function firstRepeated(items: readonly unknown[]): number | null {
  if (items.length < 2) return null;
  const marks = new Set<string>();
  for (let place = 0; place < items.length; place++) marks.add(markOf(items[place]));
  return marks.size === items.length ? null : firstEqual(items);
}

/** Some share their mark: those are written out in full. */
function firstEqual(items: readonly unknown[]): number | null {
  const firstWith = new Map<string, number>();
  const written = new Map<string, Set<string>>();
  for (let place = 0; place < items.length; place++) {
    const item = items[place];
    const mark = markOf(item);
    const first = firstWith.get(mark);
    if (first === undefined) {
      firstWith.set(mark, place);
      continue;
    }
    if (typeof item !== 'object' || item === null) return place;
    const seen = written.get(mark) ?? new Set([inOrder(items[first])]);
    written.set(mark, seen);
    const text = inOrder(item);
    if (seen.has(text)) return place;
    seen.add(text);
  }
  return null;
}

function markOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return `${typeof item}:${String(item)}`;
  if (!isObject(item)) return '';
  const own = item['bom-ref'] ?? item.ref;
  if (typeof own === 'string') return own;
  const { name, version, purl, id, type, value, url } = item;
  const telling = [name, version, purl, id, type, value, url];
  return telling.map((each) => (typeof each === 'string' ? each : '')).join('\u0000');
}

/** JSON with the members of each object in order, so that equal values give equal texts. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${inOrder(each)}`).join(',')}}`;
}
