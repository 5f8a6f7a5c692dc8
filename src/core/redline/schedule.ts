import {
  type Annex,
  type AnnexClause,
  type AnnexDefinition,
  type AnnexParagraph,
  type Appendix,
  citeQuote,
  disclaimer,
} from '../annex/index.ts';
import type { BodyLook } from './body-look.ts';
import {
  addComment,
  boldWords,
  type Desk,
  type DraftParagraph,
  indent,
  itemDrafts,
  numbered,
  paragraphsOf,
  plainWords,
  spacing,
  writeClause,
  writeParagraph,
} from './drafting.ts';
import { commentOn, whyOf } from './explain.ts';
import type { Placed } from './placed.ts';
import { insertedParagraph } from './tracked-xml.ts';

/** What the schedule holds of an annex. */
export interface ScheduleContent {
  readonly annex: Annex;
  /** In the annex's order, each with the reason that it stands here. */
  readonly clauses: readonly { readonly clause: AnnexClause; readonly because: string }[];
  /** Sentences under the title that make the schedule part of the contract. */
  readonly opening: readonly string[];
}

export interface WrittenSchedule {
  readonly xml: string;
  readonly placed: readonly Placed[];
}

const scheduleTitle = (annex: Annex) => `Schedule: ${annex.title}`;

/** The annex as a schedule: definitions, clauses and the appendix, numbered by Word. */
export function writeSchedule(
  desk: Desk,
  look: BodyLook,
  { annex, clauses, opening }: ScheduleContent,
): WrittenSchedule {
  const { definitions, appendix } = annex;
  const first = 2;
  const xml = [
    writeTitle(desk, look, annex),
    ...opening.map((words) => writeParagraph(desk, plain(look, words))),
    writeClause(desk, 'definitions', null, definitionDrafts(desk, look, definitions)),
    ...clauses.map(({ clause }) =>
      writeClause(desk, clause.id, commentOn(clause), clauseDrafts(desk, look, clause)),
    ),
    ...(appendix === null ? [] : [writeAppendix(desk, look, appendix, annex)]),
  ];
  const inSchedule = { where: 'schedule', before: null, after: null, leftOut: [] } as const;
  const placed: Placed[] = [
    {
      ...inSchedule,
      what: 'definitions',
      clause: null,
      title: 'Definitions',
      number: '1',
      says: `At the head of the schedule “${annex.title}” at the end of the document.`,
      why: 'The clauses use these terms.',
    },
    ...clauses.map(
      ({ clause, because }, at): Placed => ({
        ...inSchedule,
        what: 'clause',
        clause: clause.id,
        title: clause.heading,
        number: String(first + at),
        says: because,
        why: whyOf(clause),
      }),
    ),
    ...(appendix === null ? [] : [appendixPlaced(appendix)]),
  ];
  return { xml: xml.join(''), placed };
}

function appendixPlaced({ title }: Appendix): Placed {
  return {
    what: 'appendix',
    clause: null,
    title,
    where: 'schedule',
    number: null,
    says: 'At the end of the schedule.',
    why: 'The supplier fills it in; what the papers have already told is filled in.',
    before: null,
    after: null,
    leftOut: [],
  };
}

const plain = ({ style, run }: BodyLook, words: string): DraftParagraph => ({
  words: plainWords(words),
  properties: `${style}${spacing(0, 120)}`,
  look: run,
});

function writeTitle(desk: Desk, look: BodyLook, annex: Annex): string {
  const comment = addComment(desk, [
    `${annex.title}, version ${annex.version} of ${annex.date.slice(0, 10)}.`,
    disclaimer,
  ]);
  return insertedParagraph(desk.author, {
    ...heading(look, scheduleTitle(annex), 28, '<w:pageBreakBefore/>'),
    comment,
    opens: null,
    closes: null,
  });
}

/** @param size in half points. */
function heading({ run }: BodyLook, words: string, size: number, more = ''): DraftParagraph {
  const fonts = /^<w:rFonts[^>]*\/>/.exec(run)?.[0] ?? '';
  return {
    words: boldWords(words),
    properties: `<w:keepNext/>${more}${spacing(240, 160)}<w:outlineLvl w:val="0"/>`,
    look: `${fonts}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  };
}

function definitionDrafts(
  { lists }: Desk,
  look: BodyLook,
  definitions: readonly AnnexDefinition[],
): DraftParagraph[] {
  return [
    clauseHeading(lists.clauses, look, 'Definitions'),
    numberedDraft(lists.clauses, look, 'In this Annex:'),
    ...definitions.flatMap(({ name, text, items }) => [
      {
        words: [{ text: name, bold: true }, { text: ` ${text}` }],
        properties: `${look.style}${spacing(0, 100)}${indent(720)}`,
        look: look.run,
      },
      ...(items.length === 0 ? [] : itemDrafts(items, lists.items(), look, 1440)),
    ]),
  ];
}

const clauseHeading = (list: number, { style, run }: BodyLook, words: string): DraftParagraph => ({
  words: boldWords(words),
  properties: `${style}<w:keepNext/>${numbered(list, 0)}${spacing(200, 100)}${indent(720, 720)}`,
  look: run,
});

const numberedDraft = (list: number, { style, run }: BodyLook, words: string): DraftParagraph => ({
  words: plainWords(words),
  properties: `${style}${numbered(list, 1)}${spacing(0, 100)}${indent(720, 720)}`,
  look: run,
});

function clauseDrafts({ lists }: Desk, look: BodyLook, clause: AnnexClause): DraftParagraph[] {
  const paragraph = ({ text, items }: AnnexParagraph): DraftParagraph[] => [
    numberedDraft(lists.clauses, look, text),
    ...items.map((item) => ({
      words: plainWords(item.text),
      properties: `${look.style}${numbered(lists.clauses, 2)}${spacing(0, 80)}${indent(1440, 720)}`,
      look: look.run,
    })),
  ];
  return [clauseHeading(lists.clauses, look, clause.heading), ...paragraphsOf(clause).flatMap(paragraph)];
}

/**
 * The appendix as a list. A table would be easier on the eye, but rejecting an inserted table leaves empty paragraphs
 * behind in LibreOffice.
 */
function writeAppendix(
  desk: Desk,
  look: BodyLook,
  { title, parts }: Appendix,
  { papers, parties }: Annex,
): string {
  const supplier = capitalised(parties.supplier);
  const opening = `What the papers have already told is filled in. ${supplier} completes and corrects the rest.`;
  const particulars = parts.flatMap((part) => {
    const list = desk.lists.items();
    return [
      { ...plain(look, ''), words: boldWords(part.title) },
      ...part.particulars.flatMap(({ title: name, asks, provisions, told }) => [
        {
          words: [
            { text: name, bold: true },
            { text: `: ${lowered(asks)} (Code ${provisions.join(', ')}).` },
          ],
          properties: `${look.style}${numbered(list, 0)}${spacing(60, 40)}${indent(720, 720)}`,
          look: look.run,
        },
        ...(told.length === 0 ? [blank] : told.map((quote) => citeQuote(quote, papers))).map((words) => ({
          words: plainWords(`Stated: ${words}`),
          properties: `${look.style}${spacing(0, 40)}${indent(720)}`,
          look: look.run,
        })),
      ]),
    ];
  });
  return [heading(look, `Appendix: ${title}`, 24), plain(look, opening), ...particulars]
    .map((paragraph) => writeParagraph(desk, paragraph))
    .join('');
}

const blank = '[to be completed]';

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** As it stands within a sentence; a name or an abbreviation keeps its capitals. */
const lowered = (words: string) =>
  /^[A-Z][a-z]+\b/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
