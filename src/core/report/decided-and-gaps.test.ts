import { describe, expect, it } from 'vitest';
import { strengths } from '../code/index.ts';
import { questions } from '../scope/index.ts';
import { termIds, terms } from '../terms/index.ts';
import { type Assessed, type Decision, hasGapOfRequiredDuty, termGaps } from './index.ts';
import { help, notice, reviewWith, standingOf, updates } from './promises.fixture.ts';
import { inventedAnswers, inventReview } from './review.fixture.ts';

const decided = (over: Partial<Decision>): Decision => ({
  term: 'security-updates',
  status: 'covered',
  reason: 'The order form promises it.',
  by: 'A. Reader',
  at: '2026-11-20T10:00:00Z',
  ...over,
});

describe('what a person decided', () => {
  it('overrides the finding, and is named', () => {
    const review = reviewWith({}, [decided({})]);
    expect(standingOf(review, 'supplier:11.1.a')).toMatchObject({
      standing: 'met',
      because: '“Security updates” is covered by decision of A. Reader: The order form promises it.',
    });
  });

  it('counts by the latest of several', () => {
    const earlier = decided({ status: 'absent', at: '2026-11-01T00:00:00Z' });
    const review = reviewWith({}, [decided({ status: 'weak' }), earlier]);
    expect(standingOf(review, 'supplier:11.1.a').standing).toBe('weak');
  });

  it('stands over a figure that is too weak for us', () => {
    const found = { 'security-updates': { quotes: [updates], params: { days: 9999, critical: 9999 } } };
    expect(standingOf(reviewWith(found, [decided({})]), 'supplier:11.1.a').standing).toBe('met');
  });
});

describe('the order of obligations', () => {
  it('puts the unmet first, the required before the recommended, the missing before the weak', () => {
    const review = reviewWith({
      'security-updates': { quotes: [updates] },
      'security-measures': { status: 'weak', quotes: [help] },
    });
    const rank = ({ obligation, standing }: Assessed) =>
      standing === 'met' ? 9 : strengths.indexOf(obligation.strength);
    const ranks = review.assessed
      .filter(({ obligation }) => !['5.1', '8.1', '10.1', '10.3'].includes(obligation.duty.provision))
      .map(rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const required = review.assessed.filter(
      ({ obligation, standing }) => obligation.strength === 'required' && standing !== 'met',
    );
    const standings = required.map(({ standing }) => standing);
    expect(standings.lastIndexOf('missing')).toBeLessThan(standings.indexOf('weak'));
    expect(standings.lastIndexOf('weak')).toBeLessThan(standings.indexOf('ask'));
  });

  it('begins with the gap that hurts soonest', () => {
    expect(reviewWith({}).assessed[0]?.terms).toContain('incident-notification');
  });
});

describe('gaps by term', () => {
  it('list each term that this use calls for and the papers do not give, with what it means', () => {
    const gaps = termGaps(
      reviewWith({ 'incident-notification': { quotes: [notice], params: { hours: 48 } } }),
    );
    expect(gaps.map(({ term }) => term)).not.toContain('incident-notification');
    expect(gaps[0]).toMatchObject({
      term: 'customer-data-training',
      standing: 'missing',
      strength: 'required',
      without: 'What we put in may become part of a model and come out in answers to others.',
    });
  });

  it('hold data protection terms only where there is personal data', () => {
    const without = inventReview({ answers: { ...inventedAnswers, 'personal-data': 'none' } });
    expect(termGaps(inventReview()).map(({ term }) => term)).toContain('data-protection');
    expect(termGaps(without).map(({ term }) => term)).not.toContain('data-protection');
  });

  it('leave out only what an answer about the use can make needless', () => {
    for (const { unless } of terms) {
      const question = questions.find(({ id }) => id === unless?.question);
      expect(question?.choices.map(({ id }) => id) ?? [undefined]).toContain(unless?.answer);
    }
  });

  it('count a duty that the papers lay on us as weak', () => {
    const review = reviewWith({ 'human-oversight': { quotes: [help], owedBy: 'customer' } });
    expect(termGaps(review)).toContainEqual(
      expect.objectContaining({ term: 'human-oversight', standing: 'weak' }),
    );
  });

  it('are none where everything is covered', () => {
    const all = Object.fromEntries(termIds.map((term) => [term, { quotes: [help] }]));
    const review = reviewWith(all);
    expect(termGaps(review)).toEqual([]);
    expect(hasGapOfRequiredDuty(review)).toBe(false);
    expect(hasGapOfRequiredDuty(reviewWith({}))).toBe(true);
  });
});
