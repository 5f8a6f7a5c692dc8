import { findNumber } from './printed-number.ts';

/** A line of a text file, its end without the line break. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
  /** Columns of white space before its words; a tab goes on to the next multiple of four. */
  readonly indent: number;
  readonly words: string;
  /** A blank line or a form feed stands before it. */
  readonly apart: boolean;
}

const runningFoot =
  /^(?:page \d{1,4}(?: (?:of|\/) \d{1,4})?|[-\u2013] ?\d{1,4} ?[-\u2013]|\d{1,4} ?\/ ?\d{1,4})$/i;

function indentOf(line: string): number {
  let column = 0;
  for (const char of line) {
    if (char === '\t') column += 4 - (column % 4);
    else if (/\s/.test(char)) column += 1;
    else break;
  }
  return column;
}

/** The lines that hold words; blank lines and page numbers only keep others apart. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let apart = true;
  for (const match of text.matchAll(/[^\n\r\f\u2028\u2029]+|\r\n?|[\n\f\u2028\u2029]/g)) {
    const [line] = match;
    const words = line.trim();
    if (/^(?:\r\n?|[\n\u2028\u2029])$/.test(line)) continue;
    if (words === '' || runningFoot.test(words)) {
      apart = true;
      continue;
    }
    const start = match.index + line.indexOf(words.slice(0, 1));
    const broken = /[\f]|(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/.test(text.slice(lines.at(-1)?.end ?? 0, start));
    lines.push({ start, end: start + words.length, indent: indentOf(line), words, apart: apart || broken });
    apart = false;
  }
  return lines;
}

export const bullet = /^[\u2022\u00b7\u25aa\u25ab\u25e6\u2023\u25cf\u25cb\u2043*\u2013\u2014-]\s+(?=\S)/;

/** The width at which a text is wrapped by hand, or null where each line is a paragraph. */
export function wrapWidth(lines: readonly TextLine[]): number | null {
  const widths = lines.map(({ words, indent }) => words.length + indent).sort((a, b) => a - b);
  const most = widths[Math.floor(widths.length * 0.9)] ?? 0;
  return most > 30 && most <= 130 ? most : null;
}

/** "TERMINATION", "SCHEDULE 1": letters, and none of them small. */
export const isShouted = (words: string) => /\p{Lu}.*\p{Lu}/u.test(words) && !/\p{Ll}/u.test(words);

/** Whether a line begins a paragraph of its own, where lines are wrapped by hand. */
function begins(line: TextLine, before: TextLine, width: number): boolean {
  if (line.apart || isShouted(before.words) !== isShouted(line.words)) return true;
  const full = before.words.length + before.indent >= width * 0.7;
  const stopped = /(?:[.;:]|\b(?:and|or))["\u201d)]*$/.test(before.words);
  const marked = bullet.test(line.words) || findNumber(line.words) !== null;
  return marked ? !full || stopped || line.indent !== before.indent : !full && stopped;
}

/** Puts the lines of each paragraph together. */
export function paragraphsOf(lines: readonly TextLine[]): TextLine[][] {
  const width = wrapWidth(lines);
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    if (!last || !before || width === null || begins(line, before, width)) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}
