import type { Paper } from '../paper.ts';
import type { Block } from './block.ts';
import { fold } from './fold.ts';
import { paperOf } from './paper-of.ts';
import { bullet, isShouted, linesOf, paragraphsOf, type TextLine } from './text-blocks.ts';

const underline = /^(?:={3,}|-{3,}|_{3,}|\*{3,}|~{3,})$/;
const longestHeading = 100;

/**
 * A plain-text contract as a paper. Its text is the file itself, so that `file.slice(start, end)` is the quote.
 * Lines wrapped by hand are put together; headings are told by capitals, underlining or standing alone.
 */
export function readText(file: string, text: string, notes: readonly string[] = []): Paper {
  const paragraphs = paragraphsOf(linesOf(text));
  const depthOf = bulletDepths();
  const blocks = paragraphs.flatMap((lines, at) => {
    const [first] = lines;
    if (!first || (lines.length === 1 && underline.test(first.words))) return [];
    const rank = headingRank(lines, paragraphs[at + 1]);
    return [blockOf(text, lines, rank, depthOf(first))];
  });
  return paperOf({ file, format: 'text', title: null, text, blocks, unreadable: [], notes });
}

/** Bullets nest by their indent. */
function bulletDepths(): (line: TextLine) => number {
  let open: number[] = [];
  return ({ words, indent }) => {
    if (!bullet.test(words)) {
      if (indent === 0) open = [];
      return open.findLastIndex((at) => at < indent) + 1;
    }
    open = open.filter((at) => at < indent);
    open.push(indent);
    return open.length;
  };
}

/** The rank of a heading, null where it states none, undefined for what is no heading. */
function headingRank(
  lines: readonly TextLine[],
  next: readonly TextLine[] | undefined,
): number | null | undefined {
  const [line, under] = lines;
  if (!line || line.words.length > longestHeading || bullet.test(line.words)) return undefined;
  if (lines.length === 2 && under && underline.test(under.words)) return under.words.startsWith('=') ? 1 : 2;
  if (lines.length > 1) return undefined;
  const below = next?.[0];
  if (below && !below.apart && underline.test(below.words)) return below.words.startsWith('=') ? 1 : 2;
  if (isShouted(line.words) && !/[;,]$/.test(line.words)) return null;
  const alone = line.apart && (below?.apart ?? false);
  return alone && isTitle(line.words) ? null : undefined;
}

/** "Data Protection": few words, the long ones with capitals, no stop. */
function isTitle(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => word.length > 3);
  return (
    !/[.;:,!?]$/.test(words) &&
    long.length > 0 &&
    long.length <= 8 &&
    long.every((word) => /^["\u201c(]?[\p{Lu}\d]/u.test(word))
  );
}

function blockOf(
  text: string,
  lines: readonly TextLine[],
  rank: number | null | undefined,
  depth: number,
): Block {
  const words = lines.filter(({ words: line }) => !underline.test(line));
  const [first, last] = [words[0], words.at(-1)];
  const start = first?.start ?? 0;
  const end = last?.end ?? start;
  const mark = bullet.exec(first?.words ?? '')?.[0].length ?? 0;
  const stretches = words.map((line, at) => ({
    // The line break before a line is the space between its words and the last.
    start: at === 0 ? line.start + mark : (words[at - 1]?.end ?? line.start),
    end: line.end,
  }));
  const folded =
    (first?.words.match(/\|/g)?.length ?? 0) >= 2 ? cellsOf(text, start, end) : fold(text, stretches);
  const row = folded.plain.includes(' | ') && (first?.words.startsWith('|') ?? false);
  const role = row ? 'row' : rank !== undefined ? 'heading' : mark > 0 ? 'item' : 'paragraph';
  return { role, rank: rank ?? null, label: null, listDepth: depth, start, end, ...folded, page: null };
}

/** The cells of a line of a table drawn with bars. */
function cellsOf(text: string, start: number, end: number) {
  const inner = { start, end };
  while (/[|\s]/.test(text[inner.start] ?? '') && inner.start < end) inner.start += 1;
  while (/[|\s]/.test(text[inner.end - 1] ?? '') && inner.end > inner.start) inner.end -= 1;
  return fold(text, [inner]);
}
