import { closest, distance } from 'fastest-levenshtein';

/** ` Did you mean "…"?` where one of the candidates is near enough to be meant, otherwise nothing. */
export function suggestion(given: string, candidates: readonly string[]): string {
  const word = given.slice(0, longestShown).toLowerCase();
  const nearest = closest(word, candidates);
  return distance(word, nearest) <= Math.max(2, nearest.length / 2) ? ` Did you mean "${nearest}"?` : '';
}

const longestShown = 60;

/** A string of somebody else's, short enough for a message. */
export function shown(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}
