import pdfmake from 'pdfmake';
import roboto from 'pdfmake/build/fonts/Roboto.js';
import type { Content, ContentText, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Block, edition, type PrintDocument, type Table, type Words } from './print-document.ts';
import { printable } from './printable.ts';

declare module 'pdfmake' {
  /** Files that fonts are read from instead of the disk: there in Node, and left out of the published types. */
  export const virtualfs: { writeFileSync(name: string, data: string, encoding: 'base64'): void };
}

for (const [name, { data, encoding }] of Object.entries(roboto.vfs)) {
  pdfmake.virtualfs.writeFileSync(name, data, encoding);
}
pdfmake.setFonts(roboto.fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);

const ink = '#1f2a44';
const rule = '#b8bfcc';
const shade = '#eef1f6';

/** Lengths in points. A4, an inch of margin. */
const margin = 72;
const textWidth = 595.28 - 2 * margin;
const step = 36;
const padding = 6;
const lineWidth = 0.5;

/** A PDF with its fonts inside. Nothing is fetched or read from the disk, and the same document gives the same bytes. */
export async function toPdf(document: PrintDocument): Promise<Uint8Array> {
  const { title, date, footer, blocks } = document;
  const definition: TDocumentDefinitions = {
    pageSize: 'A4',
    pageMargins: [margin, 86, margin, 72],
    info: { title: printable(title), creator: 'Candour', producer: 'Candour', creationDate: dateOf(date) },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.25, color: '#161a22' },
    header: () => marginLine(title, edition(document), [margin, 40, margin, 0], 'below'),
    footer: (current, total) =>
      marginLine(footer, `Page ${current} of ${total}`, [margin, 16, margin, 0], 'above'),
    content: [
      { text: printable(title), fontSize: 18, bold: true, color: ink, margin: [0, 0, 0, 10] },
      ...contentsOf(blocks),
    ],
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

const dateOf = (iso: string): Date => {
  const date = new Date(`${/^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0] ?? '1980-01-01'}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? new Date('1980-01-01T00:00:00Z') : date;
};

function marginLine(
  left: string,
  right: string,
  margins: [number, number, number, number],
  line: 'above' | 'below',
): Content {
  const ruled: Content = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: textWidth, y2: 0, lineWidth, lineColor: rule }],
  };
  const words: Content = {
    columns: [
      { text: printable(left), alignment: 'left' },
      { text: printable(right), alignment: 'right', width: 'auto' },
    ],
    fontSize: 8,
    color: ink,
    margin: [0, 4, 0, 4],
  };
  return { stack: line === 'above' ? [ruled, words] : [words, ruled], margin: margins };
}

/** A heading never stands alone at the foot of a page: it is kept with what follows it. */
function contentsOf(blocks: readonly Block[]): Content[] {
  return blocks.flatMap((block, index): Content[] => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (before !== undefined && isKept(before, block)) return [];
    return after !== undefined && isKept(block, after)
      ? [{ stack: [blockContent(block), blockContent(after)], unbreakable: true }]
      : [blockContent(block)];
  });
}

function isKept(heading: Block, next: Block): boolean {
  if (next.kind === 'table' || next.kind === 'heading' || next.kind === 'clause') return false;
  return heading.kind === 'clause' || (heading.kind === 'heading' && !heading.newPage);
}

function blockContent(block: Block): Content {
  switch (block.kind) {
    case 'heading':
      return {
        ...headline(block.text, 13, [0, 16, 0, 8]),
        ...(block.newPage ? { pageBreak: 'before' } : {}),
      };
    case 'clause':
      return {
        columns: [
          { text: `${block.number}.`, width: step },
          { text: printable(block.text), width: '*' },
        ],
        fontSize: 11,
        bold: true,
        color: ink,
        margin: [0, 14, 0, 5],
      };
    case 'paragraph':
      return numbered(block.number, block.words, 0);
    case 'item':
      return numbered(block.label, block.words, step);
    case 'shown':
      return numbered(block.label, block.words, block.under === 'clause' ? 0 : step);
    case 'definition':
      return { text: runs(block.words), margin: [step, 0, 0, 6] };
    case 'text':
      return {
        text: runs(block.words),
        margin: [0, block.small ? 10 : 0, 0, 6],
        ...(block.small ? { fontSize: 8, color: '#4a5263' } : {}),
      };
    case 'table':
      return tableContent(block);
  }
}

const headline = (
  text: string,
  fontSize: number,
  margins: [number, number, number, number],
): ContentText => ({
  text: printable(text),
  fontSize,
  bold: true,
  color: ink,
  margin: margins,
});

function numbered(label: string, words: readonly Words[], indent: number): Content {
  return {
    columns: [
      { text: label, width: step },
      { text: runs(words), width: '*' },
    ],
    margin: [indent, 0, 0, indent === 0 ? 6 : 4],
  };
}

const runs = (words: readonly Words[]) =>
  words.map(({ text, bold = false, italic = false }) => ({ text: printable(text), bold, italics: italic }));

function tableContent({ head, rows, widths }: Table): Content {
  const cells = rows.map((row) =>
    row.map((paragraphs): TableCell => ({ stack: paragraphs.map((words) => ({ text: runs(words) })) })),
  );
  const headCells = head.map((text): TableCell => ({ text: printable(text), bold: true, fillColor: shade }));
  return {
    table: {
      headerRows: head.length > 0 ? 1 : 0,
      dontBreakRows: true,
      widths: widths.map((share) => (share / 100) * textWidth - 2 * padding - lineWidth),
      body: [...(head.length > 0 ? [headCells] : []), ...cells],
    },
    layout: {
      hLineWidth: () => lineWidth,
      vLineWidth: () => lineWidth,
      hLineColor: () => rule,
      vLineColor: () => rule,
      paddingTop: () => 4,
      paddingBottom: () => 3,
      paddingLeft: () => padding,
      paddingRight: () => padding,
    },
    fontSize: 8.5,
    margin: [0, 4, 0, 12],
  };
}
