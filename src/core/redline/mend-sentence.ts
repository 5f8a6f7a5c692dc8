import type { AnnexClause } from '../annex/index.ts';
import { termById } from '../terms/index.ts';
import { weakWording } from './weak-wording.ts';

/** A change of a few words of a sentence. Offsets are places in the sentence; nothing is taken out where they are equal. */
export interface Mend {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** The figure of the clause that the sentence states after the change; null where it states none. */
  readonly figure: string | null;
}

/**
 * The word-level changes that bring a sentence of the supplier's up to a clause of the annex: its figure for theirs, a
 * limit after words that name none, a duty for an attempt. In the sentence's order; empty where we know none.
 */
export function mendsOf(sentence: string, clause: AnnexClause): readonly Mend[] {
  const mends = [
    ...figureMends(sentence, clause),
    ...limitMends(sentence, clause),
    ...dutyMends(sentence, clause),
  ];
  const ordered = mends.sort((one, other) => one.from - other.from);
  return ordered.filter((mend, at) => at === 0 || mend.from >= (ordered[at - 1]?.to ?? 0));
}

function figureText({ wordings, position }: AnnexClause, name: string): string | null {
  return wordings[position].figures.find((figure) => figure.name === name)?.text ?? null;
}

/** "seventy-two (72) hours" becomes "24 hours" where that is asked for. */
function figureMends(sentence: string, clause: AnnexClause): Mend[] {
  return clause.reason.shortfalls.flatMap(({ term, parameter, given }) => {
    const unit = termById(term).parameters.find(({ name }) => name === parameter)?.unit;
    const insert = figureText(clause, parameter);
    if (unit == null || typeof given !== 'number' || insert === null) return [];
    const one = unit.slice(0, -1);
    const written = new RegExp(
      `(?:\\b[a-z]{3,10}(?:-[a-z]{3,5})? \\(${given}\\)|\\b${given}) (?:calendar |consecutive )?${one}s?\\b`,
      'i',
    ).exec(sentence);
    if (written === null || written[0] === insert) return [];
    return [{ from: written.index, to: written.index + written[0].length, insert, figure: parameter }];
  });
}

/** "promptly" becomes "promptly and in any event within 24 hours". */
function limitMends(sentence: string, clause: AnnexClause): Mend[] {
  const limit = weakWording.limits.find(({ term }) => term === clause.id);
  const text = limit === undefined ? null : figureText(clause, limit.figure);
  if (limit === undefined || text === null || /\d+\)? (?:business |calendar )?(?:hour|day)/i.test(sentence))
    return [];
  const found = firstOf(sentence, weakWording.hurry);
  if (found === null) return [];
  const says = limit.said.some((stem) => sentence.toLowerCase().includes(stem));
  const to = found.index + found.words.length;
  const closing = /^\s*[.,;:)]|^\s*$/.test(sentence.slice(to)) ? '' : ',';
  const insert = says
    ? ` and in any event within ${text}`
    : `, and in any event within ${text} ${limit.from}${closing}`;
  return [{ from: to, to, insert, figure: limit.figure }];
}

/** "will use reasonable efforts to notify" becomes "shall notify"; of what depends on more than its will, "shall take all reasonable steps to". */
function dutyMends(sentence: string, clause: AnnexClause): Mend[] {
  if (clause.reason.kind !== 'weak') return [];
  const { discretion, attempts, duty, steps, telling } = weakWording;
  const found = firstOf(sentence, [...discretion, ...attempts]);
  if (found === null) return [];
  const to = found.index + found.words.length;
  const verb = /^ (\w+)/.exec(sentence.slice(to).toLowerCase())?.[1] ?? '';
  const isPromise = discretion.includes(found.words) || telling.includes(verb);
  return [{ from: found.index, to, insert: isPromise ? duty : steps, figure: null }];
}

/** The first of some phrases to stand in a sentence as whole words; of those that begin together, the longest. */
function firstOf(sentence: string, phrases: readonly string[]): { index: number; words: string } | null {
  const lower = sentence.toLowerCase();
  const found = phrases.flatMap((words) => {
    const index = lower.indexOf(words);
    const isWhole = (char: string | undefined) => char === undefined || !/[\p{L}\d]/u.test(char);
    return index >= 0 && isWhole(lower[index - 1]) && isWhole(lower[index + words.length])
      ? [{ index, words }]
      : [];
  });
  const [first] = found.sort(
    (one, other) => one.index - other.index || other.words.length - one.words.length,
  );
  return first ?? null;
}
