import { type Strength, strengths } from '../../core/code/index.ts';
import { type Assessed, type Standing, standings } from '../../core/report/index.ts';
import { type Party, parties } from '../../core/scope/index.ts';

/** What the list of obligations is narrowed to; it stands in the address, so that it can be sent. */
export interface ObligationFilter {
  readonly standing: Standing | undefined;
  readonly party: Party | undefined;
  readonly strength: Strength | undefined;
  readonly principle: number | undefined;
}

/** Obligations on one page. */
export const mostObligations = 20;

/** Which page of what fits is asked for: counted from 1, or all at once. */
export type ObligationPage = number | 'all';

/** Reads the page from an address; the first where it names none. */
export function obligationPage(part: (name: string) => string | undefined): ObligationPage {
  const asked = part('page');
  if (asked === 'all') return 'all';
  const page = Number(asked);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** The address of a page of what fits; filters that are not set do not stand in it. */
export function obligationsAddress(path: string, filter: ObligationFilter, page: ObligationPage): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  if (page !== 1) query.set('page', String(page));
  return query.size === 0 ? path : `${path}?${query}`;
}

const oneOf = <T extends string>(known: readonly T[], value: string | undefined): T | undefined =>
  known.find((item) => item === value);

/** Reads a filter from an address. What is not known there counts as not given. */
export function obligationFilter(part: (name: string) => string | undefined): ObligationFilter {
  const principle = Number(part('principle'));
  return {
    standing: oneOf(standings, part('standing')),
    party: oneOf(parties, part('party')),
    strength: oneOf(strengths, part('strength')),
    principle: Number.isInteger(principle) && principle > 0 ? principle : undefined,
  };
}

/** The principle a duty belongs to: `10.3.b` is of principle 10. */
export const principleOf = ({ obligation }: Assessed): number =>
  Number.parseInt(obligation.duty.provision, 10);

export function fits(assessed: Assessed, filter: ObligationFilter): boolean {
  const { obligation, standing } = assessed;
  return (
    (filter.standing === undefined || standing === filter.standing) &&
    (filter.party === undefined || obligation.party === filter.party) &&
    (filter.strength === undefined || obligation.strength === filter.strength) &&
    (filter.principle === undefined || principleOf(assessed) === filter.principle)
  );
}
