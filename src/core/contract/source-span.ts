import type { Clause } from './paper.ts';

/** Where a stretch of a clause's plain words stands in the source text, end exclusive. */
export function sourceSpan(clause: Clause, start: number, end: number): { start: number; end: number } {
  let from: number | null = null;
  let to = clause.start;
  for (const run of clause.runs) {
    if (run.plain + run.length <= start || run.plain >= end) continue;
    from ??= run.source + Math.max(0, start - run.plain);
    to = run.source + Math.min(run.length, end - run.plain);
  }
  return { start: from ?? clause.start, end: Math.max(to, from ?? clause.start) };
}
