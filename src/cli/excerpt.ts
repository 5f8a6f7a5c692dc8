/** What a clause that sets a time says of it: the end of a figure, or else the words that stand in its place. */
export const timing: readonly RegExp[] = [
  /\b(?:hours?|hrs?|days?|weeks?|fortnight|months?|years?)\b/i,
  /\b(?:undue delay|unreasonable delay|promptly|immediately)\b/i,
];

/**
 * A quote on one line of at most about `longest` characters, without Markdown's marks. Where it has to be cut, the first
 * of what is `needed` stays in sight: a figure may stand at the end of a long sentence.
 */
export function excerpt(text: string, longest: number, needed: readonly RegExp[] = []): string {
  const line = text
    .replace(/\[([^\][]{1,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/^[ \t]*[*+•-][ \t]+/gm, '')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const end = endOf(line, needed);
  if (end <= longest) return `${line.slice(0, longest).trimEnd()}…`;
  const from = line.indexOf(' ', end - longest) + 1;
  const rest = end < line.length ? '…' : '';
  return `…${line.slice(from, end)}${rest}`;
}

function endOf(line: string, needed: readonly RegExp[]): number {
  for (const one of needed) {
    const found = one.exec(line);
    if (found !== null) return found.index + found[0].length;
  }
  return 0;
}
