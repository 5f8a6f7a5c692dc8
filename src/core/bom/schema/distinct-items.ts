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
  const firstWith = new Map<string, number>();
  const written = new Map<string, Set<string>>();
  for (const [place, item] of items.entries()) {
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

const telling = ['bom-ref', 'ref', 'name', 'version', 'purl', 'id', 'type', 'value'] as const;

function markOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return `${typeof item}:${String(item)}`;
  const fields = new Map(Object.entries(item).filter(([, value]) => typeof value === 'string'));
  return telling.map((name) => fields.get(name) ?? '').join('\u0000');
}

/** JSON with the members of each object in order, so that equal values give equal texts. */
function inOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, each]) => `${JSON.stringify(key)}:${inOrder(each)}`).join(',')}}`;
}
