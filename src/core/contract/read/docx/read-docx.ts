import type { Paper, ReadResult } from '../../paper.ts';
import type { Archive } from '../archive.ts';
import { compose, type Piece, rowPiece } from '../compose.ts';
import { maxTextLength, unread } from '../file-faults.ts';
import { paperOf } from '../paper-of.ts';
import type { DocxParagraph, DocxReading } from './docx-paragraph.ts';
import { headingRanks } from './heading-ranks.ts';
import { type ListDepths, listDepths } from './list-depth.ts';
import { readDocxParagraphs } from './paragraphs.ts';

/** A Word document read, with the way from each clause back to the paragraph it came from. */
export interface DocxPaper {
  readonly result: ReadResult;
  readonly paragraphs: readonly DocxParagraph[];
  /** For each clause, the indexes of its paragraphs: one for most, several for a table row. */
  readonly paragraphsOfClause: readonly (readonly number[])[];
}

/** Reads a Word document as a paper. */
export function readDocx(file: string, bytes: Uint8Array): ReadResult {
  return readDocxWithParagraphs(file, bytes).result;
}

/**
 * Reads a Word document as a paper and keeps its paragraphs, for those who write into the document.
 * @param source its bytes, or its parts where they were unpacked before.
 * @param known the paper as it was read before: it is taken over where the text is still the same, which saves time.
 */
export function readDocxWithParagraphs(
  file: string,
  source: Uint8Array | Archive,
  known: Paper | null = null,
): DocxPaper {
  const read = readDocxParagraphs(source);
  if (!read.ok) return { result: unread(file, read.fault), paragraphs: [], paragraphsOfClause: [] };
  const { reading } = read;
  const { paragraphs } = reading;
  const sourced = piecesOf(paragraphs);
  const { text, blocks } = compose(sourced.map(({ piece }) => piece));
  if (text.length > maxTextLength)
    return { result: unread(file, 'too-long'), paragraphs, paragraphsOfClause: [] };
  if (text === '') return { result: unread(file, 'no-words'), paragraphs, paragraphsOfClause: [] };
  const title = paragraphs.find(({ isTitle, text: words }) => isTitle && /\S/.test(words))?.text ?? null;
  const paper =
    known?.text === text
      ? known
      : paperOf({
          file,
          format: 'docx',
          title: title === null ? null : title.replace(/\s+/g, ' ').trim(),
          text,
          blocks,
          unreadable: unreadableOf(file, reading),
          notes: notesOf(reading),
        });
  const kept = sourced.filter((_, at) => blocks[at]?.plain !== '');
  return { result: { ok: true, paper }, paragraphs, paragraphsOfClause: kept.map(({ from }) => from) };
}

interface SourcedPiece {
  readonly piece: Piece;
  readonly from: readonly number[];
}

/** A row is read as one where its cells are short and hold no numbered clauses; long contracts stand in tables too. */
const longestRow = 2_000;

function isRow(cells: readonly DocxParagraph[]): boolean {
  const filled = cells.filter(({ text, number }) => /\S/.test(text) || number?.label);
  const columns = new Set(filled.map(({ cell }) => cell?.column));
  const length = cells.reduce((sum, { text }) => sum + text.length, 0);
  const numbered = cells.some(({ number, cell }) => number?.label && cell?.column !== 0);
  return columns.size > 1 && length <= longestRow && !numbered && !cells.some(({ cell }) => cell?.holdsTable);
}

function piecesOf(paragraphs: readonly DocxParagraph[]): SourcedPiece[] {
  const headings = headingRanks(paragraphs);
  const pieces: SourcedPiece[] = [];
  const pieceOfParagraph = new Map<number, number>();
  const depths = listDepths();
  for (let at = 0; at < paragraphs.length; ) {
    const first = paragraphs[at];
    if (!first) break;
    let end = at + 1;
    while (first.cell && paragraphs[end]?.cell?.row === first.cell.row) end += 1;
    const cells = paragraphs.slice(at, end);
    const from = cells.map((_, offset) => at + offset);
    if (first.cell && isRow(cells)) pieces.push({ piece: rowOf(cells), from });
    else
      for (const [offset, paragraph] of cells.entries()) {
        const under = paragraph.note ? (pieceOfParagraph.get(paragraph.note.under) ?? null) : null;
        pieces.push({
          piece: paragraphPiece(paragraph, headings(paragraph), depths, under),
          from: [at + offset],
        });
        pieceOfParagraph.set(at + offset, pieces.length - 1);
      }
    for (const index of from)
      if (!pieceOfParagraph.has(index)) pieceOfParagraph.set(index, pieces.length - 1);
    at = end;
  }
  return pieces;
}

function rowOf(cells: readonly DocxParagraph[]): Piece {
  const columns = new Map<number, string[]>();
  for (const { cell, text, number } of cells) {
    const column = cell?.column ?? 0;
    columns.set(column, [...(columns.get(column) ?? []), number?.label ? `${number.label} ${text}` : text]);
  }
  return rowPiece([...columns.values()].map((column) => column.join('\n')));
}

function paragraphPiece(
  paragraph: DocxParagraph,
  rank: number | null | undefined,
  depths: ListDepths,
  under: number | null,
): Piece {
  const { number, note, text, indent } = paragraph;
  const listDepth = number ? depths.ofItem(number, indent) : depths.ofParagraph(indent);
  const role = note ? 'footnote' : rank !== undefined ? 'heading' : number?.bullet ? 'item' : 'paragraph';
  return {
    role,
    rank: rank ?? null,
    label: note?.label ?? number?.label ?? null,
    bullet: number?.bullet ?? false,
    listDepth: role === 'heading' ? 0 : listDepth,
    words: [text],
    page: null,
    under,
  };
}

function unreadableOf(file: string, { embedded }: DocxReading) {
  if (embedded === 0) return [];
  const parts = embedded === 1 ? 'another document' : `${embedded} other documents`;
  return [
    {
      message: `${file} embeds ${parts}, which could not be read.`,
      mend: 'Open it in Word, save it again, and supply that: Word then writes the embedded text into the file.',
      page: null,
    },
  ];
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function notesOf({ changes, hidden, unprinted, comments, macros }: DocxReading): string[] {
  const notes: string[] = [];
  if (changes > 0)
    notes.push(`${counted(changes, 'tracked change was', 'tracked changes were')} read as accepted.`);
  if (comments > 0) notes.push(`${counted(comments, 'comment was', 'comments were')} left out.`);
  if (hidden > 0) notes.push(`Hidden text (${counted(hidden, 'character', 'characters')}) was left out.`);
  if (unprinted > 0)
    notes.push(
      `${counted(unprinted, 'number is', 'numbers are')} made by fields that Word fills in, and not shown here.`,
    );
  if (macros) notes.push('The file holds macros. They were neither run nor read.');
  return notes;
}
