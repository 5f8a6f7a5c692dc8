import type { Block, Report } from '../core/bom/index.ts';
import type { Io } from './io.ts';
import { wrap } from './wrap.ts';

/** A report as lines in a terminal. */
export function reportText({ title, blocks }: Report, { columns }: Pick<Io, 'columns'>): string {
  return `${title}\n\n${blocks.map((block) => blockText(block, columns)).join('\n')}`;
}

function blockText(block: Block, columns: number): string {
  switch (block.kind) {
    case 'heading':
      return `\n${wrap(block.text, columns)}\n`;
    case 'text':
      return wrap(printable(block.text), columns);
    case 'list':
      return block.items.map((item) => `  ${wrap(`- ${printable(item)}`, columns, 4, 2)}`).join('\n');
    case 'table':
      return [block.head, ...block.rows].map((row) => rowText(row, columns)).join('\n');
  }
}

/** Cells one after the other: a terminal is too narrow for six columns of prose. */
function rowText(row: readonly string[], columns: number): string {
  const text = row
    .filter((cell) => cell !== '')
    .map(printable)
    .join(' · ');
  return `  ${wrap(text, columns, 4, 2)}`;
}

/** Text of a file is somebody else's: it may not steer the terminal. */
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}
