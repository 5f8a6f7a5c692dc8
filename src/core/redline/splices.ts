/** One change of a text: what stands from `at` to `end` becomes `text`. */
export interface Splice {
  readonly at: number;
  readonly end: number;
  readonly text: string;
}

export const insertAt = (at: number, text: string): Splice => ({ at, end: at, text });

/**
 * Makes all changes at once. Several at one place are written in the order given.
 * @throws Error where two changes overlap, which is a fault of ours and would damage the file.
 */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((change, order) => ({ ...change, order }))
    .sort((one, other) => one.at - other.at || one.order - other.order);
  const pieces: string[] = [];
  let done = 0;
  for (const { at, end, text: replacement } of ordered) {
    if (at < done || end < at) throw new Error(`Two changes of a part overlap at ${at}.`);
    pieces.push(text.slice(done, at), replacement);
    done = end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}
