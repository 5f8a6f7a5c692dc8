import type { Block } from './block.ts';
import { isDivision, isSchedule, keepUntil, type OpenClause, orderOf, pathParts } from './open-clauses.ts';
import type { NumberPart, PrintedNumber, Reading } from './printed-number.ts';

/** Where a block goes: under the innermost of the `keep` open clauses that stay open. */
export interface Place {
  readonly keep: number;
  readonly reading: Reading | null;
}

/** What the builder knows about a numbered block besides its number. */
export interface Numbered {
  readonly block: Block;
  readonly heading: boolean;
  readonly number: PrintedNumber;
  /** The words after the number. */
  readonly rest: string;
  /** How many of the open clauses a flush paragraph has not closed; the others may still be counted on from. */
  readonly awake: number;
  /** Numbers of the blocks that follow, nearest first. */
  readonly ahead: () => Iterable<PrintedNumber>;
}

const samePath = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((part, at) => part === b[at]);

/** The innermost clause or heading that stands at this path: "7.2" goes under a sub-heading of clause 7 too. */
const holderOf = (open: readonly OpenClause[], path: readonly string[]) =>
  open.findLastIndex((clause) => (clause.number !== null || clause.heading) && samePath(clause.path, path));

const readingOf = (number: PrintedNumber): Reading | null => number.parts.at(-1)?.readings[0] ?? null;

/** By a word: schedules stand outermost, then parts, chapters, articles, sections. */
function byWord(open: readonly OpenClause[], number: PrintedNumber): Place {
  const reading = readingOf(number);
  if (isSchedule(number)) return { keep: 0, reading };
  const order = orderOf(number);
  const holds = (clause: OpenClause) =>
    (clause.number?.word != null && orderOf(clause.number) < order) || (clause.index === 0 && !clause.number);
  return { keep: keepUntil(open, holds), reading };
}

/** By a number of several parts: under the clause that has its first parts. */
function byPath(open: readonly OpenClause[], { number, rest, block }: Numbered): Place | null {
  const reading = readingOf(number);
  const path = pathParts(number);
  for (let length = path.length - 1; length > 0; length--) {
    const under = holderOf(open, path.slice(0, length));
    if (under >= 0) return { keep: under + 1, reading };
  }
  const beside = open.findLastIndex((clause) => clause.number !== null && clause.path.length === path.length);
  if (beside >= 0) return { keep: beside, reading };
  // "1.5 times the fees" is no clause 1.5.
  if (block.label === null && number.wrap === 'bare' && /^\s*\p{Ll}/u.test(rest)) return null;
  return { keep: keepUntil(open, isContainer), reading };
}

/** Holds whole numbered series: an unnumbered heading, a schedule, a part. */
function isContainer(clause: OpenClause): boolean {
  return (clause.heading && clause.number === null) || isSchedule(clause.number) || isDivision(clause.number);
}

const plainWrap = (number: PrintedNumber) => (number.wrap === 'bare' ? 'dot' : number.wrap);

function sameStyle(clause: OpenClause, number: PrintedNumber, part: NumberPart, reading: Reading): boolean {
  const other = clause.number;
  if (other === null || other.parts.length !== 1 || clause.kind !== reading.kind) return false;
  if (other.word !== number.word || plainWrap(other) !== plainWrap(number)) return false;
  return reading.kind === 'digit' || other.parts[0]?.upper === part.upper;
}

const depthsDiffer = (clause: OpenClause, block: Block) =>
  clause.listDepth > 0 && block.listDepth > 0 && clause.listDepth !== block.listDepth;

/** "(i)" after "(h)": the ninth letter or the first of a deeper roman series? */
function isRomanFirst(
  open: readonly OpenClause[],
  { block, number, ahead }: Numbered,
  letter: number,
): boolean {
  const before = open[letter];
  if (before && before.listDepth > 0 && block.listDepth > 0) return before.listDepth < block.listDepth;
  for (const next of ahead()) {
    if (next.parts.length > 1 || next.word !== null) break;
    if (plainWrap(next) !== plainWrap(number)) continue;
    const text = next.parts[0]?.text.toLowerCase();
    if (text === 'ii') return true;
    // Of two that follow each other, the first is the letter and the second begins the romans below it.
    if (text === 'j' || text === 'i') return false;
  }
  return open.at(-1)?.lead ?? false;
}

/** Starts a series: under what stands open, or anew beside an older series of the same style. */
function firstOfSeries(
  open: readonly OpenClause[],
  numbered: Numbered,
  part: NumberPart,
  reading: Reading,
): Place {
  const { block, heading, number, awake } = numbered;
  const older = stillOpen(open, block, heading).findLastIndex(
    (clause) => sameStyle(clause, number, part, reading) && !depthsDiffer(clause, block),
  );
  const still = stillOpen(open.slice(0, awake), block, heading);
  const olderClause = open[older];
  const nests = still.at(-1)?.lead || (olderClause?.heading && !heading);
  return { keep: olderClause && !nests ? older : still.length, reading };
}

