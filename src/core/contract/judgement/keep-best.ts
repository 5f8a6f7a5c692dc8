/** Whether one of that worth has a place in a list of the best, so that others need not be made. */
export function isAmongBest<T>(
  list: readonly T[],
  most: number,
  worth: number,
  worthOf: (one: T) => number,
): boolean {
  const last = list[most - 1];
  return last === undefined || worth > worthOf(last);
}

/** Puts one into a list of the best, best first and no longer than `most`; of equals the earlier stays first. */
export function keepBest<T>(list: T[], most: number, one: T, worthOf: (one: T) => number): void {
  const worth = worthOf(one);
  if (!isAmongBest(list, most, worth, worthOf)) return;
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined && worthOf(before) < worth; before = list[at - 1])
    at--;
  list.splice(at, 0, one);
  if (list.length > most) list.pop();
}
