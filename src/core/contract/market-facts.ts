import { z } from 'zod';
import { type TermId, termIds } from '../terms/index.ts';
import factsFile from './market-facts.json';

const count = z.number().int().nonnegative();

const factsShape = z.strictObject({
  on: z.iso.date(),
  papers: count,
  terms: z.record(
    z.enum(termIds),
    z.strictObject({
      covered: count,
      weak: count,
      absent: count,
      /** By parameter, every figure stated, in ascending order. */
      figures: z.record(z.string(), z.array(z.number())),
    }),
  ),
});

/** What suppliers' papers commonly say on a term: figures only, from papers read by people on a stated day. */
export interface MarketFact {
  readonly term: TermId;
  /** The day the papers were examined, and how many there were. */
  readonly on: string;
  readonly papers: number;
  readonly covered: number;
  readonly weak: number;
  readonly absent: number;
  readonly figures: readonly MarketFigure[];
  /** The fact in a sentence or two. */
  readonly says: string;
}

/** The spread of one figure over the papers that state it. */
export interface MarketFigure {
  /** The parameter's name, which is also its unit: "hours", "days". */
  readonly name: string;
  readonly stated: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

const facts = factsShape.parse(factsFile);

/** The market fact of a term, to stand beside a finding: "14 of 41 papers cover this; 6 give a figure; the median is 30 days." */
export function marketFact(term: TermId): MarketFact {
  const { covered, weak, absent, figures } = facts.terms[term];
  const spreads = Object.entries(figures).map(([name, values]) => spreadOf(name, values));
  const { on, papers } = facts;
  return {
    term,
    on,
    papers,
    covered,
    weak,
    absent,
    figures: spreads,
    says: inWords({ covered, weak, papers }, spreads),
  };
}

function spreadOf(name: string, ascending: readonly number[]): MarketFigure {
  const middle = (ascending.length - 1) / 2;
  const [low = 0, high = 0] = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]];
  return {
    name,
    stated: ascending.length,
    least: ascending[0] ?? 0,
    median: (low + high) / 2,
    most: ascending[ascending.length - 1] ?? 0,
  };
}

function inWords(
  { covered, weak, papers }: Pick<MarketFact, 'covered' | 'weak' | 'papers'>,
  figures: readonly MarketFigure[],
): string {
  const counts = `Of ${papers} papers examined, ${covered} ${covered === 1 ? 'covers' : 'cover'} this and ${weak} only ${weak === 1 ? 'touches' : 'touch'} it.`;
  const spread = figures.map(({ name, stated, least, median, most }) => {
    const unit = (value: number) => (value === 1 ? name.replace(/s$/, '') : name);
    if (stated === 1) return `One gives a figure: ${median} ${unit(median)}.`;
    return least === most
      ? `${stated} give a figure, all ${median} ${unit(median)}.`
      : `${stated} give a figure: the median is ${median} ${unit(median)}, from ${least} to ${most}.`;
  });
  return [counts, ...spread].join(' ');
}
