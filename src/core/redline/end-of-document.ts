import { writeAfter } from './after-paragraph.ts';
import { type BodyText, unsafeAfter } from './body-text.ts';
import { insertAt, type Splice } from './splices.ts';
import type { Author } from './tracked-xml.ts';
import { childOf, type SpanElement } from './xml-spans.ts';

/** What is written at the end of a document, so that rejecting it leaves the document as it was. */
export interface AtEnd {
  readonly splices: readonly Splice[];
  /** A sentence to warn with where Word leaves something behind; null where it does not. */
  readonly warning: string | null;
}

/** The paragraph that a document ends with; null where it ends otherwise. */
export function lastParagraph({ body }: BodyText): SpanElement | null {
  const blocks = body.children.filter(({ name }) => ['w:p', 'w:tbl', 'w:sdt'].includes(name));
  const last = blocks.at(-1);
  return last?.name === 'w:p' ? last : null;
}

/**
 * Writes blocks, all tracked as inserted, at the end of a body, and an empty paragraph after them: the end of a
 * document's last paragraph can be handed on and not be inserted.
 */
export function writeAtEnd(text: BodyText, blocks: string, author: Author): AtEnd {
  const last = lastParagraph(text);
  if (last !== null && unsafeAfter(text, last) === null) {
    const empty = { words: [], properties: '', look: '', comment: null, opens: null, closes: null };
    return { splices: writeAfter(text, last, blocks, empty, author), warning: null };
  }
  const at = childOf(text.body, 'w:sectPr')?.start ?? text.body.close;
  return { splices: [insertAt(at, blocks)], warning: leftBehind };
}

const leftBehind =
  'The document ends in a way that Word cannot restore in full: after rejecting every change an empty paragraph stays at its end.';
