import type { Stretch } from './markdown-inline.ts';

/** A block of a Markdown file before its clauses are known. Lines hold no list marker, quote mark or hash sign. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
  /** Heading level 1 to 6; 0 for others. */
  readonly level: number;
  /** Columns of white space before the words. */
  readonly indent: number;
  /** The number printed by a list marker: "3" or null. */
  readonly marker: string | null;
  readonly lines: readonly Stretch[];
}

interface OpenBlock {
  kind: Block['kind'];
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
export function markdownBlocks(text: string): readonly Block[] {
  const blocks: OpenBlock[] = [];
  let open: OpenBlock | null = null;
  const start = (kind: Block['kind'], line: Line, skip: number, level = 0, marker: string | null = null) => {
    const indent = line.indent + (kind === 'item' ? 1 : 0);
    open = { kind, level, indent, marker, lines: [{ start: line.start + skip, end: line.end }] };
    blocks.push(open);
  };
  for (const line of linesOf(text)) {
    const { words } = line;
    const current: OpenBlock | null = open;
    const hashes = hash.exec(words)?.[1];
    const marker = bullet.exec(words);
    if (words === '' || fence.test(words)) open = null;
    else if (current !== null && underline.test(words) && isTitle(current)) {
      blocks.push(...titled(blocks.pop(), words.startsWith('=') ? 1 : 2));
      open = null;
    } else if (rule.test(words)) open = null;
    else if (hashes !== undefined) {
      start('heading', line, hashes.length, hashes.length);
      open = null;
    } else if (tableLine.test(words)) {
      if (!tableRule.test(words)) start('row', line, 0);
      open = null;
    } else if (marker !== null) {
      const printed = marker[1] ?? '';
      start('item', line, marker[0].length, 0, /^\d/.test(printed) ? printed.slice(0, -1) : null);
    } else if (current === null) start('paragraph', line, 0);
    else current.lines.push({ start: line.start, end: line.end });
  }
  return blocks.filter((block) => block.lines.some(({ start, end }) => end > start));
}

/** An underline makes a heading of one line of words, or of the last line of a few. */
function isTitle(block: OpenBlock): boolean {
  return (block.kind === 'paragraph' || block.kind === 'item') && block.lines.length <= 3;
}

function titled(block: OpenBlock | undefined, level: number): OpenBlock[] {
  return block === undefined ? [] : [{ ...block, kind: 'heading', level }];
}
