import type { ClauseId } from '../../core/annex/index.ts';
import type { ClauseNegotiation, NegotiationStep } from '../../core/negotiation/index.ts';
import { type NegotiationStepRow, negotiationStepsOf, type View } from '../../store/index.ts';

const presentStep = (row: NegotiationStepRow): NegotiationStep => ({
  to: row.state,
  by: row.made_by_name,
  at: row.made_at.toISOString(),
  reason: row.reason,
  wording: row.wording,
});

/** What each clause of a review's annex has been through; a clause that was never proposed is not among them. */
export async function negotiationsIn(view: View, review: string): Promise<readonly ClauseNegotiation[]> {
  const histories = new Map<ClauseId, NegotiationStep[]>();
  for (const row of await negotiationStepsOf(view, review)) {
    histories.set(row.clause, [...(histories.get(row.clause) ?? []), presentStep(row)]);
  }
  return [...histories].map(([clause, history]) => ({ clause, history }));
}
