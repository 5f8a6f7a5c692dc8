import type { Scored } from './evidence.ts';

/** The words of a passage with what leads into it; the parties are `_supplier` and `_customer`. */
export function toldWords({ observation }: Scored): readonly string[] {
  return [...observation.statement.lead, ...observation.statement.words];
}

/** Whether the words of a passage match a pattern, written for words one blank apart. */
export function says(passage: Scored, pattern: RegExp): boolean {
  return pattern.test(toldText(passage));
}

/** The words of a passage, one blank apart. */
export function toldText(passage: Scored): string {
  return toldWords(passage).join(' ');
}

/** What is read from a paper for a term, and the passages it is read from; none where it follows from their silence. */
export interface Told<Value> {
  readonly value: Value;
  readonly from: readonly Scored[];
  /** Whether it stands in for what the paper does not state, so that it contradicts no other paper. */
  readonly standsIn?: true;
}

/** What the first passage states that states something. */
export function firstStated(
  passages: readonly Scored[],
  read: (passage: Scored) => number | null,
): Told<number> | null {
  for (const passage of passages) {
    const value = read(passage);
    if (value !== null) return { value, from: [passage] };
  }
  return null;
}
