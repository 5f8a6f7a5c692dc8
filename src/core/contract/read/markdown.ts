import type { Paper, Run } from '../paper.ts';
import type { Block } from './block.ts';
import type { Folded } from './fold.ts';
import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts';
import { readInline } from './markdown-inline.ts';
import { paperOf } from './paper-of.ts';

/**
 * A Markdown contract as a paper. Its text is the file itself, so that `file.slice(start, end)` is the quote.
 * What is no known mark is read as words: nothing is lost, and no input is a fault. Linear in the file's length.
 */
export function readMarkdown(file: string, text: string): Paper {
  const blocks = markdownBlocks(text);
  const depths = listDepths(blocks);
  return paperOf({
    file,
    format: 'markdown',
    title: null,
    text,
    blocks: blocks.map((block, at) => blockOf(text, block, depths[at] ?? 0)),
    unreadable: [],
    notes: [],
  });
}

function blockOf(text: string, block: MarkdownBlock, listDepth: number): Block {
  const first = block.lines[0]?.start ?? 0;
  return {
    role: block.kind,
    rank: block.kind === 'heading' ? block.level : null,
    label: block.marker,
    listDepth,
    start: first,
    end: block.lines[block.lines.length - 1]?.end ?? first,
    ...(block.kind === 'row' ? cells(text, block) : readInline(text, block.lines)),
    page: null,
  };
}

/** The cells of a row, parted by " | " as in every other format. */
function cells(text: string, { lines }: MarkdownBlock): Folded {
  let plain = '';
  const runs: Run[] = [];
  for (const line of lines) {
    const cell = readInline(text, [line]);
    if (plain !== '') plain += ' | ';
    for (const run of cell.runs) runs.push({ ...run, plain: run.plain + plain.length });
    plain += cell.plain;
  }
  return { plain, runs };
}

/** In how many lists each block stands, by the white space before it. A blank line does not end a list. */
function listDepths(blocks: readonly MarkdownBlock[]): readonly number[] {
  const open: number[] = [];
  return blocks.map(({ kind, indent }) => {
    if (kind === 'heading') {
      open.length = 0;
      return 0;
    }
    while (open.length > 0 && indent < (open[open.length - 1] ?? 0)) open.pop();
    if (kind === 'item' && indent > (open[open.length - 1] ?? 0)) open.push(indent);
    return open.length;
  });
}
