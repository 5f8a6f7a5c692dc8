import { z } from 'zod';
import { seenOf } from '../../core/report/index.ts';
import { termIds } from '../../core/terms/index.ts';
import { decisionsOf, findResult, keepDecision } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict } from '../errors.ts';
import { check, required } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { recount } from './count-standings.ts';
import { heldReview, reviewSubject } from './hold-review.ts';

export const decisionSchema = z.strictObject({
  term: z.enum(termIds, 'Choose a term of the report.'),
  status: z.enum(['covered', 'weak', 'absent'], 'Choose covered, weak or absent.'),
  reason: required(2000, 'Give the reason in a sentence: others will rely on it.'),
});
export type DecisionInput = z.input<typeof decisionSchema>;

/**
 * Keeps what a person decided over a finding, with what they had before them, in the place of an earlier decision; it stays over later runs.
 * Throws `invalid`, `not-found`, and `conflict` before a first result.
 */
export async function decideFinding(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: DecisionInput,
): Promise<void> {
  authorise(actor, 'review.decide');
  const decision = check(decisionSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldReview(change, review);
    const kept = await findResult(change, review);
    if (kept === null) throw conflict('There is nothing to decide over yet. Start the review first.');
    const finding = kept.result?.findings.terms[decision.term];
    const earlier = (await decisionsOf(change, review)).find(({ term }) => term === decision.term);
    await keepDecision(change, review, {
      ...decision,
      seen: finding === undefined ? null : seenOf(finding),
    });
    await recount(change, held);
    const { term, status, reason } = decision;
    change.record({
      action: 'decision.made',
      subject: reviewSubject(review),
      before: earlier === undefined ? null : { term, status: earlier.status },
      after: { term, status },
      why: reason,
    });
  });
}
