import type { AnnexClause, AnnexParagraph, ClauseId } from '../annex/index.ts';
import { writeAfter } from './after-paragraph.ts';
import { type Anchor, anchorOf, nameOf, type ReadDocument } from './anchor.ts';
import type { BodyLook } from './body-look.ts';
import {
  clauseParagraphs,
  type Desk,
  type DraftParagraph,
  indent,
  itemDrafts,
  paragraphsOf,
  plainWords,
  spacing,
} from './drafting.ts';
import { commentOn } from './explain.ts';
import { type NumberingHere, numberingHere, printed } from './numbering-here.ts';
import type { Splice } from './splices.ts';
import { insertedParagraph, type TrackedParagraph } from './tracked-xml.ts';
import type { SpanElement } from './xml-spans.ts';

/** Writes clauses into the sections of a document, and keeps count of what was added where. */
export interface InPlaceWriter {
  /**
   * Adds a clause at the end of a section.
   * @returns the number of its first paragraph, typed or Word's, as long as numbers before it stay; null for none.
   */
  readonly add: (
    anchor: Anchor,
    id: ClauseId | 'operative',
    heading: string | null,
    paragraphs: readonly AnnexParagraph[],
    comment: readonly string[] | null,
  ) => string | null;
  /** What was added after one paragraph, as XML with every mark inserted; it is then written no more. */
  readonly take: (after: SpanElement) => string;
  /** All else that was added. */
  readonly splices: () => Splice[];
}

export function inPlaceWriter(desk: Desk, document: ReadDocument, look: BodyLook): InPlaceWriter {
  const written = new Map<SpanElement, TrackedParagraph[]>();
  const added = new Map<number, number>();
  return {
    add(anchor, id, heading, paragraphs, comment) {
      const here = numberingHere(document, anchor);
      const so = added.get(anchor.sibling.index) ?? 0;
      added.set(anchor.sibling.index, so + paragraphs.length);
      const drafts = paragraphs.flatMap((paragraph, at) =>
        draftsOf(desk, here, look, paragraph, at === 0 ? heading : null, so + at + 1),
      );
      const tracked = clauseParagraphs(desk, id, comment, drafts);
      written.set(anchor.after, [...(written.get(anchor.after) ?? []), ...tracked]);
      return here.kind === 'typed'
        ? here
            .typed(so + 1)
            .trim()
            .replace(/[.)]$/, '')
        : printed(here.counted(so + 1));
    },
    take(after) {
      const taken = written.get(after) ?? [];
      written.delete(after);
      return xmlOf(desk, taken);
    },
    splices: () =>
      [...written].flatMap(([after, paragraphs]) => {
        const last = paragraphs.at(-1);
        const before = xmlOf(desk, paragraphs.slice(0, -1));
        return last === undefined ? [] : writeAfter(document.text, after, before, last, desk.author);
      }),
  };
}

const xmlOf = ({ author }: Desk, paragraphs: readonly TrackedParagraph[]) =>
  paragraphs.map((paragraph) => insertedParagraph(author, paragraph)).join('');

/** @param count which of the paragraphs added to the section it is, from 1. */
function draftsOf(
  { lists }: Desk,
  here: NumberingHere,
  look: BodyLook,
  { text, items }: AnnexParagraph,
  heading: string | null,
  count: number,
): DraftParagraph[] {
  const run = here.look === '' ? look.run : here.look;
  const typed = here.kind === 'typed' ? plainWords(here.typed(count)) : [];
  const title = heading === null ? [] : [{ text: `${heading}. `, bold: true }];
  const properties =
    here.properties === ''
      ? `${look.style}${spacing(0, 120)}${here.indent > 0 ? indent(here.indent) : ''}`
      : here.properties;
  return [
    { words: [...typed, ...title, { text }], properties, look: run },
    ...(items.length === 0
      ? []
      : itemDrafts(items, lists.items(), { style: look.style, run }, Math.max(0, here.indent) + 720)),
  ];
}

/** How a clause fares when it is to stand in the document itself. */
export type InPlace =
  | { readonly ok: true; readonly anchor: Anchor; readonly says: string }
  | { readonly ok: false; readonly says: string };

/** Where a clause is to stand, and why there or not. */
export function placeOf(document: ReadDocument, clause: AnnexClause, paper: number): InPlace {
  const found = anchorOf(document, clause, paper);
  return found.ok
    ? { ok: true, anchor: found.anchor, says: `At the end of ${nameOf(found.anchor.section)}.` }
    : { ok: false, says: `In the schedule, because ${found.because}.` };
}

/** Adds a clause without the paragraphs that a change of words made needless. */
export function addClause(
  writer: InPlaceWriter,
  anchor: Anchor,
  clause: AnnexClause,
  leftOut: readonly string[],
): string | null {
  const paragraphs = paragraphsOf(clause).filter(({ number }) => !leftOut.includes(number));
  return writer.add(anchor, clause.id, clause.heading, paragraphs, commentOn(clause));
}
