import { type MarketFact, marketFact } from '../contract/index.ts';
import type { TermId } from '../terms/index.ts';
import { dateName } from './names.ts';

/** What suppliers' papers commonly say on a term, as it stands beside a finding. */
export interface Market extends Omit<MarketFact, 'says'> {
  /** With the number of papers and the day they were examined. */
  readonly says: string;
}

/** The market fact of a term with its day: figures only, counted by people over papers that are not named. */
export function marketOf(term: TermId): Market {
  const fact = marketFact(term);
  return { ...fact, says: `${fact.says} Examined on ${dateName(fact.on)}.` };
}
