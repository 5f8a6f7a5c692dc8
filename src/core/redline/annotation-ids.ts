/** The largest number Word reads as an id. */
const largest = 2 ** 31 - 1;

/**
 * Gives out ids that no tracked change, comment or bookmark of these parts has, nor any given out before.
 * @param texts the parts of a document that hold such ids.
 */
export function freshIds(texts: readonly string[]): () => number {
  const used = new Set(texts.flatMap(idsIn));
  let next = [...used].reduce((most, id) => Math.max(most, id), 0) + 1;
  return () => {
    if (next > largest) next = 1;
    while (used.has(next)) next += 1;
    used.add(next);
    return next;
  };
}

/** Every `id` with a number, whatever it belongs to: more than need be kept apart, and never less. */
export function idsIn(text: string): number[] {
  return [...text.matchAll(/:id\s*=\s*["'](\d{1,10})["']/g)].map(([, id]) => Number(id));
}
