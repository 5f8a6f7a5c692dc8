import type { Status } from './finding.ts';
import type { Scored } from './judgement/evidence.ts';
import type { Judged } from './judgement/judge-paper.ts';
import type { Paper } from './paper.ts';

/** What one paper of the bundle says on a term. */
export interface PaperView {
  /** Its place in the bundle. */
  readonly index: number;
  readonly paper: Paper;
  readonly judged: Judged;
  readonly status: Status;
}

/** Log odds above which a term is taken to be there. Below even: overlooking costs a reader more than reading twice. */
export const presentFrom = -0.3;
export const coveredFrom = 0;

/** A further passage is quoted only if it is not much weaker than the first, and likelier than not to belong. */
const quoteFloor = -6;
const leastLikely = -1.5;
const mostQuotes = 3;

/** The status of a term in one paper. */
export function statusOf({ present, covered }: Judged): Status {
  if (present <= presentFrom) return 'absent';
  return covered > coveredFrom ? 'covered' : 'weak';
}

const rank: Readonly<Record<Status, number>> = { covered: 2, weak: 1, absent: 0 };

/** The paper that says most; of equals, the surest. */
export function bestOf(views: readonly PaperView[]): PaperView | undefined {
  return [...views].sort((a, b) => rank[b.status] - rank[a.status] || b.judged.present - a.judged.present)[0];
}

/** The passages worth quoting, strongest first. */
export function speaking(passages: readonly Scored[]): readonly Scored[] {
  const floor = Math.max((passages[0]?.present ?? 0) + quoteFloor, leastLikely);
  return passages.filter((one, at) => at === 0 || one.present >= floor).slice(0, mostQuotes);
}
