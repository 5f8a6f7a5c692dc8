import { z } from 'zod';
import { termIds } from '../../core/terms/index.ts';
import { decisionsOf, deleteDecision } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { notFound } from '../errors.ts';
import { check, required } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { recount } from './count-standings.ts';
import { heldReview, reviewSubject } from './hold-review.ts';

export const withdrawalSchema = z.strictObject({
  term: z.enum(termIds, 'Choose a term of the report.'),
  reason: required(2000, 'Give the reason in a sentence: others relied on the decision.'),
});
export type WithdrawalInput = z.input<typeof withdrawalSchema>;

/** Takes a decision back, so that what was found counts again. Throws `invalid` and `not-found`. */
export async function withdrawDecision(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: WithdrawalInput,
): Promise<void> {
  authorise(actor, 'review.decide');
  const { term, reason } = check(withdrawalSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldReview(change, review);
    const decision = (await decisionsOf(change, review)).find((candidate) => candidate.term === term);
    if (decision === undefined) throw notFound('decision');
    await deleteDecision(change, review, term);
    await recount(change, held);
    change.record({
      action: 'decision.withdrawn',
      subject: reviewSubject(review),
      before: { term, status: decision.status, reason: decision.reason },
      why: reason,
    });
  });
}
