import type { Clause, ClauseRole } from '../paper.ts';
import type { Block } from './block.ts';
import { type Named, named, readsAsTitle } from './block-number.ts';
import { citationOf } from './citation.ts';
import { type Place, placeNumbered, placeUnnumbered } from './clause-place.ts';
import { foldedFrom } from './fold.ts';
import { isDivision, isSchedule, type OpenClause, pathParts } from './open-clauses.ts';
import type { PrintedNumber } from './printed-number.ts';

/** Deeper nesting than this is no contract's; what lies deeper is kept, at this depth. */
const maxDepth = 40;
const lookAhead = 60;

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
  const growth = new Growth(blocks);
  blocks.forEach((_, at) => {
    growth.add(at);
  });
  return growth.clauses;
}

/** The tree as it grows, block by block. */
class Growth {
  readonly clauses: Clause[] = [];
  private readonly blocks: readonly Block[];
  private readonly names: readonly (Named | null)[];
  private readonly clauseOfBlock = new Map<number, Clause>();
  private open: readonly OpenClause[] = [];
  /** How many of the open ones a flush paragraph has not closed. The others can still be counted on from. */
  private awake = 0;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
    this.names = blocks.map(named);
  }

  add(at: number): void {
    const block = this.blocks[at];
    if (!block || block.plain === '') return;
    const clause =
      block.role === 'footnote'
        ? footnoteOf(this.clauses.length, block, this.clauseOfBlock.get(block.under ?? -1) ?? null)
        : this.grow(block, at);
    this.clauses.push(clause);
    this.clauseOfBlock.set(at, clause);
  }

  private grow(block: Block, at: number): Clause {
    const following = this.following(at);
    const found = this.names[at] ?? null;
    const titled = found !== null && readsAsTitle(block, found, following);
    const numbered = found && {
      block,
      heading: titled,
      number: found.number,
      rest: block.plain.slice(found.from),
      awake: this.awake,
      ahead: () => this.numbersAfter(at),
    };
    const place = numbered && placeNumbered(this.open, numbered);
    const own = place && found;
    const heading = own ? titled : block.role === 'heading';
    const [next = null] = this.numbersAfter(at);
    const keep = place?.keep ?? placeUnnumbered(this.open.slice(0, this.awake), block, heading, next);
    const above = this.open.slice(0, keep);
    const clause = this.clauseUnder(above, block, own, heading);
    this.awake = above.length;
    const lead = own === null && clause.role === 'paragraph' && introduces(clause.plain);
    if (own || lead || clause.role === 'heading' || clause.role === 'item') {
      this.open =
        above.length < maxDepth ? [...above, openOf(above, clause, block, own, place, lead)] : above;
      this.awake = this.open.length;
    }
    return clause;
  }

  /** The next block with words, and its number. */
  private following(at: number): { readonly block: Block; readonly named: Named | null } | null {
    for (let next = at + 1; next < this.blocks.length; next++) {
      const block = this.blocks[next];
      if (block && block.plain !== '') return { block, named: this.names[next] ?? null };
    }
    return null;
  }

  private *numbersAfter(at: number): Generator<PrintedNumber> {
    for (let next = at + 1; next <= at + lookAhead; next++) {
      const found = this.names[next];
      if (found) yield found.number;
    }
  }

  private clauseUnder(
    above: readonly OpenClause[],
    block: Block,
    own: Named | null,
    heading: boolean,
  ): Clause {
    const parent = this.clauses[above.at(-1)?.index ?? -1] ?? null;
    const words = foldedFrom(block, own?.from ?? 0);
    const { plain, runs } = words.plain === '' ? block : words;
    const title = parent?.role === 'heading' ? [parent.plain] : [];
    const { start, end, page } = block;
    return {
      index: this.clauses.length,
      parent: parent?.index ?? null,
      role: roleOf(block, heading, own?.number ?? null),
      depth: parent ? parent.depth + 1 : 0,
      number: own?.number.printed ?? (block.label || null),
      citation: own ? citationOf(own.number, above) : (parent?.citation ?? null),
      headings: parent ? [...parent.headings, ...title] : [],
      start,
      end,
      plain,
      runs,
      page,
    };
  }
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

function footnoteOf(index: number, block: Block, above: Clause | null): Clause {
  const { label, start, end, plain, runs, page } = block;
  return {
    index,
    parent: above?.index ?? null,
    role: 'footnote',
    depth: above ? above.depth + 1 : 0,
    number: label,
    citation: above?.citation ?? null,
    headings: above?.headings ?? [],
    start,
    end,
    plain,
    runs,
    page,
  };
}
