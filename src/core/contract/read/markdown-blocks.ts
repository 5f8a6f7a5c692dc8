import type { Stretch } from './fold.ts';

/** A block of a Markdown file before its clauses are known. Lines hold no list marker, quote mark or hash sign. */
export interface MarkdownBlock {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Heading level 1 to 6; 0 for others. */
  readonly level: number;
  /** Columns of white space before the words. */
  readonly indent: number;
  /** The number printed by a list marker: "3." or null. */
  readonly marker: string | null;
  /** The lines of its words; the cells of a row. */
  readonly lines: readonly Stretch[];
}

interface OpenBlock {
  kind: MarkdownBlock['kind'];
  level: number;
  indent: number;
  marker: string | null;
  lines: Stretch[];
}

const hash = /^(#{1,6})[ \t]+/;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^(=+|-+)[ \t]*$/;
const bullet = /^([-*+•●▪◦–]|\d{1,3}[.)])(?:[ \t]+|$)/;
const fence = /^(?:```|~~~)/;
const tableLine = /^\|.*\|[ \t]*$/;
const tableRule = /^[|:\- \t]+$/;

/** No sentence ends in these. */
const middle =
  /(?:,|\s(?:the|of|and|or|to|an?|in|by|for|with|that|which|under|from|as|such|any|its|their|your|our|this|at|on|shall|will|is|are|be|not))$/;

/** One line with its quote marks and white space taken off the front. */
interface Line extends Stretch {
  readonly indent: number;
  readonly words: string;
}

function* linesOf(text: string): Generator<Line> {
  let at = 0;
  while (at <= text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    yield strip(text, at, end);
    at = end + 1;
  }
}

function strip(text: string, from: number, to: number): Line {
  let start = from;
  let indent = 0;
  for (; start < to; start++) {
    const character = text[start] ?? '';
    if (character === '\t') indent += 4;
    else if (/[\s\u00a0\u200b-\u200f\ufeff]/.test(character)) indent += 1;
    else if (character === '>') indent = 0;
    else break;
  }
  let end = to;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end, indent, words: text.slice(start, end) };
}

/** The blocks of a Markdown text in order. What is no known mark is words: nothing of the text is lost. */
export function markdownBlocks(text: string): readonly MarkdownBlock[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | null = null;
  for (const line of linesOf(text)) {
    const broken = open === null && goesOn(text, blocks[blocks.length - 1], line);
    open = readLine(text, line, broken ? (blocks[blocks.length - 1] ?? null) : open, blocks);
  }
  return blocks.filter((block) => block.lines.some(({ start, end }) => end > start));
}

/** Whether a line goes on with a paragraph that a page's end or a converter cut: no stop before it, no capital in it. */
function goesOn(text: string, block: OpenBlock | undefined, { words, indent }: Line): boolean {
  const last = block?.lines[block.lines.length - 1];
  if (block === undefined || last === undefined || block.kind !== 'paragraph' || block.indent !== indent)
    return false;
  const before = text.slice(Math.max(last.start, last.end - 12), last.end);
  if (last.end - last.start < 50 || !/^(?:\p{L}{2}|[\p{Lu}’']|\(\d)/u.test(words)) return false;
  return middle.test(before) || (/[\p{Ll})]$/u.test(before) && /^\p{Ll}/u.test(words));
}

/** Puts a line where it belongs and tells which block the next line may go on with. */
function readLine(text: string, line: Line, open: OpenBlock | null, blocks: OpenBlock[]): OpenBlock | null {
  const { words, indent } = line;
  if (words === '' || fence.test(words)) return null;
  if (open !== null && underline.test(words) && open.lines.length <= 3) {
    open.kind = 'heading';
    open.level = words.startsWith('=') ? 1 : 2;
    return null;
  }
  if (rule.test(words)) return null;
  const start = (block: Omit<OpenBlock, 'lines'>, lines: Stretch[]): OpenBlock => {
    const made = { ...block, lines };
    blocks.push(made);
    return made;
  };
  const hashes = hash.exec(words)?.[1]?.length ?? 0;
  if (hashes > 0) {
    start({ kind: 'heading', level: hashes, indent, marker: null }, [from(line, hashes)]);
    return null;
  }
  if (tableLine.test(words)) {
    if (!tableRule.test(words)) start({ kind: 'row', level: 0, indent, marker: null }, cellsOf(text, line));
    return null;
  }
  const marker = bullet.exec(words);
  if (marker !== null) {
    const printed = /^\d/.test(marker[1] ?? '') ? (marker[1] ?? '') : null;
    return start({ kind: 'item', level: 0, indent: indent + 1, marker: printed }, [
      from(line, marker[0].length),
    ]);
  }
  if (open === null) return start({ kind: 'paragraph', level: 0, indent, marker: null }, [from(line, 0)]);
  open.lines.push(from(line, 0));
  return open;
}

const from = (line: Line, skip: number): Stretch => ({ start: line.start + skip, end: line.end });

/** The cells of a table's line: what stands between bars that no backslash takes the meaning from. */
function cellsOf(text: string, line: Line): Stretch[] {
  const cells: Stretch[] = [];
  let start = line.start + 1;
  for (let at = start; at < line.end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push({ start, end: at });
      start = at + 1;
    }
  }
  return cells;
}
