import type { Scored } from './evidence.ts';
import { inDays, type Quantity, quantitiesIn } from './quantities.ts';
import { toldWords } from './told-words.ts';

/** A length of time in a passage, with the words about it. */
export interface StatedDays {
  readonly days: number;
  /** All words near it, those of other figures too: what they are all for may be said once. */
  readonly about: string;
  /** The words since the figure before it, those of the figure left out. */
  readonly before: string;
  /** The words up to the figure after it. */
  readonly after: string;
}

/** How far from a figure the words are read that say what it is for. */
const beside = 25;
/** "In the preceding 60 days" is no time that is given. */
const lookBack = /\b(?:preceding|past|last|previous|trailing)$/;

/** The lengths of time a passage states in days, hundredths at the finest; of a range the end that is asked for. */
export function statedDays(passage: Scored, endOf: (one: Quantity) => number): readonly StatedDays[] {
  const words = toldWords(passage);
  const found = quantitiesIn(words);
  return found.flatMap((one, index) => {
    const from = Math.max((found[index - 1]?.at ?? -1) + 1, one.start - beside);
    const to = Math.min(found[index + 1]?.start ?? words.length, one.at + 1 + beside);
    const before = words.slice(from, one.start).join(' ');
    const after = words.slice(one.at + 1, to).join(' ');
    if (lookBack.test(before)) return [];
    const about = words.slice(Math.max(0, one.start - beside), one.at + beside).join(' ');
    return [{ about, days: Math.round(inDays(one, endOf(one)) * 100) / 100, before, after }];
  });
}
