import { z } from 'zod';
import { contractOfReview, deleteVersion, insertVersion, versionsOf } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { conflict, notFound } from '../errors.ts';
import { check, required } from '../input.ts';
import { authorise } from '../policy.ts';
import { heldReview } from '../reviews/hold-review.ts';
import type { Workspace } from '../workspace.ts';
import { contractSubject, heldContract } from './contract.ts';

export const linkSchema = z.strictObject({
  review: z.string(),
  label: required(100, 'Enter what tells this version from others.'),
});

/**
 * Makes a review that stands by itself the newest version of a contract. Throws `invalid`, `not-found`, and `conflict`
 * where it belongs to one already.
 */
export async function linkReview(
  ws: Workspace,
  actor: Actor,
  contract: string,
  input: z.input<typeof linkSchema>,
): Promise<{ number: number }> {
  authorise(actor, 'contract.edit');
  const { review, label } = check(linkSchema, input);
  return await ws.store.change(actor.organisation, actor, async (change) => {
    await heldReview(change, review);
    await heldContract(change, contract);
    const other = await contractOfReview(change, review);
    if (other !== null) {
      throw conflict(`This review is version ${other.number} of the contract "${other.name}" already.`);
    }
    const number = await insertVersion(change, { contract, review, label });
    change.record({
      action: 'contract.review-linked',
      subject: contractSubject(contract),
      after: { number, label, review },
    });
    return { number };
  });
}

/** Takes a version off a contract; its review stays and stands by itself again. Throws `not-found`. */
export async function unlinkReview(
  ws: Workspace,
  actor: Actor,
  contract: string,
  number: number,
): Promise<void> {
  authorise(actor, 'contract.edit');
  await ws.store.change(actor.organisation, actor, async (change) => {
    await heldContract(change, contract);
    const version = (await versionsOf(change, contract)).find((each) => each.number === number);
    if (version === undefined) throw notFound('version');
    await deleteVersion(change, contract, number);
    change.record({
      action: 'contract.review-unlinked',
      subject: contractSubject(contract),
      before: { number, label: version.label, review: version.review_id },
    });
  });
}
