import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { scopeOf } from '../../core/scope/index.ts';
import { keepScope, scopesOfUse } from '../../store/index.ts';
import type { Actor } from '../actor.ts';
import { check, required } from '../input.ts';
import { authorise } from '../policy.ts';
import { atRevision, revisionSchema } from '../revision.ts';
import type { Workspace } from '../workspace.ts';
import { checkedAnswers, heldUse, useSubject } from './use.ts';

export const newScopeSchema = z.strictObject({
  why: required(2000, 'Say in a sentence why the answers are given or have changed.'),
  revision: revisionSchema,
});
export interface NewScope extends z.input<typeof newScopeSchema> {
  readonly answers: unknown;
}

/**
 * Keeps answers about a use as its newest scope; the earlier ones stay. Answers that are the same keep nothing.
 * Throws `invalid` with a sentence by question, `not-found`, and `stale` as `changeSupplier` does.
 */
export async function keepUseScope(
  ws: Workspace,
  actor: Actor,
  use: string,
  { answers: given, ...input }: NewScope,
): Promise<void> {
  authorise(actor, 'supplier.edit');
  const answers = checkedAnswers(given);
  const { why, revision } = check(newScopeSchema, input);
  const scope = scopeOf(answers);
  await ws.store.change(actor.organisation, actor, async (change) => {
    const held = await heldUse(change, use);
    atRevision(held, revision, 'use');
    const first = (await scopesOfUse(change, use)).length === 0;
    if (!first && isDeepStrictEqual(held.answers, answers)) return;
    const number = await keepScope(change, use, { answers, scope }, why);
    change.record({
      action: 'scope.kept',
      subject: useSubject(use),
      before: first ? null : { tier: held.tier, answers: held.answers },
      after: { number, tier: scope.tier.level, answers },
      why,
    });
  });
}
