import type { Role } from '../code/index.ts';
import type { Findings } from '../contract/index.ts';
import { composeReview, type Decision, shortfallsIn, type TermGap, termGaps } from '../report/index.ts';
import {
  type Intensity,
  intensities,
  type Obligation,
  type Party,
  parties,
  type QuestionId,
  questionIds,
  type Scope,
} from '../scope/index.ts';
import { type TermId, type Tier, tiers } from '../terms/index.ts';

/** An answer that is another than before; null where it is not known. */
export interface AnswerChange {
  readonly question: QuestionId;
  readonly before: string | null;
  readonly after: string | null;
}

export interface RoleChange {
  readonly party: Party;
  readonly role: Role;
  readonly change: 'gained' | 'lost';
}

/** An obligation that is asked for with more or less proof than before. */
export interface IntensityChange {
  readonly obligation: Obligation;
  readonly before: Intensity;
}

/** What a use's new scope has that the old one had not, and the other way round. */
export interface ScopeChange {
  readonly answers: readonly AnswerChange[];
  readonly tier: { readonly before: Tier; readonly after: Tier };
  readonly roles: readonly RoleChange[];
  readonly added: readonly Obligation[];
  readonly removed: readonly Obligation[];
  readonly raised: readonly IntensityChange[];
  readonly lowered: readonly IntensityChange[];
  /** The use has grown: a higher tier, a new obligation, or more proof asked for one. */
  readonly grown: boolean;
}

/** Compares the scope of a use as it was with the scope as it is, each list in the order of the Code. */
export function compareScopes(before: Scope, after: Scope): ScopeChange {
  const [earlier, later] = [byId(before), byId(after)];
  const added = after.obligations.filter(({ id }) => !earlier.has(id));
  const changed = after.obligations.flatMap((obligation) => {
    const was = earlier.get(obligation.id)?.intensity;
    return was === undefined || was === obligation.intensity ? [] : [{ obligation, before: was }];
  });
  const raised = changed.filter(({ obligation, before: was }) => rank(obligation.intensity) > rank(was));
  const tier = { before: before.tier.level, after: after.tier.level };
  return {
    answers: questionIds.flatMap((question) => {
      const [was, is] = [before.answers[question] ?? null, after.answers[question] ?? null];
      return was === is ? [] : [{ question, before: was, after: is }];
    }),
    tier,
    roles: parties.flatMap((party) => roleChanges(party, before, after)),
    added,
    removed: before.obligations.filter(({ id }) => !later.has(id)),
    raised,
    lowered: changed.filter((each) => !raised.includes(each)),
    grown: tiers.indexOf(tier.after) > tiers.indexOf(tier.before) || added.length + raised.length > 0,
  };
}

const byId = ({ obligations }: Scope): ReadonlyMap<string, Obligation> =>
  new Map(obligations.map((obligation) => [obligation.id, obligation]));

const rank = (intensity: Intensity): number => intensities.indexOf(intensity);

function roleChanges(party: Party, before: Scope, after: Scope): RoleChange[] {
  const [had, has] = [before, after].map((scope) => scope.roles[party].map(({ role }) => role));
  const gained = (has ?? []).filter((role) => !had?.includes(role));
  const lost = (had ?? []).filter((role) => !has?.includes(role));
  return [
    ...gained.map((role) => ({ party, role, change: 'gained' as const })),
    ...lost.map((role) => ({ party, role, change: 'lost' as const })),
  ];
}

/** A contract's promises as they count: what was found and what people decided over it. */
export interface Promises {
  readonly findings: Findings;
  readonly decisions: readonly Decision[];
}

/** A term that was enough for a use, or nearer to it, and is not for the use as it has become. */
export interface OutgrownTerm {
  readonly term: TermId;
  readonly before: 'enough' | TermGap['standing'];
  readonly after: TermGap['standing'];
  /** What the lack means for us, in one sentence. */
  readonly without: string;
  /** Figures that fall short now and did not before, a sentence each. */
  readonly shortfalls: readonly string[];
}

/**
 * The terms of a contract that its use has outgrown, most pressing first: those that fall short under the new scope
 * and did not under the old one, or did so less.
 */
export function outgrownTerms(before: Scope, after: Scope, promises: Promises): OutgrownTerm[] {
  const [was, is] = [before, after].map((scope) => heldAgainst(scope, promises));
  return (is?.gaps ?? []).flatMap(({ term, standing, without }) => {
    const earlier = was?.gaps.find((gap) => gap.term === term)?.standing ?? 'enough';
    const shortfalls = (is?.shortfalls ?? [])
      .filter((each) => each.term === term && !was?.shortfalls.some(({ says }) => says === each.says))
      .map(({ says }) => says);
    if (earlier === standing && shortfalls.length === 0) return [];
    if (earlier === 'missing' && shortfalls.length === 0) return [];
    return [{ term, before: earlier, after: standing, without, shortfalls }];
  });
}

function heldAgainst(scope: Scope, { findings, decisions }: Promises) {
  const review = composeReview({ papers: [], findings, scope, decisions });
  return { gaps: termGaps(review), shortfalls: shortfallsIn(review) };
}