/** Without the deeper list items, and for a heading without anything that is no section. */
function stillOpen(open: readonly OpenClause[], block: Block, heading: boolean): readonly OpenClause[] {
  if (heading)
    return open.slice(
      0,
      keepUntil(open, (clause) => clause.section),
    );
  const deeper = (clause: OpenClause) =>
    !clause.section &&
    (block.listDepth > 0
      ? clause.listDepth >= block.listDepth
      : clause.listDepth > 0 && clause.number === null);
  const from = open.findIndex(deeper);
  return from < 0 ? open : open.slice(0, from);
}

/** "(d)" after "(b)" misses one; "180 Maiden Lane" after "9." is no clause. */
function isGap({ block, number }: Numbered, before: number, value: number): boolean {
  if (value <= before) return false;
  return block.label !== null || (number.wrap !== 'bare' && value - before <= 3);
}

/** "C. Data" with no B before it is a clause if C.1 or C.2 follows. */
function hasClauses({ number, ahead }: Numbered): boolean {
  const [next] = ahead();
  return next !== undefined && next.parts.length > 1 && pathParts(next)[0] === pathParts(number)[0];
}

/** "2." after "1.1" where no clause 1 is open: the next clause, though the one before was never written. */
function afterUnwritten(open: readonly OpenClause[], { block, number }: Numbered): Place | null {
  const reading = readingOf(number);
  if (reading?.kind !== 'digit' || plainWrap(number) !== 'dot') return null;
  const at = open.findIndex(
    (clause) =>
      (clause.number?.parts.length ?? 0) > 1 &&
      Number(clause.path[0]) + 1 === reading.value &&
      !depthsDiffer(clause, block),
  );
  return at < 0 ? null : { keep: at, reading };
}

/** By a number of one part: next of an open series, or first of a new one. */
function bySeries(open: readonly OpenClause[], numbered: Numbered): Place | null {
  const { block, number, rest } = numbered;
  const part = number.parts[0];
  if (!part) return null;
  const follows = (clause: OpenClause, reading: Reading) =>
    sameStyle(clause, number, part, reading) && !depthsDiffer(clause, block);
  let next: Place | null = null;
  let gap: Place | null = null;
  for (const reading of part.readings) {
    const after = open.findLastIndex((c) => follows(c, reading) && c.value + 1 === reading.value);
    if (after >= 0 && after >= (next?.keep ?? 0)) next = { keep: after, reading };
    const beyond = open.findLastIndex((c) => follows(c, reading) && isGap(numbered, c.value, reading.value));
    if (beyond >= 0 && beyond >= (gap?.keep ?? 0)) gap = { keep: beyond, reading };
  }
  const first = part.readings.find(({ kind, value }) => value === 1 || (kind === 'digit' && value === 0));
  if (first && (next === null || isRomanFirst(open, numbered, next.keep)))
    return firstOfSeries(open, numbered, part, first);
  const place = next ?? gap ?? afterUnwritten(open, numbered);
  if (place) return place;
  const digits = part.readings[0]?.kind === 'digit' && number.wrap !== 'bare';
  const capital = /^\s*[\p{Lu}"\u201c\u2018]/u.test(rest);
  const believable = block.label !== null || (digits && capital) || hasClauses(numbered);
  return believable
    ? { keep: stillOpen(open, block, numbered.heading).length, reading: readingOf(number) }
    : null;
}

/** By the rank that the format gives a heading, unless its number says that it stands under one of equal rank. */
function byRank(open: readonly OpenClause[], rank: number, number: PrintedNumber | null): Place {
  const reading = number && readingOf(number);
  const path = number && number.word === null && number.parts.length > 1 ? pathParts(number) : [];
  for (let length = path.length - 1; length > 0; length--) {
    const under = open.findLastIndex(
      (clause) => clause.heading && samePath(clause.path, path.slice(0, length)),
    );
    if (under >= 0) return { keep: under + 1, reading };
  }
  return {
    keep: keepUntil(open, (clause) => clause.heading && clause.rank !== null && clause.rank < rank),
    reading,
  };
}

/** Where a numbered block goes; null where what looks like a number makes no sense there. */
export function placeNumbered(open: readonly OpenClause[], numbered: Numbered): Place | null {
  const { block, heading, number } = numbered;
  if (heading && block.rank !== null) return byRank(open, block.rank, number);
  if (number.word !== null) return byWord(open, number);
  return number.parts.length > 1 ? byPath(open, numbered) : bySeries(open, numbered);
}

/** Where an unnumbered block goes: how many open clauses stay open. */
export function placeUnnumbered(
  open: readonly OpenClause[],
  block: Block,
  heading: boolean,
  next: PrintedNumber | null,
): number {
  if (heading && block.rank !== null) return byRank(open, block.rank, null).keep;
  if (heading) {
    const path = next && next.word === null && next.parts.length > 1 ? pathParts(next).slice(0, -1) : null;
    const within = path ? holderOf(open, path) : -1;
    return within >= 0 ? within + 1 : keepUntil(open, (clause) => clause.heading && clause.rank !== null);
  }
  if (block.role === 'row') return keepUntil(open, (clause) => clause.section || clause.lead);
  if (block.role === 'item') {
    const depth = Math.max(1, block.listDepth);
    const from = open.findIndex((clause) => !clause.section && clause.listDepth >= depth);
    return from < 0 ? open.length : from;
  }
  if (block.listDepth > 0) return keepUntil(open, (clause) => clause.listDepth <= block.listDepth);
  return keepUntil(open, (clause) => clause.section);
}
