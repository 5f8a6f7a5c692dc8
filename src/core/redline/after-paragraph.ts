import { type BodyText, markChanges } from './body-text.ts';
import { insertAt, type Splice } from './splices.ts';
import {
  type Author,
  carryingParagraph,
  type HandedOn,
  insertedMark,
  insertedParagraph,
  type TrackedParagraph,
} from './tracked-xml.ts';
import { childOf, insideOf, type SpanElement, visit, written } from './xml-spans.ts';

/**
 * Writes paragraphs after another, as Word does when a person types on at its end: its mark becomes the first of the
 * insertion, and its own mark goes on to the last paragraph, which keeps its properties. Rejected in Word or in
 * LibreOffice, this leaves the paragraph as it was; the other way, with every new mark inserted, LibreOffice hands the
 * properties of what was inserted on to the paragraph that follows.
 * @param between what stands between the paragraph and the last of the insertion, all tracked, as XML.
 */
export function writeAfter(
  text: BodyText,
  paragraph: SpanElement,
  between: string,
  last: TrackedParagraph,
  author: Author,
): Splice[] {
  if (!canHandOn(text, paragraph))
    return [insertAt(paragraph.end, between + insertedParagraph(author, last))];
  const xml = text.part.text;
  const mark = insertedEnd(xml, paragraph, author);
  return [mark, insertAt(paragraph.end, between + carryingParagraph(author, last, handedOn(xml, paragraph)))];
}

/** Whether a paragraph's mark can be handed on: not where others' changes to it are recorded, nor where it ends a section. */
export function canHandOn({ part }: BodyText, paragraph: SpanElement): boolean {
  if (paragraph.name !== 'w:p' || markChanges(part, paragraph).length > 0) return false;
  const properties = childOf(paragraph, 'w:pPr');
  let isFree = true;
  if (properties !== null)
    visit(properties, ({ name }) => {
      isFree &&= !name.endsWith('Change') && name !== 'w:sectPr' && name !== 'w:ins';
    });
  return isFree;
}

/** The mark of a paragraph as inserted. */
function insertedEnd(text: string, paragraph: SpanElement, author: Author): Splice {
  const properties = childOf(paragraph, 'w:pPr');
  const added = `<w:pPr>${insertedMark(author)}</w:pPr>`;
  if (properties === null) {
    if (!paragraph.isEmptyTag) return insertAt(paragraph.inside, added);
    const tag = written(text, paragraph).slice(0, -2).trimEnd();
    return { at: paragraph.start, end: paragraph.end, text: `${tag}>${added}</w:p>` };
  }
  const mark = childOf(properties, 'w:rPr');
  if (mark !== null)
    return { at: mark.start, end: mark.end, text: insertedMark(author, insideOf(text, mark)) };
  const inside = `<w:pPr>${insideOf(text, properties)}${insertedMark(author)}</w:pPr>`;
  return { at: properties.start, end: properties.end, text: inside };
}

function handedOn(text: string, paragraph: SpanElement): HandedOn {
  const properties = childOf(paragraph, 'w:pPr');
  const mark = childOf(properties, 'w:rPr');
  return {
    mark: mark === null ? '' : written(text, mark),
    properties: (properties?.children ?? [])
      .filter((child) => child !== mark)
      .map((child) => written(text, child))
      .join(''),
  };
}
