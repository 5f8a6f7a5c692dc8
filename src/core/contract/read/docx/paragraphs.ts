import type { Archive } from '../archive.ts';
import type { FileFault } from '../file-faults.ts';
import { childNamed, childrenNamed, elementsOf, isOn, valOf, type XmlElement } from '../xml-tree.ts';
import type { Cell, DocxParagraph, DocxReading, Note } from './docx-paragraph.ts';
import { type Notes, notesOf } from './note-parts.ts';
import { formatCount } from './number-format.ts';
import { type Numberer, numbererOf, type ParagraphNumber } from './numberer.ts';
import { indentOf, levelOfStyle, type Numbering, numberingFrom } from './numbering.ts';
import { type DocxPackage, openDocx } from './package.ts';
import { type NoteReference, type ParagraphText, paragraphText } from './run-text.ts';
import { numberUseOf, outlineOf, type Style, type Styles, stylesFrom } from './styles.ts';

export type ReadDocx =
  | { readonly ok: true; readonly reading: DocxReading }
  | { readonly ok: false; readonly fault: FileFault };

interface Walk {
  readonly part: string;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly numberer: Numberer;
  readonly paragraphs: DocxParagraph[];
  /** Read once the block they belong to has ended. */
  readonly waiting: (() => void)[];
  readonly tally: Record<
    'changes' | 'hidden' | 'unprinted' | 'comments' | 'embedded' | 'tables' | 'rows',
    number
  >;
  /** Text of paragraphs whose end was deleted: it runs on into the next paragraph. */
  carried: string;
  readonly onNote: (reference: NoteReference, under: number) => void;
}

/** Elements that hold paragraphs and tables, and change nothing about them. */
const wrappers = new Set([
  'w:body',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:txbxContent',
]);

/**
 * Reads the paragraphs of a Word document with the numbers that Word would show, tracked changes accepted.
 * @param file its bytes, or its parts where they were unpacked before.
 * @returns a fault of the file where it is no Word document, damaged or beyond the limits; never throws over bytes.
 */
export function readDocxParagraphs(file: Uint8Array | Archive): ReadDocx {
  const opened = openDocx(file);
  return opened.ok ? readPackage(opened.docx) : opened;
}

function readPackage(docx: DocxPackage): ReadDocx {
  const styles = stylesFrom(docx.styles);
  const numbering = numberingFrom(docx.numbering, styles.useOfListStyle);
  const notes = notesOf(docx);
  const walk: Walk = {
    part: docx.mainPart,
    styles,
    numbering,
    numberer: numbererOf(numbering),
    paragraphs: [],
    waiting: [],
    tally: { changes: 0, hidden: 0, unprinted: 0, comments: 0, embedded: 0, tables: 0, rows: 0 },
    carried: '',
    onNote: (reference, under) => walk.waiting.push(() => readNote(walk, notes, reference, under)),
  };
  const fault = docx.eachBlock((block) => readBlock(block, null, walk));
  if (fault !== null) return { ok: false, fault };
  const { changes, hidden, unprinted, embedded, comments } = walk.tally;
  const { paragraphs } = walk;
  return {
    ok: true,
    reading: { paragraphs, changes, hidden, unprinted, embedded, comments, macros: docx.macros },
  };
}

function readBlocks(parent: XmlElement, cell: Cell | null, walk: Walk): void {
  for (const element of elementsOf(parent)) readBlock(element, cell, walk);
}

/** What belongs to a block is read after it; what belongs to a cell, after its table. */
function readBlock(element: XmlElement, cell: Cell | null, walk: Walk): void {
  readByKind(element, cell, walk);
  if (cell === null) for (let next = walk.waiting.shift(); next; next = walk.waiting.shift()) next();
}

function readByKind(element: XmlElement, cell: Cell | null, walk: Walk): void {
  if (element.name === 'w:p') readParagraph(element, cell, walk);
  else if (element.name === 'w:tbl') readTable(element, walk);
  else if (element.name === 'w:sdt') {
    const content = childNamed(element, 'w:sdtContent');
    if (content && !isContents(element)) readBlocks(content, cell, walk);
  } else if (element.name === 'mc:AlternateContent') {
    const branch = childNamed(element, 'mc:Choice') ?? childNamed(element, 'mc:Fallback');
    if (branch) readBlocks(branch, cell, walk);
  } else if (element.name === 'w:altChunk') walk.tally.embedded += 1;
  else if (wrappers.has(element.name)) readBlocks(element, cell, walk);
}

