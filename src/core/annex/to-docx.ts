import {
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Document,
  Table as DocxTable,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { numbering, rule, shade, step, styleIds, styles } from './docx-styles.ts';
import {
  type Block,
  type Cell,
  edition,
  type PrintDocument,
  type Table,
  type Words,
} from './print-document.ts';
import { printable } from './printable.ts';
import { withDates } from './stable-docx.ts';

/** A4 with margins of an inch, in twentieths of a point. */
const page = { width: 11906, height: 16838, margin: 1440 };
const textWidth = page.width - 2 * page.margin;

/** A Word file with real multi-level numbering. The same document gives the same bytes. */
export async function toDocx(document: PrintDocument): Promise<Uint8Array> {
  const { title, date } = document;
  const file = new Document({
    title: printable(title),
    creator: 'Candour',
    lastModifiedBy: 'Candour',
    description: printable(edition(document)),
    styles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: 1700,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
              header: 720,
              footer: 620,
            },
          },
        },
        headers: { default: headerOf(document) },
        footers: { default: footerOf(document) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs([{ text: title }]) }),
          ...blocksOf(document.blocks),
        ],
      },
    ],
  });
  return withDates(new Uint8Array(await Packer.toArrayBuffer(file)), date);
}

const line = { style: BorderStyle.SINGLE, size: 4, color: rule, space: 6 };
const rightTab = [{ type: TabStopType.RIGHT, position: textWidth }];

function headerOf(document: PrintDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.margin,
        tabStops: rightTab,
        border: { bottom: line },
        children: plainRuns(document.title, '\t', edition(document)),
      }),
    ],
  });
}

function footerOf({ footer }: PrintDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.margin,
        tabStops: rightTab,
        border: { top: line },
        children: [
          ...plainRuns(footer, '\t', 'Page '),
          new TextRun({ children: [PageNumber.CURRENT] }),
          ...plainRuns(' of '),
          new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

const plainRuns = (...texts: readonly string[]): TextRun[] =>
  texts.map((text) => new TextRun({ text: printable(text) }));

const runs = (words: readonly Words[]): TextRun[] =>
  words.map(
    ({ text, bold = false, italic = false }) =>
      new TextRun({ text: printable(text), ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) }),
  );

function blocksOf(blocks: readonly Block[]): (Paragraph | DocxTable)[] {
  let list = 0;
  let clause = 0;
  return blocks.flatMap((block, at): (Paragraph | DocxTable)[] => {
    if (block.kind === 'definition') list += 1;
    if (block.kind === 'clause') clause += 1;
    const next = blocks[at + 1]?.kind;
    return blockOf(block, list, { clause, isLast: next === undefined || !withinClause.has(next) });
  });
}

/** Blocks that a clause is made of after its heading. */
const withinClause: ReadonlySet<Block['kind']> = new Set(['paragraph', 'item', 'definition']);

/** Which clause of the document a block belongs to, counted from 1, and whether it ends that clause. */
interface Within {
  readonly clause: number;
  readonly isLast: boolean;
}

/** @param list the definition whose items these are: each begins again at (a) */
function blockOf(block: Block, list: number, within: Within): (Paragraph | DocxTable)[] {
  const end = within.isLast ? [new BookmarkEnd(within.clause)] : [];
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: block.newPage,
          children: runs([block]),
        }),
      ];
    case 'clause':
      return [
        numbered(styleIds.clause, 0, [
          new BookmarkStart(block.mark, within.clause),
          ...runs([block]),
          ...end,
        ]),
      ];
    case 'paragraph':
      return [numbered(styleIds.paragraph, 1, [...runs(block.words), ...end])];
    case 'item':
      return [
        block.under === 'paragraph'
          ? numbered(styleIds.item, 2, [...runs(block.words), ...end])
          : new Paragraph({
              style: styleIds.item,
              numbering: { reference: 'definition-items', level: 0, instance: list },
              children: [...runs(block.words), ...end],
            }),
      ];
    case 'shown':
      return [
        new Paragraph({
          style: styleIds.item,
          indent: { left: block.under === 'clause' ? step : 2 * step, hanging: step },
          children: [...plainRuns(block.label, '\t'), ...runs(block.words)],
        }),
      ];
    case 'definition':
      return [new Paragraph({ style: styleIds.definition, children: [...runs(block.words), ...end] })];
    case 'text':
      return [
        new Paragraph({ ...(block.small ? { style: styleIds.small } : {}), children: runs(block.words) }),
      ];
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: { after: 60 } })];
  }
}

function numbered(style: string, level: number, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({
    style,
    numbering: { reference: 'clauses', level, instance: 0 },
    children,
  });
}

const thin = { style: BorderStyle.SINGLE, size: 4, color: rule };
const borders = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};

function tableOf({ head, rows, widths }: Table): DocxTable {
  const columns = widths.map((share) => Math.round((share / 100) * textWidth));
  const cellsOf = (cells: readonly Cell[], isHead: boolean) =>
    cells.map((paragraphs, index) => cellOf(paragraphs, columns[index] ?? 0, isHead));
  const headRow = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: cellsOf(
      head.map((text) => [[{ text, bold: true }]]),
      true,
    ),
  });
  return new DocxTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders,
    rows: [
      ...(head.length > 0 ? [headRow] : []),
      ...rows.map((cells) => new TableRow({ cantSplit: isShort(cells), children: cellsOf(cells, false) })),
    ],
  });
}

/** A row that would leave much of a page empty if it were moved to the next as a whole may go over two. */
const isShort = (cells: readonly Cell[]): boolean =>
  cells.every((paragraphs) => paragraphs.flat().reduce((length, { text }) => length + text.length, 0) <= 500);

function cellOf(paragraphs: Cell, width: number, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    ...(isHead ? { shading: { fill: shade } } : {}),
    children: paragraphs.map((words) => new Paragraph({ style: styleIds.cell, children: runs(words) })),
  });
}
