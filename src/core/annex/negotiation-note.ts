import { marketOf } from '../report/index.ts';
import { type Position, positions, termIds } from '../terms/index.ts';
import type { Annex, AnnexClause, AnnexParagraph, ClauseId } from './annex.ts';
import { disclaimer, sourcesOf } from './annex-document.ts';
import { citeQuote } from './cite-quote.ts';
import {
  type Block,
  bold,
  type Cell,
  cell,
  type PrintDocument,
  plain,
  smallText,
  type Table,
  text,
} from './print-document.ts';

const positionTitles: Readonly<Record<Position, string>> = {
  preferred: 'Preferred',
  fallback: 'Fallback',
  minimum: 'Minimum',
};

/**
 * The note for our own side of the table: for each clause why it is there, our position and what comes after it, what the
 * supplier will likely answer, what we would concede and what the market gives.
 */
export function negotiationNote(annex: Annex): PrintDocument {
  const { title, version, date, clauses, about } = annex;
  return {
    title: `Negotiation note: ${title}`,
    version,
    date,
    footer: 'For our own side only. Not for the supplier.',
    blocks: [
      text(
        `For our own side only. It goes with version ${version} of the annex${about.supplier === '' ? '' : ` for ${about.supplier}`} and shows what we may concede: do not send it to the supplier.`,
      ),
      ...(clauses.length === 0
        ? [text('There is nothing to negotiate: the papers reviewed call for no further clause in this use.')]
        : [overview(annex), ...clauses.flatMap((clause) => clauseBlocks(clause, annex))]),
      smallText(disclaimer),
    ],
  };
}

function overview({ clauses }: Annex): Table {
  return {
    kind: 'table',
    head: ['Clause', 'We open with', 'What we ask', 'What we settle for'],
    rows: clauses.map((clause) => [
      [bold(`${clause.number}. ${clause.heading}`)],
      cell(positionTitles[clause.position]),
      figuresCell(clause, clause.position),
      figuresCell(clause, 'minimum'),
    ]),
    widths: [30, 14, 28, 28],
  };
}

function figuresCell({ wordings }: AnnexClause, position: Position): Cell {
  const { figures } = wordings[position];
  return figures.length === 0
    ? cell('No figure')
    : cell(...figures.map(({ title, text: figure }) => `${title}: ${figure}`));
}

function clauseBlocks(clause: AnnexClause, annex: Annex): readonly Block[] {
  const { id, number, heading, position, reason, place } = clause;
  const market = marketSays(id);
  const rows: readonly (readonly [string, Cell])[] = [
    ['Why it is there', cell(reason.says, ...(reason.found === null ? [] : [reason.found]))],
    ...(reason.quotes.length === 0
      ? []
      : [['In the papers', cell(...reason.quotes.map((quote) => citeQuote(quote, annex.papers)))] as const]),
    ['What it protects', cell(clause.protects)],
    ['Rests on', sourcesOf(clause)],
    ['Where it belongs', cell(place?.says ?? 'In a schedule of its own: the papers have no section on it.')],
    ['Likely answer', cell(clause.likelyAnswer)],
    ['What to concede', cell(clause.concede)],
    ...(market === null ? [] : [['The market', cell(market)] as const]),
  ];
  return [
    { kind: 'heading', text: `Clause ${number}: ${heading}`, newPage: false },
    { kind: 'table', head: [], rows: rows.map(([name, value]) => [[bold(name)], value]), widths: [22, 78] },
    ...laterPositions(position).flatMap((later): Block[] => [
      {
        kind: 'text',
        words: bold(
          `${positionTitles[later]} wording, if the ${positionTitles[position].toLowerCase()} is refused`,
        ),
        small: false,
      },
      ...clause.wordings[later].paragraphs.flatMap(shownBlocks),
    ]),
  ];
}

/** What suppliers' papers commonly say on a clause's subject; null for a clause that is no term. */
function marketSays(clause: ClauseId): string | null {
  const term = termIds.find((id) => id === clause);
  if (term === undefined) return null;
  return marketOf(term).says;
}

/** The positions that are still open after the one we take. */
const laterPositions = (position: Position): readonly Position[] =>
  positions.slice(positions.indexOf(position) + 1);

function shownBlocks({ number, text: words, items }: AnnexParagraph): readonly Block[] {
  return [
    { kind: 'shown', under: 'clause', label: number, words: plain(words) },
    ...items.map(
      (item): Block => ({ kind: 'shown', under: 'paragraph', label: item.label, words: plain(item.text) }),
    ),
  ];
}
