import type { Clause, ClauseRole, Run } from '../paper.ts';
import { citationOf } from './citation.ts';
import { type Place, placeNumbered, placeUnnumbered } from './clause-place.ts';
import { foldedFrom } from './fold.ts';
import { isDivision, isSchedule, type OpenClause, pathParts } from './open-clauses.ts';
import { findNumber, type PrintedNumber, parseNumber } from './printed-number.ts';

/** A paragraph, heading, list item, table row or footnote as a reader finds it, before it has its place in the tree. */
export interface Block {
  readonly role: ClauseRole;
  /** Rank of a heading as the format states it (h1, #, Word's outline level), 1 outermost; null where it states none. */
  readonly rank: number | null;
  /**
   * The number where the format keeps it apart from the words (<ol>, Word's automatic numbers).
   * null: a number typed at the start of the words is looked for.
   */
  readonly label: string | null;
  /** In how many nested lists it stands, as the format states it; 0 outside. A paragraph inside an item has the item's. */
  readonly listDepth: number;
  /** The whole block in the source text, its number included. */
  readonly start: number;
  readonly end: number;
  /** Its words as `fold` gives them, a typed number included, a label not. The cells of a row are parted by " | ". */
  readonly plain: string;
  readonly runs: readonly Run[];
  readonly page: number | null;
  /** For a footnote, the index of the block that refers to it. */
  readonly under?: number;
}

/** Deeper nesting than this is no contract's; what lies deeper is kept, at this depth. */
const maxDepth = 40;
const lookAhead = 60;

interface Named {
  readonly number: PrintedNumber;
  /** Where the words begin in the block's plain text. */
  readonly from: number;
}

/** The number a block carries, as label or typed. In a row only one of several parts counts: "1", "2" count rows. */
function named(block: Block): Named | null {
  if (block.label !== null) {
    const number = parseNumber(block.label);
    return number && { number, from: 0 };
  }
  if (block.role === 'footnote') return null;
  const found = findNumber(block.plain);
  if (!found) return null;
  if (block.role === 'row' && (found.number.parts.length < 2 || found.number.word !== null)) return null;
  const bar = /^\s*\|\s*/.exec(block.plain.slice(found.length))?.[0].length ?? 0;
  return { number: found.number, from: found.length + (block.role === 'row' ? bar : 0) };
}

