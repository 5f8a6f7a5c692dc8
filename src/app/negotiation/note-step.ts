import { z } from 'zod';
import { type ClauseId, clauseIds } from '../../core/annex/index.ts';
import {
  type ClauseNegotiation,
  type NegotiationState,
  negotiationStates,
  notProposed,
  stateOf,
  suggestedState,
  takeStep,
} from '../../core/negotiation/index.ts';
import { type Change, findCounterDraft, insertSteps } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { check, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import { heldReview, reviewSubject } from '../reviews/hold-review.ts';
import type { Workspace } from '../workspace.ts';
import { showCounterDraft } from './counter-drafts.ts';
import { negotiationsIn } from './negotiations.ts';

export const stepSchema = z.strictObject({
  to: z.enum(negotiationStates, 'Choose where the clause stands now.'),
  reason: typed(2000)
    .default('')
    .describe('Why: asked for where the supplier refuses and where we give the clause up.'),
  wording: typed(20_000).default('').describe('The words agreed on, where they are not ours.'),
  counterDraft: z.uuid('This counter-draft does not exist.').nullish().describe('Where it was read.'),
});

interface WantedStep {
  readonly to: NegotiationState;
  readonly reason: string | null;
  readonly wording: string | null;
  readonly counterDraft: string | null;
}

/**
 * Notes where a clause now stands between the parties. Steps are added and never taken back.
 * Throws `invalid` where the step cannot be taken from where the clause stands, or lacks its reason, and `not-found`.
 */
export async function noteStep(
  ws: Workspace,
  actor: Actor,
  review: string,
  clause: ClauseId,
  input: z.input<typeof stepSchema>,
): Promise<void> {
  authorise(actor, 'review.decide');
  const { to, reason, wording, counterDraft } = check(stepSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    await heldReview(change, review);
    const draft = counterDraft ?? null;
    if (draft !== null && (await findCounterDraft(change, review, draft)) === null) {
      throw invalid('This counter-draft does not exist in this review.', { counterDraft: 'Choose another.' });
    }
    const negotiation = (await negotiationsIn(change, review)).find((one) => one.clause === clause);
    await takeOne(change, review, negotiation ?? notProposed(clause), {
      to,
      reason: reason || null,
      wording: wording || null,
      counterDraft: draft,
    });
  });
}

/**
 * Notes as agreed every clause that a counter-draft leaves as we proposed it and that is not settled yet. Clauses that
 * were changed or struck are for a person to judge one by one.
 * @returns the clauses noted.
 */
export async function confirmAccepted(
  ws: Workspace,
  actor: Actor,
  review: string,
  counterDraft: string,
): Promise<readonly ClauseId[]> {
  authorise(actor, 'review.decide');
  const { comparison } = await showCounterDraft(ws, actor, review, counterDraft);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await heldReview(change, review);
    const negotiations = await negotiationsIn(change, review);
    const accepted = clauseIds.filter((id) => {
      const outcomes = comparison.clauses.filter(({ clause }) => clause === id);
      return outcomes.length > 0 && outcomes.every((outcome) => suggestedState(outcome) === 'agreed');
    });
    const noted: ClauseId[] = [];
    for (const id of accepted) {
      const negotiation = negotiations.find(({ clause }) => clause === id) ?? notProposed(id);
      if (stateOf(negotiation) !== 'proposed') continue;
      await takeOne(change, review, negotiation, { to: 'agreed', reason: null, wording: null, counterDraft });
      noted.push(id);
    }
    return noted;
  });
}

async function takeOne(
  change: Change,
  review: string,
  negotiation: ClauseNegotiation,
  { to, reason, wording, counterDraft }: WantedStep,
): Promise<void> {
  const { clause, history } = negotiation;
  const step = { to, by: change.actor.name, at: change.at.toISOString(), reason, wording };
  const taken = takeStep(negotiation, step);
  if (!taken.ok) throw invalid(taken.fault, { [lackingIn(to, reason, wording)]: taken.fault });
  const number = history.length + 1;
  await insertSteps(change, review, [
    { clause, number, state: to, reason, wording, version: null, counter_draft_id: counterDraft },
  ]);
  change.record({
    action: 'clause.negotiated',
    subject: reviewSubject(review),
    before: { clause, state: stateOf(negotiation) },
    after: { clause, state: to, wording, counterDraft },
    ...(reason === null ? {} : { why: reason }),
  });
}

/** The field that a refused step is corrected in. */
function lackingIn(
  to: NegotiationState,
  reason: string | null,
  wording: string | null,
): 'to' | 'reason' | 'wording' {
  if ((to === 'refused' || to === 'withdrawn') && reason === null) return 'reason';
  return to === 'agreed-with-changes' && wording === null ? 'wording' : 'to';
}
