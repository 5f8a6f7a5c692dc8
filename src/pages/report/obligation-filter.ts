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
