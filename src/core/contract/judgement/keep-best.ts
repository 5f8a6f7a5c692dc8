/**
 * Puts one into a list of the best, best first and no longer than `most`; of equals the earlier stays first.
 * @param worth what the new one is worth; `make` is asked for it only where it has a place
 */
export function keepBest<T>(
  list: T[],
  most: number,
  worth: number,
  worthOf: (one: T) => number,
  make: () => T,
): void {
  const last = list[most - 1];
  if (last !== undefined && worth <= worthOf(last)) return;
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined && worthOf(before) < worth; before = list[at - 1])
    at--;
  list.splice(at, 0, make());
  if (list.length > most) list.pop();
}
