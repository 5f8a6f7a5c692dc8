import type { AnnexClause, AnnexParagraph, ClauseId } from '../annex/index.ts';
import { type Anchor, anchorOf, nameOf, type ReadDocument } from './anchor.ts';
import type { BodyLook } from './body-look.ts';
import {
  type Desk,
  type DraftParagraph,
  indent,
  itemDrafts,
  paragraphsOf,
  plainWords,
  spacing,
  writeClause,
} from './drafting.ts';
import { commentOn } from './explain.ts';
import { type NumberingHere, numberingHere } from './numbering-here.ts';

/** Writes clauses into the sections of a document, and keeps count of what was added where. */
export interface InPlaceWriter {
  /**
   * Adds a clause at the end of a section.
   * @returns the numbering it took, and how many of its paragraphs are numbered.
   */
  readonly add: (
    anchor: Anchor,
    id: ClauseId | 'operative',
    heading: string | null,
    paragraphs: readonly AnnexParagraph[],
    comment: readonly string[] | null,
  ) => NumberingHere;
  /** What was added, by the place in the part it is to be written at. */
  readonly written: () => ReadonlyMap<number, string>;
}

export function inPlaceWriter(desk: Desk, document: ReadDocument, look: BodyLook): InPlaceWriter {
  const written = new Map<number, string>();
  const added = new Map<number, number>();
  return {
    add(anchor, id, heading, paragraphs, comment) {
      const here = numberingHere(document, anchor);
      const so = added.get(anchor.sibling.index) ?? 0;
      added.set(anchor.sibling.index, so + paragraphs.length);
      const drafts = paragraphs.flatMap((paragraph, at) =>
        draftsOf(desk, here, look, paragraph, at === 0 ? heading : null, so + at + 1),
      );
      const at = anchor.after.end;
      written.set(at, (written.get(at) ?? '') + writeClause(desk, id, comment, drafts));
      return here;
    },
    written: () => written,
  };
}

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
): NumberingHere {
  const paragraphs = paragraphsOf(clause).filter(({ number }) => !leftOut.includes(number));
  return writer.add(anchor, clause.id, clause.heading, paragraphs, commentOn(clause));
}
