import { roleNames, strengths } from '../code/index.ts';
import type { Findings } from '../contract/index.ts';
import { intensities, intensityTitles, type Obligation, type Scope } from '../scope/index.ts';
import type { Term } from '../terms/index.ts';
import { consequenceOf } from './consequences.ts';
import type { Assessed, Decision, Standing } from './review.ts';
import { countsAs, foundOn, type Serving, servingOf } from './serving.ts';
import { settled } from './settled.ts';
import { isTowardsOwnSuppliers, tell } from './standing.ts';
import { weightOf } from './weight.ts';

/**
 * Holds every obligation against the findings, most pressing first: unmet before met, then by strength, standing,
 * intensity, consequence and the order of the Code.
 *
 * An obligation is met where every term that serves its duty is covered, weak where some is there, missing where none
 * is. What no term serves the supplier must be asked; what is ours to do is our own action, except where a right in
 * the contract is what lets us do it. A promise below the least we settle for counts as weak, and so does a duty that
 * the papers lay on us, unless a person decided otherwise.
 */
export function assess(
  scope: Scope,
  findings: Findings,
  terms: readonly Term[],
  decisions: readonly Decision[],
): Assessed[] {
  const serving = (obligation: Obligation): Serving[] =>
    terms
      .filter((term) => term.duties.includes(obligation.duty.id) && helps(obligation))
      .map((term) =>
        servingOf(obligation.party, term, settled(findings, decisions, term.id), scope.tier.level),
      );
  return scope.obligations
    .map((obligation) => assessOne(obligation, serving(obligation)))
    .toSorted(morePressing);
}

function helps({ party, duty }: Obligation): boolean {
  return party === 'us' || !isTowardsOwnSuppliers(duty.id);
}

function assessOne(obligation: Obligation, serving: readonly Serving[]): Assessed {
  const standing = standingOf(obligation, serving);
  return {
    obligation,
    standing,
    terms: serving.map(({ term }) => term.id),
    ...tell(standing, {
      found: serving.map(foundOn).join(' '),
      terms: listOf(serving.filter((each) => countsAs(each) !== 'covered').map(({ term }) => subject(term))),
      summary: obligation.duty.summary,
      asks: intensityTitles[obligation.intensity].asks,
      roles: listOf(obligation.roles.map((role) => roleNames[role])),
    }),
    shortfalls: serving.flatMap(({ shortfalls }) => shortfalls),
  };
}

function standingOf({ party, duty }: Obligation, serving: readonly Serving[]): Standing {
  if (party === 'us' && !(isTowardsOwnSuppliers(duty.id) && serving.length > 0)) return 'own-action';
  if (serving.length === 0) return 'ask';
  const statuses = serving.map(countsAs);
  if (statuses.every((status) => status === 'covered')) return 'met';
  return statuses.every((status) => status === 'absent') ? 'missing' : 'weak';
}

/** A title inside a sentence: "incident notification", but "AI security standard". */
function subject({ title }: Term): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const listOf = (items: readonly string[]): string => list.format(items);

const standingOrder: readonly Standing[] = ['missing', 'weak', 'ask', 'own-action', 'met'];

/** Sort keys, the first that differs decides; lower is more pressing. The sort is stable, so the Code's order is last. */
function pressing({ obligation, standing, terms }: Assessed): number[] {
  return [
    standing === 'met' ? 1 : 0,
    strengths.indexOf(weightOf(obligation)),
    standingOrder.indexOf(standing),
    -intensities.indexOf(obligation.intensity),
    Math.min(...terms.map((term) => consequenceOf(term).rank)),
  ];
}

function morePressing(a: Assessed, b: Assessed): number {
  const [left, right] = [pressing(a), pressing(b)];
  const at = left.findIndex((key, index) => key !== right[index]);
  return at === -1 || left[at] === right[at] ? 0 : (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
}
