import { isDeepStrictEqual } from 'node:util';
import type { Annex } from '../../core/annex/index.ts';
import { type AnnexChoice, replaceAnnexChoices } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { heldReview, reviewSubject } from '../reviews/hold-review.ts';
import { atMark, markOf } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { type AnnexWishesInput, departures, wishesSchema } from './annex-wishes.ts';
import { annexBasis, annexBy, dayOf } from './composed-annex.ts';

/**
 * Keeps what one contract's annex is to have: its clauses, the position on each, its figures. What the playbook says
 * anyway is not kept, so that a later playbook still counts.
 * Throws `invalid`, `not-found`, `conflict` before a first result, `stale` where they are not as `seen`.
 */
export async function chooseAnnex(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: AnnexWishesInput,
  seen?: string,
): Promise<void> {
  authorise(actor, 'review.edit');
  const wishes = check(wishesSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    await heldReview(change, review);
    const basis = await annexBasis(change, review);
    const choices = departures(basis.review, basis.house.playbook, wishes);
    atMark(markOfChoices(basis.choices), seen, 'annex');
    const before = basis.choices.map(plain);
    if (isDeepStrictEqual(inOrder(before), inOrder(choices))) return;
    await replaceAnnexChoices(change, review, choices);
    change.record({
      action: 'annex.chosen',
      subject: reviewSubject(review),
      before: { choices: before },
      after: { choices },
    });
  });
}

/** The annex as it would be with these wishes, which are not kept. Throws as `chooseAnnex` does. */
export async function previewAnnex(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: AnnexWishesInput,
): Promise<Annex> {
  authorise(actor, 'review.read');
  const wishes = check(wishesSchema, input);
  const basis = await ws.store.read(actor.organisation, (view) => annexBasis(view, review));
  const choices = departures(basis.review, basis.house.playbook, wishes);
  return annexBy(basis, choices, { version: `${basis.next} draft`, date: dayOf(ws.store.now()) });
}

/** Stands for the choices of one contract's annex, in whatever order they are kept. */
export const markOfChoices = (choices: readonly AnnexChoice[]): string => markOf(inOrder(choices.map(plain)));

const plain = ({ clause, position, figures, wanted }: AnnexChoice): AnnexChoice => ({
  clause,
  position,
  figures,
  wanted,
});

const inOrder = (choices: readonly AnnexChoice[]) =>
  choices.toSorted((one, other) => (one.clause < other.clause ? -1 : 1));
