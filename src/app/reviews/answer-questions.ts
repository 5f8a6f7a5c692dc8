import { isDeepStrictEqual } from 'node:util';
import { parseAnswers } from '../../core/scope/index.ts';
import type { Actor } from '../actor.ts';
import { invalid } from '../errors.ts';
import { authorise } from '../policy.ts';
import { atMark } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { changeBasis, markOfReview, restingReview, reviewSubject } from './hold-review.ts';

/**
 * Keeps the answers about the use, all of them at once; a question left out is not known.
 * Throws `invalid` with a sentence by question, `not-found`, `conflict` while the review runs, `stale` where it is not
 * as `seen`.
 */
export async function answerQuestions(
  ws: Workspace,
  actor: Actor,
  review: string,
  input: unknown,
  seen?: string,
): Promise<void> {
  authorise(actor, 'review.edit');
  const read = parseAnswers(input);
  if (!read.ok) {
    const fields = Object.fromEntries(read.faults.map(({ key, message }) => [key, message]));
    throw invalid(Object.values(fields).join(' '), fields);
  }
  const { answers } = read;
  await ws.store.change(actor.organisation, actor, async (change) => {
    const before = await restingReview(change, review);
    atMark(markOfReview(before), seen, 'review');
    if (isDeepStrictEqual(before.answers, answers)) return;
    await changeBasis(change, review, { answers });
    change.record({
      action: 'answers.changed',
      subject: reviewSubject(review),
      before: before.answers,
      after: answers,
    });
  });
}
