import { describe, expect, it } from 'vitest';
import { termIds } from '../terms/index.ts';
import { marketFact } from './index.ts';

describe('market facts', () => {
  it.each(termIds)('%s adds up to the papers examined', (term) => {
    const { covered, weak, absent, papers } = marketFact(term);
    expect(covered + weak + absent).toBe(papers);
  });

  it('says how many papers cover a term, and the spread of the figures they give', () => {
    const { says, figures, papers } = marketFact('data-deletion');
    const [days] = figures;
    expect(says).toMatch(
      new RegExp(`^Of ${papers} papers examined, \\d+ cover this and \\d+ only touch it\\.`),
    );
    expect(says).toContain(`the median is ${days?.median} days, from ${days?.least} to ${days?.most}.`);
  });

  it('keeps a median within the spread', () => {
    for (const { figures } of termIds.map(marketFact)) {
      for (const { least, median, most } of figures) expect(least <= median && median <= most).toBe(true);
    }
  });
});
