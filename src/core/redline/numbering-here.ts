import type { Clause, DocxParagraph } from '../contract/index.ts';
import type { Anchor, ReadDocument } from './anchor.ts';
import { runLook } from './body-look.ts';
import { elementOf } from './body-text.ts';
import { childOf, type SpanElement, written } from './xml-spans.ts';

/** How paragraphs added at a place are numbered and formatted there. */
export interface NumberingHere {
  /** By Word, counting on in the document's own list; typed like the numbers around it; or not at all. */
  readonly kind: 'counted' | 'typed' | 'none';
  /** Content of `w:pPr` of the paragraphs around. */
  readonly properties: string;
  readonly look: string;
  /** Left edge of their text, in twentieths of a point. */
  readonly indent: number;
  /** The typed number of the paragraph so far along, with what stands between it and the words. */
  readonly typed: (count: number) => string;
  /** The number that Word gives it, as long as numbers before it stay as they are; null where it is not known. */
  readonly counted: (count: number) => string | null;
}

/** Properties of a paragraph that are its own affair and are not taken over. */
const notCopied = new Set([
  'w:rPr',
  'w:sectPr',
  'w:pPrChange',
  'w:pageBreakBefore',
  'w:framePr',
  'w:keepNext',
  'w:outlineLvl',
]);

/** How the clauses of the section are numbered, so that what is added to it is numbered alike. */
export function numberingHere(document: ReadDocument, anchor: Anchor): NumberingHere {
  const { sibling } = anchor;
  const plain: NumberingHere = {
    kind: 'none',
    properties: '',
    look: '',
    indent: 0,
    typed: () => '',
    counted: () => null,
  };
  const paragraph = paragraphOf(document, sibling);
  const element = paragraph === null ? null : elementOf(document.text, paragraph);
  if (paragraph === null || element === null || paragraph.cell !== null) return plain;
  const { text } = document.text.part;
  const alike = { ...plain, look: runLook(text, element), indent: paragraph.indent };
  if (sibling.role === 'heading') return alike;
  const here = { ...alike, properties: propertiesOf(text, element) };
  if (paragraph.number?.label != null) {
    const counted = startsAfresh(document, anchor, paragraph) ? () => null : paragraph.number.later;
    return { ...here, kind: 'counted', counted };
  }
  if (paragraph.number?.bullet) return alike;
  const typed = typedNumber(sibling, paragraph);
  return typed === null ? here : { ...here, kind: 'typed', typed };
}

/**
 * Whether a number of a level above stands between a paragraph and what is added, as one without words may, which is
 * no clause: what is added is then counted from that.
 */
function startsAfresh({ paragraphs, text }: ReadDocument, { after }: Anchor, own: DocxParagraph): boolean {
  const at = own.number;
  if (at === null) return false;
  return paragraphs.slice(paragraphs.indexOf(own) + 1).some((paragraph) => {
    const { number } = paragraph;
    if (number === null || number.list !== at.list || number.level >= at.level) return false;
    const element = elementOf(text, paragraph);
    return element !== null && element.start <= after.start;
  });
}

function paragraphOf(
  { paragraphs, paragraphsOfClause }: ReadDocument,
  { index }: Clause,
): DocxParagraph | null {
  const [first] = paragraphsOfClause[index] ?? [];
  return first === undefined ? null : (paragraphs[first] ?? null);
}

/**
 * Whether numbers count on after the end of a section, so that another paragraph there changes them: as they do where
 * clauses are numbered through the whole document and not afresh in each section.
 */
export function countsOn(document: ReadDocument, { sibling }: Anchor): boolean {
  const { paragraphs } = document;
  const own = paragraphOf(document, sibling);
  if (own?.number == null) return false;
  const { list, level, label } = own.number;
  const next = paragraphs
    .slice(paragraphs.indexOf(own) + 1)
    .find(({ number }) => number?.list === list && number.level === level);
  const [before, after] = [lastCount(label), lastCount(next?.number?.label ?? null)];
  return next !== undefined && (before === null || after === null || after > before);
}

/** The 5 of "14.5". */
function lastCount(label: string | null): number | null {
  const found = /(\d+)\D*$/.exec(label ?? '');
  return found === null ? null : Number(found[1]);
}

/** A number as a clause is cited: without its full stop. */
export const printed = (label: string | null | undefined): string | null =>
  label?.replace(/[.:]$/, '') ?? null;

function propertiesOf(text: string, paragraph: SpanElement): string {
  const properties = childOf(paragraph, 'w:pPr')?.children ?? [];
  return properties
    .filter(({ name }) => !notCopied.has(name))
    .map((property) => written(text, property))
    .join('');
}

/** "7.2" typed by hand before the words is followed by "7.3"; null where the number is of another form. */
function typedNumber(clause: Clause, { text }: DocxParagraph): ((count: number) => string) | null {
  const found = /^(\s*(?:[\dA-Z]{1,4}\.)+)(\d{1,4})([.)]?\s+)/.exec(text);
  if (found === null || clause.number === null) return null;
  const [, before = '', last = '', after = ''] = found;
  return (count) => `${before}${Number(last) + count}${after}`;
}
