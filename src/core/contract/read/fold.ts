import type { Run } from '../paper.ts';

/** A stretch of source text that holds words, mark-up left out. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Folded {
  readonly plain: string;
  readonly runs: readonly Run[];
}

/** Characters that print nothing: soft hyphen, zero-width marks, direction marks, byte-order mark. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const white = /[\s\u0085]/;

/**
 * Plain words of a piece of source text: white space folded to one space, unseen characters dropped, ends trimmed.
 *
 * In every run, `plain` and `source` have the same characters, except that any white-space character of the source
 * stands as a space in the plain text. A space that a piece of mark-up stood in for belongs to no run.
 * @param stretches the parts that hold words, in order and not overlapping. No space is put between two of them.
 */
export function fold(source: string, stretches: readonly Stretch[]): Folded {
  const plain: string[] = [];
  const runs: { plain: number; source: number; length: number }[] = [];
  let gap = -1;
  const add = (char: string, at: number) => {
    const last = runs.at(-1);
    if (last && last.source + last.length === at && last.plain + last.length === plain.length)
      last.length += 1;
    else runs.push({ plain: plain.length, source: at, length: 1 });
    plain.push(char);
  };
  for (const { start, end } of stretches) {
    for (let at = start; at < end; at++) {
      const char = source[at] ?? '';
      if (unseen.test(char)) continue;
      if (white.test(char)) {
        if (gap < 0) gap = at;
        continue;
      }
      if (gap >= 0 && plain.length > 0) add(' ', gap);
      gap = -1;
      add(char, at);
    }
  }
  return { plain: plain.join(''), runs };
}

/** The folded text from `from` on, for example after a printed number; leading spaces go too. */
export function foldedFrom(folded: Folded, from: number): Folded {
  let cut = from;
  while (folded.plain[cut] === ' ') cut += 1;
  if (cut === 0) return folded;
  const runs = folded.runs.flatMap((run) => {
    const skip = Math.max(0, cut - run.plain);
    if (skip >= run.length) return [];
    return [{ plain: run.plain + skip - cut, source: run.source + skip, length: run.length - skip }];
  });
  return { plain: folded.plain.slice(cut), runs };
}
