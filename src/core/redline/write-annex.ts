import type { Annex, AnnexClause } from '../annex/index.ts';
import { amendSentence } from './amend-sentence.ts';
import { anchorOf, nameOf, type ReadDocument } from './anchor.ts';
import { bodyLook } from './body-look.ts';
import type { Desk } from './drafting.ts';
import { lastParagraph, writeAtEnd } from './end-of-document.ts';
import { whyOf } from './explain.ts';
import { addClause, type InPlaceWriter, inPlaceWriter, placeOf } from './in-place.ts';
import { countsOn } from './numbering-here.ts';
import { operativeTitle, type Placed } from './placed.ts';
import { type ScheduleContent, writeSchedule } from './schedule.ts';
import type { Splice } from './splices.ts';
import type { SpanElement } from './xml-spans.ts';

export const redlineModes = ['schedule', 'in-place'] as const;
/** A schedule at the end with one sentence that makes it part of the contract; or clause by clause where each belongs. */
export type RedlineMode = (typeof redlineModes)[number];

/** An annex as changes of a document's main part. */
export interface WrittenAnnex {
  readonly splices: readonly Splice[];
  readonly placed: readonly Placed[];
  readonly warnings: readonly string[];
  /** Whether numbers after what was written may have changed. */
  readonly mayRenumber: boolean;
}

/** Writes an annex into a document, and leaves the numbering, comments and ids it needs on the desk. */
export function writeAnnex(
  desk: Desk,
  document: ReadDocument,
  annex: Annex,
  mode: RedlineMode,
  paper: number,
): WrittenAnnex {
  const look = bodyLook(document.text, document.paragraphs);
  const writer = inPlaceWriter(desk, document, look);
  const inDocument =
    mode === 'in-place'
      ? writeClauses(desk, writer, document, annex, paper)
      : {
          splices: [],
          placed: [],
          rest: annex.clauses.map((clause) => ({ clause, because: atEnd })),
          mayRenumber: false,
        };
  const operative =
    mode === 'in-place'
      ? { opening: [meaningOfAnnex(annex, inDocument.placed)], placed: [], mayRenumber: false }
      : writeOperative(writer, document, annex, paper);
  const schedule = writeSchedule(desk, look, {
    annex,
    clauses: inDocument.rest,
    opening: operative.opening,
  });
  const last = lastParagraph(document.text);
  const before = last === null ? '' : writer.take(last);
  const end = writeAtEnd(document.text, before + schedule.xml, desk.author);
  return {
    splices: [...inDocument.splices, ...writer.splices(), ...end.splices],
    placed: [...inDocument.placed, ...operative.placed, ...schedule.placed],
    warnings: end.warning === null ? [] : [end.warning],
    mayRenumber: inDocument.mayRenumber || operative.mayRenumber,
  };
}

const atEnd = 'In the schedule at the end of the document.';

/** Clause by clause where each belongs; what has no place there is left for the schedule. */
function writeClauses(
  desk: Desk,
  writer: InPlaceWriter,
  document: ReadDocument,
  annex: Annex,
  paper: number,
): { splices: Splice[]; placed: Placed[]; rest: ScheduleContent['clauses']; mayRenumber: boolean } {
  const splices: Splice[] = [];
  const placed: Placed[] = [];
  const amended = new Set<SpanElement>();
  let mayRenumber = false;
  const rest = annex.clauses.flatMap((clause) => {
    const place = placeOf(document, clause, paper);
    const words = amendSentence(desk, document, clause, paper, amended);
    if (words !== null) {
      amended.add(words.paragraph);
      splices.push(...words.splices);
      placed.push(words.placed);
    }
    if (words?.suffices) return [];
    if (!place.ok) return [{ clause, because: place.says }];
    const leftOut = words?.leftOut ?? [];
    const number = addClause(writer, place.anchor, clause, leftOut);
    mayRenumber ||= countsOn(document, place.anchor);
    placed.push({ ...clausePlaced(clause, place.says, leftOut), number });
    return [];
  });
  return { splices, placed, rest, mayRenumber };
}

function clausePlaced(clause: AnnexClause, says: string, leftOut: readonly string[]): Placed {
  return {
    what: 'clause',
    clause: clause.id,
    title: clause.heading,
    where: 'in-place',
    number: null,
    says,
    why: whyOf(clause),
    before: null,
    after: null,
    leftOut,
  };
}

/** In-place, "this Annex" needs a meaning: the clauses stand in many places. */
function meaningOfAnnex({ parties }: Annex, placed: readonly Placed[]): string {
  const headings = placed.filter(({ what }) => what === 'clause').map(({ title }) => `“${title}”`);
  const clauses =
    headings.length === 0 ? '' : ` together with the paragraphs headed ${headings.join(', ')} above`;
  return `In ${parties.agreement}, “this Annex” means this Schedule${clauses}.`;
}

/**
 * The sentence that makes the schedule part of the contract: in the section on which papers prevail, where the
 * document has one that can be written into, else under the schedule's own title.
 */
function writeOperative(
  writer: InPlaceWriter,
  document: ReadDocument,
  annex: Annex,
  paper: number,
): {
  readonly opening: readonly string[];
  readonly placed: readonly Placed[];
  readonly mayRenumber: boolean;
} {
  const { parties, title, clauses } = annex;
  const precedence = clauses.find(({ id }) => id === 'precedence');
  const found = precedence === undefined ? null : anchorOf(document, precedence, paper);
  const placed: Placed = {
    what: 'operative-sentence',
    clause: null,
    title: operativeTitle,
    where: 'schedule',
    number: null,
    says: 'Under the title of the schedule.',
    why: 'Without it the schedule might be taken for a proposal only.',
    before: null,
    after: null,
    leftOut: [],
  };
  if (!found?.ok) {
    const text = `This Schedule forms part of ${parties.agreement}, and the parties shall comply with it.`;
    return { opening: [text], placed: [placed], mayRenumber: false };
  }
  const text = `The Schedule “${title}” at the end of this document forms part of ${parties.agreement}, and the parties shall comply with it.`;
  const number = writer.add(found.anchor, 'operative', title, [{ number: '', text, items: [] }], null);
  return {
    opening: [],
    mayRenumber: countsOn(document, found.anchor),
    placed: [
      {
        ...placed,
        number,
        where: 'in-place',
        says: `At the end of ${nameOf(found.anchor.section)}, after ${nameOf(found.anchor.sibling)}.`,
      },
    ],
  };
}
