import type { Answers } from './answers.ts';
import { obligationsOf } from './obligations.ts';
import { questionIds, sensitivityOf } from './questions.ts';
import { rolesOf } from './roles.ts';
import type { HeldRole, Scope } from './scope.ts';
import { tierOf } from './tier.ts';

/**
 * What the answers about a use mean: who has which role, how much is at stake, and what each party owes.
 *
 * A question without an answer, or with an answer that is none of its choices, is not known and counts as its stricter
 * case: every role one of its answers would bring, and the tier of its most sensitive answer.
 */
export function scopeOf(answers: Answers): Scope {
  const known = recognised(answers);
  const { us, supplier, others } = rolesOf(known);
  const tier = tierOf(known);
  return {
    answers: known,
    roles: { us, supplier },
    others,
    tier,
    ...obligationsOf({ us: us.map(roleOf), supplier: supplier.map(roleOf) }, tier.level),
    notKnown: questionIds.filter((id) => known[id] === undefined),
  };
}

function recognised(answers: Answers): Answers {
  const known = questionIds.flatMap((id) => {
    const answer = answers[id];
    return answer !== undefined && sensitivityOf(id, answer) >= 0 ? [[id, answer] as const] : [];
  });
  return Object.fromEntries(known);
}

const roleOf = ({ role }: HeldRole) => role;
