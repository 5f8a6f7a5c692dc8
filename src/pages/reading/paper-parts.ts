import type { Clause, Paper } from '../../core/contract/index.ts';

/** A stretch of a paper that goes onto one page. Numbers are 1-based. */
export interface PaperPart {
  readonly number: number;
  readonly of: number;
  readonly clauses: readonly Clause[];
}

/** About eighty printed pages: most papers are one part, and a browser takes each within a moment. */
const longestPart = 250_000;

/** Which part to show: the one that was asked for, or the one in which an offset lies, or the first. */
export function paperPart(paper: Paper, asked: { number?: number; at?: number }): PaperPart | undefined {
  const parts = partsOf(paper);
  const { number, at } = asked;
  const index =
    number !== undefined
      ? number - 1
      : Math.max(0, at === undefined ? 0 : parts.findLastIndex(([first]) => (first?.start ?? 0) <= at));
  const clauses = parts[index];
  return clauses === undefined ? undefined : { number: index + 1, of: parts.length, clauses };
}

function partsOf({ clauses }: Paper): readonly (readonly Clause[])[] {
  const parts: Clause[][] = [[]];
  let length = 0;
  for (const clause of clauses) {
    const words = clause.plain.length;
    if (length > 0 && length + words > longestPart) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(clause);
    length += words;
  }
  return parts;
}
