// Makes examples/ from examples/src/: an invented supplier's terms as DOCX with Word's automatic numbers, its DPA as PDF.
//
// The sources are Markdown with one meaning for each mark: "#" begins the paper or a schedule, "##" a numbered
// heading, "-" a numbered clause under it, one further pair of spaces each level deeper, "|" a row of a table.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import pdfmake from 'pdfmake';
import roboto from 'pdfmake/build/fonts/Roboto.js';

const examples = fileURLToPath(new URL('../examples', import.meta.url));

/** The blocks of a source: what each is, its level, its words with bold parts told apart. */
function blocksOf(source) {
  return source
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, hashes, title] = /^(#+) (.*)$/.exec(line) ?? [];
      if (hashes) return { kind: hashes.length === 1 ? 'part' : 'heading', words: title };
      if (line.startsWith('|'))
        return {
          kind: 'row',
          cells: line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        };
      const [, spaces, words] = /^( *)- (.*)$/.exec(line) ?? [];
      return words
        ? { kind: 'clause', level: 1 + spaces.length / 2, words }
        : { kind: 'paragraph', words: line };
    });
}

/** "a **b** c" as runs. */
const runsOf = (words) => words.split('**').map((text, at) => ({ text, bold: at % 2 === 1 }));

/** Rows that follow each other are one table. */
function tablesOf(blocks) {
  const grouped = [];
  for (const block of blocks) {
    const last = grouped.at(-1);
    if (block.kind !== 'row') grouped.push(block);
    else if (last?.kind === 'table') last.rows.push(block.cells);
    else grouped.push({ kind: 'table', rows: [block.cells] });
  }
  return grouped;
}

const indent = (left, hanging) => ({ paragraph: { indent: { left, hanging } } });
const levels = [
  { text: '%1.', format: LevelFormat.DECIMAL, style: indent(567, 567) },
  { text: '%1.%2', format: LevelFormat.DECIMAL, style: indent(567, 567) },
  { text: '(%3)', format: LevelFormat.LOWER_LETTER, style: indent(1134, 567) },
  { text: '(%4)', format: LevelFormat.LOWER_ROMAN, style: indent(1701, 567) },
].map((level, at) => ({ ...level, level: at, alignment: AlignmentType.LEFT }));

/** A Word document whose clauses bear automatic numbers; each schedule counts afresh. */
function docxFrom(blocks, title) {
  let part = -1;
  const numbering = (level) => ({ reference: 'clauses', level, instance: part });
  const children = tablesOf(blocks).map((block) => {
    if (block.kind === 'part') {
      part += 1;
      const look =
        part === 0
          ? { heading: HeadingLevel.TITLE }
          : { heading: HeadingLevel.HEADING_1, pageBreakBefore: true };
      return new Paragraph({ text: block.words, ...look });
    }
    if (block.kind === 'heading')
      return new Paragraph({ text: block.words, heading: HeadingLevel.HEADING_2, numbering: numbering(0) });
    if (block.kind === 'table') return wordTable(block.rows);
    const runs = runsOf(block.words).map((run) => new TextRun(run));
    const look = block.kind === 'clause' ? { numbering: numbering(block.level) } : {};
    return new Paragraph({ children: runs, spacing: { after: 120 }, ...look });
  });
  const foot = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        children: [`${title}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
        size: 16,
      }),
    ],
  });
  return new Document({
    title,
    creator: 'Larkspur Reading Rooms Limited',
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22 } },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 240, after: 160 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 120 } } },
      },
    },
    numbering: { config: [{ reference: 'clauses', levels }] },
    sections: [{ children, footers: { default: new Footer({ children: [foot] }) } }],
  });
}

function wordTable(rows) {
  const cell = (words, head) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: words, bold: head })] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells, at) => new TableRow({ children: cells.map((words) => cell(words, at === 0)) })),
  });
}

const letter = (count) => String.fromCharCode(96 + count);

/** Numbers as a typist would write them: 4. / 4.1 / (a). Each annex counts afresh. */
function numberer() {
  const counts = [0, 0, 0];
  return {
    restart: () => counts.fill(0),
    next: (level) => {
      counts[level] += 1;
      counts.fill(0, level + 1);
      return [`${counts[0]}.`, `${counts[0]}.${counts[1]}`, `(${letter(counts[2])})`][level];
    },
  };
}

/** A PDF as a supplier's web team would print it: running head, page numbers, tables. */
function pdfFrom(blocks, title) {
  const numbers = numberer();
  const content = tablesOf(blocks).flatMap((block, at) => {
    if (block.kind === 'part') {
      numbers.restart();
      return [{ text: block.words, style: at === 0 ? 'title' : 'part' }];
    }
    if (block.kind === 'heading') return [{ text: `${numbers.next(0)} ${block.words}`, style: 'heading' }];
    if (block.kind === 'table')
      return [{ table: { widths: block.rows[0].map(() => '*'), body: block.rows }, style: 'table' }];
    const text = runsOf(block.words);
    if (block.kind === 'paragraph') return [{ text, style: 'clause' }];
    const columns = [{ text: numbers.next(block.level), width: 30 }, { text }];
    return [{ columns, style: 'clause', margin: [block.level === 2 ? 30 : 0, 0, 0, 6] }];
  });
  return {
    info: { title, author: 'Larkspur Reading Rooms Limited' },
    pageSize: 'A4',
    pageMargins: [70, 80, 70, 70],
    header: { text: title, alignment: 'right', margin: [70, 40, 70, 0], fontSize: 8 },
    footer: (page, pages) => ({
      text: `Page ${page} of ${pages}`,
      alignment: 'center',
      fontSize: 8,
      margin: [0, 20, 0, 0],
    }),
    content,
    defaultStyle: { fontSize: 10.5, lineHeight: 1.2 },
    styles: {
      title: { fontSize: 20, bold: true, alignment: 'left', margin: [0, 0, 0, 14] },
      part: { fontSize: 15, bold: true, alignment: 'left', margin: [0, 16, 0, 8] },
      heading: { fontSize: 12, bold: true, alignment: 'left', margin: [0, 12, 0, 6] },
      clause: { margin: [0, 0, 0, 6] },
      table: { alignment: 'left', margin: [0, 4, 0, 10] },
    },
  };
}

export async function makeExamples() {
  const source = async (name) => blocksOf(await readFile(join(examples, 'src', name), 'utf8'));
  const terms = docxFrom(await source('larkspur-assist-terms.md'), 'Larkspur Assist: Subscription Terms');
  await writeFile(join(examples, 'larkspur-assist-terms.docx'), await Packer.toBuffer(terms));
  for (const [name, { data, encoding }] of Object.entries(roboto.vfs))
    pdfmake.virtualfs.writeFileSync(name, data, encoding);
  pdfmake.setFonts(roboto.fonts);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  const dpa = pdfFrom(await source('larkspur-assist-dpa.md'), 'Larkspur Assist: Data Processing Addendum');
  await writeFile(join(examples, 'larkspur-assist-dpa.pdf'), await pdfmake.createPdf(dpa).getBuffer());
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await makeExamples();
