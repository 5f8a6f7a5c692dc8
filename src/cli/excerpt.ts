/** A stretch of time or a number of times, as a figure in a clause ends. */
export const figure = /\b(?:hours?|hrs?|days?|weeks?|fortnight|months?|years?)\b/i;

/**
 * A quote on one line of at most about `longest` characters, without Markdown's marks. Where it has to be cut, what is
 * `needed` stays in sight: a figure may stand at the end of a long sentence.
 */
export function excerpt(text: string, longest: number, needed?: RegExp): string {
  const line = text
    .replace(/\[([^\][]{1,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const found = needed?.exec(line);
  const end = found === null || found === undefined ? 0 : found.index + found[0].length;
  if (end <= longest) return `${line.slice(0, longest).trimEnd()}…`;
  const from = line.indexOf(' ', end - longest) + 1;
  const rest = end < line.length ? '…' : '';
  return `…${line.slice(from, end)}${rest}`;
}
