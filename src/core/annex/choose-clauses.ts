import { z } from 'zod';
import { parseContent } from '../code/index.ts';
import { type Review, settled, shortfallsIn, type TermGap, termGaps } from '../report/index.ts';
import { type GeneralClause, generalClauses, generalIds, termIds } from '../terms/index.ts';
import type { ClauseId, ClauseReason, ReasonKind } from './annex.ts';
import orderContent from './clause-order.yaml';
import { housePlaybook, type Playbook } from './playbook.ts';

/**
 * Which clauses a person or a house wants beside, or without, those the review calls for. What is added for one
 * contract is in it even where the house leaves it out as a rule.
 */
export interface Wishes {
  /** The whole model annex, whatever the papers say. */
  readonly all: boolean;
  readonly add: readonly ClauseId[];
  readonly leaveOut: readonly ClauseId[];
  readonly playbook: Playbook;
}

export interface ChosenClause {
  readonly id: ClauseId;
  readonly reason: ClauseReason;
}

/** Every clause of the library, in the order in which an annex prints them. */
export const clauseIds: readonly ClauseId[] = parseContent(
  z.array(z.enum([...termIds, ...generalIds])),
  orderContent,
  'annex/clause-order.yaml',
);

/**
 * The clauses that close the gaps of a review, and why each is there: one for each term that this use calls for and the
 * papers do not give in full. General clauses come only with others.
 */
export function chooseClauses(review: Review, wishes: Wishes): readonly ChosenClause[] {
  const reasons = new Map<ClauseId, ClauseReason>(
    termGaps(review).map((gap) => [gap.term, gapReason(review, gap)]),
  );
  const isWanted = (id: ClauseId) =>
    !wishes.leaveOut.includes(id) &&
    (wishes.add.includes(id) || !(wishes.playbook.clauses[id]?.leaveOut ?? false));
  if ([...reasons.keys()].some(isWanted)) {
    for (const { id, why } of generalClauses.filter((clause) => applies(clause, review))) {
      reasons.set(id, { ...plainReason('general', 'The other clauses need it to work.'), found: why });
    }
  }
  return clauseIds.filter(isWanted).flatMap((id) => {
    const reason = reasons.get(id) ?? wishedReason(id, wishes);
    return reason === null ? [] : [{ id, reason }];
  });
}

/** The clauses that a review calls for, whatever anybody wishes beside. */
export const clausesCalledFor = (review: Review): readonly ClauseId[] =>
  chooseClauses(review, { all: false, add: [], leaveOut: [], playbook: housePlaybook }).map(({ id }) => id);

function applies({ include }: GeneralClause, { scope, findings }: Review): boolean {
  return (
    include.tiers.includes(scope.tier.level) || include.flags.some((flag) => findings.flags[flag].present)
  );
}

function gapReason(review: Review, { term, obligations }: TermGap): ClauseReason {
  const { finding, status, decision } = settled(review.findings, review.decisions, term);
  const shortfalls = shortfallsIn(review).filter((shortfall) => shortfall.term === term);
  const kind = status === 'covered' ? 'short' : status;
  return {
    kind,
    says: [gapSays[kind], ...shortfalls.map(({ says }) => says)].join(' '),
    found: decision?.reason ?? finding.reason,
    quotes: kind === 'absent' ? [] : finding.quotes,
    closes: obligations
      .filter(({ standing }) => standing === 'weak' || standing === 'missing')
      .map(({ obligation }) => obligation.id),
    shortfalls,
  };
}

const gapSays = {
  absent: 'The papers do not settle this.',
  weak: 'The papers touch on this without settling it.',
  short: 'The papers settle this with less than is asked for.',
} as const;

function wishedReason(id: ClauseId, { add, all }: Wishes): ClauseReason | null {
  if (add.includes(id)) return plainReason('chosen', 'The customer asks for this clause.');
  return all ? plainReason('model', 'Part of the model annex.') : null;
}

function plainReason(kind: ReasonKind, says: string): ClauseReason {
  return { kind, says, found: null, quotes: [], closes: [], shortfalls: [] };
}
