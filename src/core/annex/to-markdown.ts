import {
  type Block,
  type Cell,
  edition,
  type PrintDocument,
  type Table,
  type Words,
} from './print-document.ts';

/** Markdown that reads well as it stands: numbers are written out, so that they survive any viewer. */
export function toMarkdown(document: PrintDocument): string {
  const blocks = [
    `# ${escaped(document.title)}`,
    `*${escaped(edition(document))}*`,
    ...document.blocks.map(blockText),
    '---',
    escaped(document.footer),
  ];
  return `${joined(blocks, document.blocks)}\n`;
}

/** Items of a list stand together, everything else apart. */
function joined(texts: readonly string[], blocks: readonly Block[]): string {
  const opening = texts.length - blocks.length - 2;
  return texts.reduce((whole, text, index) => {
    const [before, here] = [blocks[index - opening - 1], blocks[index - opening]];
    const isSameList = before?.kind === 'item' && here?.kind === 'item';
    return index === 0 ? text : `${whole}${isSameList ? '\n' : '\n\n'}${text}`;
  }, '');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${escaped(block.text)}`;
    case 'clause':
      return `## ${block.number}. ${escaped(block.text)}`;
    case 'paragraph':
      return `${block.number} ${wordsText(block.words)}`;
    case 'item':
      return `- ${block.label} ${wordsText(block.words)}`;
    case 'shown':
      return block.under === 'clause'
        ? `> ${block.label} ${wordsText(block.words)}`
        : `> - ${block.label} ${wordsText(block.words)}`;
    case 'definition':
      return wordsText(block.words);
    case 'text':
      return block.small ? `<small>${wordsText(block.words)}</small>` : wordsText(block.words);
    case 'table':
      return tableText(block);
  }
}

function tableText({ head, rows, widths }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.length > 0 ? head.map(escaped) : widths.map(() => '')),
    line(widths.map(() => '---')),
    ...rows.map((cells) => line(cells.map(cellText))),
  ].join('\n');
}

const cellText = (paragraphs: Cell): string => paragraphs.map(wordsText).join('<br>');

function wordsText(words: readonly Words[]): string {
  return words
    .map(({ text, bold = false, italic = false }) => {
      const mark = bold ? '**' : italic ? '*' : '';
      return text.trim() === '' || mark === '' ? escaped(text) : `${mark}${escaped(text)}${mark}`;
    })
    .join('');
}

/** Words of a supplier's paper stay words: no mark, tag, link or row of a table comes of them. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#&~]/g, (mark) => `\\${mark}`);
}
