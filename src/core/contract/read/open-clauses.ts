import type { NumberKind, PrintedNumber } from './printed-number.ts';

/** A clause that later blocks may still come under, outermost first in the list of open ones. */
export interface OpenClause {
  readonly index: number;
  readonly number: PrintedNumber | null;
  /** How the last part of its number was read. */
  readonly kind: NumberKind | null;
  readonly value: number;
  /** Its number with its ancestors' numbers, from the schedule it stands in. */
  readonly path: readonly string[];
  readonly citation: string | null;
  readonly heading: boolean;
  readonly rank: number | null;
  readonly listDepth: number;
  /** A paragraph that introduces a list: "The Supplier shall:". */
  readonly lead: boolean;
  /** Flush paragraphs after it belong to it, not to what it stands under. */
  readonly section: boolean;
}

const schedule = /^(?:schedule|annexe?|appendix|exhibit|attachment|addendum)$/;
const wordOrder: Readonly<Record<string, number>> = { part: 1, chapter: 2, title: 2, article: 3, section: 4 };

/** Schedules number their clauses afresh, so their clauses are cited with the schedule's name. */
export function isSchedule(number: PrintedNumber | null): boolean {
  return number?.word != null && schedule.test(number.word);
}

/** Parts and chapters hold clauses but are not cited with them. */
export function isDivision(number: PrintedNumber | null): boolean {
  return number?.word === 'part' || number?.word === 'chapter' || number?.word === 'title';
}

/** Outermost first: a schedule holds parts, a part chapters, a chapter articles, an article sections. */
export function orderOf(number: PrintedNumber): number {
  return isSchedule(number) ? 0 : (wordOrder[number.word ?? ''] ?? 5);
}

/** The parts as they are compared: "Article I" is 1, "1.01" is 1, 1. */
export function pathParts(number: PrintedNumber): string[] {
  const parts = number.parts.map((part) => {
    const numeral = part.readings.find(({ kind }) => kind === 'digit' || (number.word && kind === 'roman'));
    return numeral && !/\d[a-z]$/i.test(part.text) ? String(numeral.value) : part.text.toLowerCase();
  });
  return parts.length === 2 && parts[1] === '0' ? parts.slice(0, 1) : parts;
}

/** How many to keep so that the innermost one passes the test. */
export function keepUntil(open: readonly OpenClause[], test: (clause: OpenClause) => boolean): number {
  return open.findLastIndex(test) + 1;
}
