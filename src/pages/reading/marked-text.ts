import type { Clause } from '../../core/contract/index.ts';

/** A span of a paper's source text that somebody points at. */
export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a clause's words over which the same marks hold. */
export interface Piece<M extends Mark> {
  readonly text: string;
  readonly marks: readonly M[];
  /** Marks whose first words in this clause these are. */
  readonly begins: readonly M[];
}

interface Span<M extends Mark> {
  readonly from: number;
  readonly to: number;
  readonly mark: M;
}

/**
 * Cuts a clause's words where marks begin and end. The pieces joined are `clause.plain`; a mark that touches no word
 * of the clause is in none of them.
 */
export function markedPieces<M extends Mark>(clause: Clause, marks: readonly M[]): readonly Piece<M>[] {
  const spans = marks.flatMap((mark) => spanOf(clause, mark));
  const inner = spans.flatMap(({ from, to }) => [from, to]);
  const cuts = [...new Set([0, ...inner, clause.plain.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const over = spans.filter((span) => span.from <= from && from < span.to);
    return {
      text: clause.plain.slice(from, cuts[index + 1]),
      marks: over.map(({ mark }) => mark),
      begins: over.filter((span) => span.from === from).map(({ mark }) => mark),
    };
  });
}

/** Where a mark stands in the clause's words: from the first run it touches to the last. */
function spanOf<M extends Mark>(clause: Clause, mark: M): Span<M>[] {
  const touched = clause.runs.flatMap(({ plain, source, length }) => {
    const [start, end] = [Math.max(mark.start, source), Math.min(mark.end, source + length)];
    return start < end ? [{ from: plain + start - source, to: plain + end - source }] : [];
  });
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to, mark }];
}