/** A table of contents says the headings again. */
function isContents(sdt: XmlElement): boolean {
  const gallery = childNamed(childNamed(sdt, 'w:sdtPr'), 'w:docPartObj');
  return valOf(gallery, 'w:docPartGallery') === 'Table of Contents';
}

function readTable(table: XmlElement, walk: Walk): void {
  walk.tally.tables += 1;
  const number = walk.tally.tables;
  for (const row of throughWrappers(table, 'w:tr')) {
    if (childNamed(childNamed(row, 'w:trPr'), 'w:del')) {
      walk.tally.changes += 1;
      continue;
    }
    walk.tally.rows += 1;
    const at = walk.tally.rows;
    const cells = throughWrappers(row, 'w:tc');
    const holdsTable = cells.some((cell) => throughWrappers(cell, 'w:tbl').length > 0);
    cells.forEach((cell, column) => {
      readBlocks(cell, { table: number, row: at, column, holdsTable }, walk);
    });
  }
}

/** Rows and cells may stand in content controls and the like. */
function throughWrappers(parent: XmlElement, name: string): XmlElement[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    const inside =
      child.name === 'w:sdt' ? childNamed(child, 'w:sdtContent') : wrappers.has(child.name) ? child : null;
    return inside ? throughWrappers(inside, name) : [];
  });
}

function readParagraph(element: XmlElement, cell: Cell | null, walk: Walk, note: Note | null = null): void {
  const properties = childNamed(element, 'w:pPr');
  const style = walk.styles.style(valOf(properties, 'w:pStyle'));
  const look = { ...style, size: style.size ?? walk.styles.usualSize };
  const read = paragraphText(element, look, walk.styles);
  count(read, walk);
  const text = walk.carried + read.text;
  const index = walk.paragraphs.length;
  for (const box of read.boxes) walk.waiting.push(() => readBlocks(box, null, walk));
  for (const reference of read.notes) walk.onNote(reference, index);
  if (isMarkDeleted(properties)) {
    walk.carried = text;
    walk.tally.changes += 1;
    return;
  }
  walk.carried = '';
  if (style.names.some((name) => /^toc(?: \d| heading)/.test(name))) return;
  const number = isUnseen(properties, text) ? null : numberOf(properties, style, walk);
  walk.paragraphs.push({
    part: walk.part,
    ordinal: element.ordinal,
    text,
    number,
    outline: outlineOf(properties) ?? style.outline,
    isTitle: style.names[0] === 'title',
    bold: read.bold,
    size: read.size,
    indent: indentOf(properties) ?? number?.indent ?? style.indent ?? 0,
    cell,
    note,
  });
}

function count(read: ParagraphText, { tally }: Walk): void {
  tally.changes += read.changes;
  tally.hidden += read.hidden;
  tally.unprinted += read.unprinted;
  tally.comments += read.comments;
}

function isMarkDeleted(properties: XmlElement | null): boolean {
  const mark = childNamed(properties, 'w:rPr');
  return childNamed(mark, 'w:del') !== null || childNamed(mark, 'w:moveFrom') !== null;
}

/**
 * Word shows the number of an empty paragraph, but not of one that only ends a section or whose mark is hidden: it
 * takes no room on the page and is not counted.
 */
function isUnseen(properties: XmlElement | null, text: string): boolean {
  if (/\S/.test(text)) return false;
  return (
    childNamed(properties, 'w:sectPr') !== null || isOn(childNamed(properties, 'w:rPr'), 'w:vanish') === true
  );
}

/** The paragraph's own list wins over its style's; the level may come from a list's link to the style. */
function numberOf(properties: XmlElement | null, style: Style, walk: Walk): ParagraphNumber | null {
  const own = numberUseOf(properties);
  const use = own.use ?? style.number.use;
  if (use === null || use === '0') return null;
  const linked = style.ids.map((id) => levelOfStyle(walk.numbering, use, id)).find((level) => level !== null);
  return walk.numberer.count(use, own.level ?? linked ?? style.number.level ?? 0);
}

function readNote(walk: Walk, notes: Notes, { kind, id }: NoteReference, under: number): void {
  const element = notes[kind].get(id);
  if (!element) return;
  notes.read[kind] += 1;
  const label = formatCount(notes.read[kind], kind === 'footnote' ? 'decimal' : 'lowerRoman', null);
  const inNote: Walk = { ...walk, part: notes.partOf[kind], carried: '', onNote: () => undefined };
  for (const paragraph of childrenNamed(element, 'w:p'))
    readParagraph(paragraph, null, inNote, { label, under });
}
