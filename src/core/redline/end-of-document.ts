import { type BodyText, markChanges, unsafeAfter } from './body-text.ts';
import { insertAt, type Splice } from './splices.ts';
import { type Author, insertedMark, stamp } from './tracked-xml.ts';
import { childOf, elementsNamed, insideOf, type SpanElement, visit, written } from './xml-spans.ts';

/** What is written at the end of a document, so that rejecting it leaves the document as it was. */
export interface AtEnd {
  readonly splices: readonly Splice[];
  /** A sentence to warn with where Word leaves something behind; null where it does not. */
  readonly warning: string | null;
}

/**
 * Writes blocks, all tracked as inserted, at the end of a body. The end of a document's last paragraph cannot be
 * inserted or deleted. So they go before a last paragraph that is empty; else the last paragraph's end is tracked as
 * inserted and an empty one after the blocks keeps its properties, as Word does when a person types on at the end.
 */
export function writeAtEnd(text: BodyText, blocks: string, author: Author): AtEnd {
  const { part, body } = text;
  const content = body.children.filter(({ name }) => name === 'w:p' || name === 'w:tbl' || name === 'w:sdt');
  const last = content.at(-1);
  if (last === undefined) {
    const at = childOf(body, 'w:sectPr')?.start ?? body.close;
    return { splices: [insertAt(at, blocks)], warning: null };
  }
  const before = content.at(-2);
  const joinsLast = before !== undefined && before.name === 'w:p' && unsafeAfter(text, before) !== null;
  if (isEmptyParagraph(last) && !joinsLast) return { splices: [insertAt(last.start, blocks)], warning: null };
  return canCarry(text, last)
    ? {
        splices: [
          insertedEnd(part.text, last, author),
          insertAt(last.end, blocks + closing(part.text, last, author)),
        ],
        warning: null,
      }
    : { splices: [insertAt(last.end, blocks)], warning: leftBehind };
}

const leftBehind =
  'The document ends in a way that Word cannot restore in full: after rejecting every change an empty paragraph stays at its end.';

/** Without words, pictures or marks, and of no section of its own. */
function isEmptyParagraph(element: SpanElement): boolean {
  if (element.name !== 'w:p') return false;
  const inert = new Set(['w:pPr', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd']);
  const mark = childOf(childOf(element, 'w:pPr'), 'w:rPr');
  return (
    element.children.every(({ name }) => inert.has(name)) &&
    childOf(childOf(element, 'w:pPr'), 'w:sectPr') === null &&
    !mark?.children.some(({ name }) => name === 'w:del' || name === 'w:ins')
  );
}

/** Whether a paragraph's properties can be handed on: not where others' changes to them are recorded. */
function canCarry(text: BodyText, last: SpanElement): boolean {
  if (last.name !== 'w:p' || last.isEmptyTag) return false;
  const properties = childOf(last, 'w:pPr');
  if (markChanges(text.part, last).length > 0) return false;
  let changed = false;
  if (properties !== null)
    visit(properties, ({ name }) => {
      changed ||= name.endsWith('Change') || name === 'w:sectPr' || name === 'w:ins';
    });
  return !changed && elementsNamed(last, 'w:txbxContent').length === 0;
}

/** The mark of the last paragraph as inserted. */
function insertedEnd(text: string, last: SpanElement, author: Author): Splice {
  const properties = childOf(last, 'w:pPr');
  if (properties === null) return insertAt(last.inside, `<w:pPr>${insertedMark(author)}</w:pPr>`);
  const mark = childOf(properties, 'w:rPr');
  const replaced = mark ?? properties;
  const inside = mark === null ? insideOf(text, properties) : '';
  const xml = insertedMark(author, mark === null ? '' : insideOf(text, mark));
  return mark === null
    ? { at: replaced.start, end: replaced.end, text: `<w:pPr>${inside}${xml}</w:pPr>` }
    : { at: replaced.start, end: replaced.end, text: xml };
}

/** An empty paragraph whose former properties are those of the last, so that rejecting gives them back. */
function closing(text: string, last: SpanElement, author: Author): string {
  const properties = childOf(last, 'w:pPr');
  if (properties === null) return '<w:p></w:p>';
  const mark = childOf(properties, 'w:rPr');
  const kept = mark === null ? '' : written(text, mark);
  const inside = insideOf(text, properties);
  const former = mark === null ? inside : inside.replace(kept, () => '');
  const change = former === '' ? '' : `<w:pPrChange ${stamp(author)}><w:pPr>${former}</w:pPr></w:pPrChange>`;
  return `<w:p><w:pPr>${kept}${change}</w:pPr></w:p>`;
}
