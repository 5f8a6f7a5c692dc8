import { isDeepStrictEqual } from 'node:util';
import { updateReview } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check } from '../input.ts';
import { authorise } from '../policy.ts';
import { atMark } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { type NewReview, newReviewSchema } from './create-review.ts';
import { heldReview, markOfReview, reviewSubject } from './hold-review.ts';

/** Changes the name of a review and what it says it is of. Throws `invalid`, `not-found`, and `stale` where it is not as `seen`. */
export async function describeReview(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: NewReview,
  seen?: string,
): Promise<void> {
  authorise(actor, 'review.edit');
  const { name, about } = check(newReviewSchema, input);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldReview(change, review);
    atMark(markOfReview(held), seen, 'review');
    const before = { name: held.name, about: held.about };
    if (isDeepStrictEqual(before, { name, about })) return;
    await updateReview(change, review, { name, about });
    change.record({
      action: 'review.described',
      subject: reviewSubject(review),
      before,
      after: { name, about },
    });
  });
}
