import { z } from 'zod';
import { parseContent, principles, provisionById } from '../code/index.ts';
import content from './principle-names.yaml';
import { type Review, type Standing, standings } from './review.ts';

const shortNames = parseContent(
  z.record(z.string(), z.string().min(1)),
  content,
  'core/report/principle-names.yaml',
);

/** How the obligations under one principle stand. */
export interface PrincipleCoverage {
  readonly principle: number;
  readonly title: string;
  /** A word or two of ours, for charts. */
  readonly name: string;
  /** Number of obligations by standing. */
  readonly counts: Readonly<Record<Standing, number>>;
  /** Met, weak, missing and to be asked: all but our own actions. */
  readonly total: number;
}

/** The principles of the Code by our short names, in its order. */
export const principleNames = principles.map(({ number, title }) => ({
  principle: number,
  name: shortNames[number] ?? title,
}));

/** Counts of obligations by standing. */
export function countStandings(assessed: Review['assessed']): Record<Standing, number> {
  const counts = { met: 0, weak: 0, missing: 0, ask: 0, 'own-action': 0 };
  for (const { standing } of assessed) counts[standing] += 1;
  return counts;
}

/** How far the papers cover each of the 13 principles, in the order of the Code. */
export function coverageByPrinciple({ assessed }: Pick<Review, 'assessed'>): PrincipleCoverage[] {
  return principles.map(({ number, title }) => {
    const counts = countStandings(
      assessed.filter(({ obligation }) => provisionById(obligation.duty.provision)?.principle === number),
    );
    const total = standings
      .filter((standing) => standing !== 'own-action')
      .reduce((sum, standing) => sum + counts[standing], 0);
    return { principle: number, title, name: shortNames[number] ?? title, counts, total };
  });
}