const headingWords = /^["\u201c\u2018(]?[\p{Lu}\d]/u;

/** Whether a numbered block that the format calls a paragraph reads as a title: short, no stop, with something under it. */
function readsAsTitle(block: Block, own: Named, next: Block | undefined, nextNamed: Named | null): boolean {
  if (block.role === 'heading') return true;
  if (block.role === 'row' || block.role === 'footnote' || !next) return false;
  const { number } = own;
  const words = block.plain.slice(own.from).trim();
  const first = number.parts[0];
  const section = number.word !== null || first?.readings[0]?.kind === 'digit' || first?.upper === true;
  if (!section || number.wrap === 'both' || number.wrap === 'half') return false;
  if (words.length > 90 || /[.;:,]$|\b(?:and|or)$/.test(words) || words.split(' ').length > 12) return false;
  if (words !== '' && !headingWords.test(words)) return false;
  if (words === '' && number.word === null) return false;
  return nextNamed === null || !isBeside(number, nextNamed.number);
}

function isBeside(number: PrintedNumber, next: PrintedNumber): boolean {
  const [a, b] = [pathParts(number), pathParts(next)];
  return (
    a.length === b.length && number.wrap === next.wrap && a.slice(0, -1).join() === b.slice(0, -1).join()
  );
}

/** "The Supplier shall:" or "namely —": what follows is its list. */
const introduces = (plain: string) => /[:\u2013\u2014]$/.test(plain);

function roleOf(block: Block, heading: boolean, number: PrintedNumber | null): ClauseRole {
  if (heading) return 'heading';
  if (block.role !== 'paragraph' || number === null || number.parts.length > 1 || number.word)
    return block.role;
  const digits = number.parts[0]?.readings[0]?.kind === 'digit';
  return digits && (number.wrap === 'dot' || number.wrap === 'bare') ? 'paragraph' : 'item';
}

function isSection(
  open: readonly OpenClause[],
  block: Block,
  heading: boolean,
  number: PrintedNumber | null,
): boolean {
  if (heading) return true;
  if (number === null) return false;
  if (number.parts.length > 1 || number.word !== null) return true;
  const inside = open.some(
    (clause) => clause.number && !isSchedule(clause.number) && !isDivision(clause.number),
  );
  if (inside || block.role === 'item') return false;
  return number.parts[0]?.readings[0]?.kind === 'digit' && number.wrap !== 'both';
}

function pathOf(open: readonly OpenClause[], number: PrintedNumber | null): readonly string[] {
  const above = open.at(-1)?.path ?? [];
  if (number === null) return above;
  if (isSchedule(number) || isDivision(number)) return [];
  return number.parts.length > 1 || number.word !== null
    ? pathParts(number)
    : [...above, ...pathParts(number)];
}

/**
 * Builds the clauses of a paper from its blocks: numbers parted from words, each clause under the one it belongs to,
 * citations as a lawyer writes them. Works on the numbers first, on the nesting the format states second, so that
 * the same paper has the same tree from whatever format it was read.
 * @param blocks in the paper's order. Blocks without words are left out.
 */
export function buildClauses(blocks: readonly Block[]): Clause[] {
  const kept = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.plain !== '');
  const names = kept.map(({ block }) => named(block));
  const clauses: Clause[] = [];
  const clauseOfBlock = new Map<number, number>();
  let open: OpenClause[] = [];

  function* numbersAfter(at: number): Generator<PrintedNumber> {
    for (const next of names.slice(at + 1, at + 1 + lookAhead)) if (next) yield next.number;
  }

  kept.forEach(({ block, at: blockAt }, at) => {
    clauseOfBlock.set(blockAt, clauses.length);
    if (block.role === 'footnote') {
      const above = clauses[clauseOfBlock.get(block.under ?? -1) ?? -1];
      clauses.push(footnoteOf(clauses, block, above ?? null));
      return;
    }
    let own = names[at] ?? null;
    const next = kept[at + 1]?.block;
    const titled = own !== null && readsAsTitle(block, own, next, names[at + 1] ?? null);
    const heading = block.role === 'heading' || titled;
    const [ahead] = numbersAfter(at);
    let place: Place | null = null;
    if (own) {
      const rest = block.plain.slice(own.from);
      place = placeNumbered(open, {
        block,
        heading,
        number: own.number,
        rest,
        ahead: () => numbersAfter(at),
      });
      if (place === null) own = null;
    }
    const asHeading = own ? heading : block.role === 'heading';
    open = open.slice(0, place?.keep ?? placeUnnumbered(open, block, asHeading, ahead ?? null));
    const clause = clauseOf(clauses, open, block, own, asHeading);
    clauses.push(clause);
    const lead = own === null && clause.role === 'paragraph' && introduces(clause.plain);
    const holds = own !== null || clause.role === 'heading' || clause.role === 'item' || lead;
    if (holds && open.length < maxDepth) open.push(openOf(open, clause, block, own, place, lead));
  });
  return clauses;
}

function clauseOf(
  clauses: readonly Clause[],
  open: readonly OpenClause[],
  block: Block,
  own: Named | null,
  heading: boolean,
): Clause {
  const parent = clauses[open.at(-1)?.index ?? -1] ?? null;
  const words = foldedFrom(block, own?.from ?? 0);
  const title = parent?.role === 'heading' ? [parent.plain] : [];
  return {
    index: clauses.length,
    parent: parent?.index ?? null,
    role: roleOf(block, heading, own?.number ?? null),
    depth: parent ? parent.depth + 1 : 0,
    number: own?.number.printed ?? (block.label === '' ? null : block.label),
    citation: own ? citationOf(own.number, open) : (parent?.citation ?? null),
    headings: parent ? [...parent.headings, ...title] : [],
    start: block.start,
    end: block.end,
    // A number that stands alone on its line is all there is to show.
    plain: words.plain === '' ? block.plain : words.plain,
    runs: words.plain === '' ? block.runs : words.runs,
    page: block.page,
  };
}

function openOf(
  open: readonly OpenClause[],
  clause: Clause,
  block: Block,
  own: Named | null,
  place: Place | null,
  lead: boolean,
): OpenClause {
  const number = own?.number ?? null;
  return {
    index: clause.index,
    number,
    kind: place?.reading?.kind ?? null,
    value: place?.reading?.value ?? 0,
    path: pathOf(open, number),
    citation: clause.citation,
    heading: clause.role === 'heading',
    rank: clause.role === 'heading' ? block.rank : null,
    listDepth: clause.role === 'heading' ? 0 : Math.max(block.role === 'item' ? 1 : 0, block.listDepth),
    lead: lead || (clause.role !== 'heading' && introduces(clause.plain)),
    section: isSection(open, block, clause.role === 'heading', number),
  };
}

function footnoteOf(clauses: readonly Clause[], block: Block, above: Clause | null): Clause {
  return {
    index: clauses.length,
    parent: above?.index ?? null,
    role: 'footnote',
    depth: above ? above.depth + 1 : 0,
    number: block.label,
    citation: above?.citation ?? null,
    headings: above?.headings ?? [],
    start: block.start,
    end: block.end,
    plain: block.plain,
    runs: block.runs,
    page: block.page,
  };
}
