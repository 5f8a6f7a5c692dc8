import { distance, closest as nearest } from 'fastest-levenshtein';

/** The valid word nearest to a mistyped one, or null when none is near: at most a third of its letters differ. */
export function closest(typed: string, valid: readonly string[]): string | null {
  const word = nearest(typed.toLowerCase(), valid);
  return distance(typed.toLowerCase(), word) <= Math.ceil(word.length / 3) ? word : null;
}
