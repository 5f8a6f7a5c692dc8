import { type Provision, principles } from '../code/index.ts';
import type { Obligation } from '../scope/index.ts';
import { type TermId, termById } from '../terms/index.ts';
import { termGaps } from './gaps.ts';
import type { Review, Standing } from './review.ts';

/** Asked of the supplier because a term is absent or weak. */
export interface TermQuestion {
  readonly term: TermId;
  readonly standing: 'weak' | 'missing';
  readonly question: string;
}

/** Obligations of one standing under one principle, in the order of the Code. */
export interface PrincipleGroup {
  readonly principle: number;
  readonly title: string;
  readonly items: readonly ProvisionItem[];
}

/** The obligations under one provision. What shows that they are kept, and examples, stand with the provision. */
export interface ProvisionItem {
  readonly provision: Provision;
  readonly obligations: readonly Obligation[];
}

/** What to ask until the clauses are agreed, most pressing first. */
export function termQuestions(review: Review): TermQuestion[] {
  return termGaps(review).map(({ term, standing }) => ({
    term,
    standing,
    question: termById(term).question,
  }));
}

/** What contracts do not usually settle, so that the supplier has to be asked, by principle. */
export function dutyQuestions(review: Review): PrincipleGroup[] {
  return byPrinciple(review, 'ask');
}

/** What is ours to do, by principle. */
export function ownActions(review: Review): PrincipleGroup[] {
  return byPrinciple(review, 'own-action');
}

function byPrinciple({ assessed }: Review, standing: Standing): PrincipleGroup[] {
  const obligations = assessed
    .filter((each) => each.standing === standing)
    .map(({ obligation }) => obligation);
  return principles
    .map(({ number, title, provisions }) => ({
      principle: number,
      title,
      items: byProvision(provisions, obligations),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Obligations under their provisions, in the order of the Code. */
export function byProvision(
  provisions: readonly Provision[],
  obligations: readonly Obligation[],
): ProvisionItem[] {
  return provisions
    .map((provision) => ({
      provision,
      obligations: provision.duties.flatMap(({ id }) => obligations.filter(({ duty }) => duty.id === id)),
    }))
    .filter((item) => item.obligations.length > 0);
}
