/** What colours a word in a terminal and takes no room there. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin with one
const colouring = /\u001b\[[\d;]*m/g;
const widthOf = (text: string): number => text.replace(colouring, '').length;

/**
 * Breaks text at spaces so that no line goes over `columns` characters. Later lines are indented by `indent` spaces; the
 * first begins at column `start`, after what the caller puts before it.
 */
export function wrap(text: string, columns: number, indent = 0, start = 0): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const room = columns - (lines.length > 0 ? indent : start);
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].map((each, i) => (i === 0 ? each : ' '.repeat(indent) + each)).join('\n');
}
