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

/** White space, and characters that print nothing: soft hyphen, zero-width and direction marks, byte-order mark. */
const between = '\\s\\u0085\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const word = new RegExp(`[^${between}]+`, 'g');
/** Words with one space between each two: already folded. */
const folded = new RegExp(`^[^${between}]+(?: [^${between}]+)*$`);
const white = /[^\S\ufeff]|\u0085/;

/**
 * Plain words of a piece of source text: white space folded to one space, unseen characters dropped, ends trimmed.
 *
 * In every run, `plain` and `source` have the same characters, except that any white-space character of the source
 * stands as a space in the plain text. A space that a piece of mark-up stood in for belongs to no run.
 * @param stretches the parts that hold words, in order and not overlapping. No space is put between two of them.
 */
export function fold(source: string, stretches: readonly Stretch[]): Folded {
  const [only] = stretches;
  if (only && stretches.length === 1) {
    const plain = source.slice(only.start, only.end);
    if (folded.test(plain)) return { plain, runs: [{ plain: 0, source: only.start, length: plain.length }] };
  }
  let plain = '';
  let gap = -1;
  const runs: { plain: number; source: number; length: number }[] = [];
  const add = (text: string, at: number) => {
    const last = runs.at(-1);
    if (last && last.source + last.length === at) last.length += text.length;
    else runs.push({ plain: plain.length, source: at, length: text.length });
    plain += text;
  };
  /** Remembers where the first white space since the last word stands. */
  const pass = (from: number, to: number) => {
    for (let at = from; gap < 0 && at < to; at++) if (white.test(source[at] ?? '')) gap = at;
  };
  for (const { start, end } of stretches) {
    const piece = source.slice(start, end);
    let at = start;
    for (const match of piece.matchAll(word)) {
      const from = start + match.index;
      pass(at, from);
      if (gap >= 0 && plain !== '') add(' ', gap);
      gap = -1;
      add(match[0], from);
      at = from + match[0].length;
    }
    pass(at, end);
  }
  return { plain, runs };
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
