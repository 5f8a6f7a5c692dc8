import type { DocxParagraph } from '../contract/index.ts';
import { revisionOf } from './revision.ts';
import type { WordPart } from './word-package.ts';
import { attributeOf, childOf, elementsNamed, type SpanElement, visit } from './xml-spans.ts';

/** The paragraphs of a document's body as it was read, with their places in the part. */
export interface BodyText {
  readonly part: WordPart;
  readonly body: SpanElement;
  /** By ordinal: every `w:p` in document order. */
  readonly elements: readonly SpanElement[];
  /** Ends of blocks of the body at which a field that began before is still open. */
  readonly insideField: ReadonlySet<SpanElement>;
}

export function bodyText(part: WordPart): BodyText | null {
  const body = childOf(part.root, 'w:body');
  return body === null
    ? null
    : { part, body, elements: elementsNamed(part.root, 'w:p'), insideField: openFields(part, body) };
}

function openFields({ text }: WordPart, body: SpanElement): Set<SpanElement> {
  const open = new Set<SpanElement>();
  let depth = 0;
  for (const block of body.children) {
    visit(block, (element) => {
      if (element.name !== 'w:fldChar') return;
      const type = attributeOf(text, element, 'fldCharType');
      if (type === 'begin') depth += 1;
      else if (type === 'end') depth = Math.max(0, depth - 1);
    });
    if (depth > 0) open.add(block);
  }
  return open;
}

/** Why nothing is written directly after a paragraph, in words that complete "because ..."; null where it may be. */
export type Unsafe =
  | 'it stands in a table'
  | 'it stands in a content control'
  | 'it stands in a text box or a note'
  | 'a tracked change joins it to the next paragraph'
  | 'it is made by a field'
  | 'the page layout changes after it';

/** Whether something may be written directly after a paragraph. */
export function unsafeAfter({ part, body, insideField }: BodyText, paragraph: SpanElement): Unsafe | null {
  if (paragraph.parent !== body) return unsafeWithin(paragraph);
  const properties = childOf(paragraph, 'w:pPr');
  if (markChanges(part, paragraph).some(({ kind }) => kind !== 'insertion' && kind !== 'formatting'))
    return 'a tracked change joins it to the next paragraph';
  if (insideField.has(paragraph)) return 'it is made by a field';
  return childOf(properties, 'w:sectPr') === null ? null : 'the page layout changes after it';
}

function unsafeWithin({ parent }: SpanElement): Unsafe {
  for (let at = parent; at !== null; at = at.parent) {
    if (at.name === 'w:tbl') return 'it stands in a table';
    if (at.name === 'w:sdt') return 'it stands in a content control';
  }
  return 'it stands in a text box or a note';
}

/** Whether a paragraph stands in the body itself and outside the result of any field that spans paragraphs. */
export function isPlainBlock({ body, insideField }: BodyText, paragraph: SpanElement): boolean {
  if (paragraph.parent !== body) return false;
  const before = body.children[body.children.indexOf(paragraph) - 1];
  return before === undefined || !insideField.has(before);
}

/** Tracked changes of a paragraph's mark. */
export function markChanges({ text }: WordPart, paragraph: SpanElement) {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return (mark?.children ?? []).flatMap((child) => revisionOf(text, child) ?? []);
}

/** The element of a paragraph that was read. */
export function elementOf({ part, elements }: BodyText, paragraph: DocxParagraph): SpanElement | null {
  return paragraph.part === part.name ? (elements[paragraph.ordinal] ?? null) : null;
}
