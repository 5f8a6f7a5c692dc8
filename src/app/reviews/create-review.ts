import { z } from 'zod';
import { insertReview } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check, required, typed } from '../input.ts';
import { authorise } from '../policy.ts';
import type { Workspace } from '../workspace.ts';
import { reviewSubject } from './hold-review.ts';

const aboutSchema = z.strictObject({
  supplier: typed(200).default(''),
  system: typed(200).default(''),
  use: typed(500).default(''),
});

export const newReviewSchema = z.strictObject({
  name: required(200, 'Enter a name for the review.'),
  about: aboutSchema.default({ supplier: '', system: '', use: '' }),
});
export type NewReview = z.input<typeof newReviewSchema>;

/** Starts an empty review. Gives its id. Throws `invalid` over an empty or overlong name. */
export async function createReview(ws: Workspace, actor: Actor, input: NewReview): Promise<{ id: string }> {
  authorise(actor, 'review.edit');
  const { name, about } = check(newReviewSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    const id = change.newId();
    await insertReview(change, { id, name, about });
    change.record({ action: 'review.created', subject: reviewSubject(id), after: { name, about } });
    return { id };
  });
}
