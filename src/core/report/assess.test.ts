import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../contract/index.ts';
import { scopeOf } from '../scope/index.ts';
import { termIds } from '../terms/index.ts';
import { help, notice, papers, reviewWith, standingOf, updates } from './promises.fixture.ts';
import { inventedAnswers, inventFindings, inventReview } from './review.fixture.ts';

describe('an obligation of the supplier', () => {
  it('is missing where no term that serves it is there, and says what to ask for', () => {
    const assessed = standingOf(reviewWith({}), 'supplier:11.1.a');
    expect(assessed).toMatchObject({
      standing: 'missing',
      terms: ['security-updates'],
      because: '“Security updates” is absent.',
      next: 'Ask for a clause on security updates; the annex has it.',
    });
  });

  it('is met where the term is covered', () => {
    const review = reviewWith({ 'security-updates': { quotes: [updates] } });
    expect(standingOf(review, 'supplier:11.1.a').standing).toBe('met');
  });

  it('is weak where the term is weak, with the reason of the finding', () => {
    const review = reviewWith({
      'security-updates': { status: 'weak', quotes: [updates], reason: 'It depends on reasonable efforts.' },
    });
    expect(standingOf(review, 'supplier:11.1.a')).toMatchObject({
      standing: 'weak',
      because: '“Security updates” is weak: It depends on reasonable efforts.',
    });
  });

  it('is met only where every term that serves it is covered', () => {
    const one = reviewWith({ 'incident-notification': { quotes: [notice] } });
    const both = reviewWith({
      'incident-notification': { quotes: [notice] },
      'incident-support': { quotes: [help] },
    });
    expect(standingOf(one, 'supplier:10.3.b').standing).toBe('weak');
    expect(standingOf(one, 'supplier:10.3.b').next).toBe(
      'Ask for firm wording on help during and after an incident; the annex has it.',
    );
    expect(standingOf(both, 'supplier:10.3.b').standing).toBe('met');
  });

  it('is a question where no term serves it', () => {
    expect(standingOf(reviewWith({}), 'supplier:2.2.a')).toMatchObject({
      standing: 'ask',
      terms: [],
      next: expect.stringContaining('a written practice that is followed and can be shown'),
    });
  });

  it('is only weak where the papers lay the duty on us', () => {
    const laidOn = (owedBy: 'supplier' | 'customer') =>
      standingOf(reviewWith({ 'human-oversight': { quotes: [help], owedBy } }), 'supplier:4.3.a');
    expect(laidOn('supplier').standing).toBe('met');
    expect(laidOn('customer')).toMatchObject({
      standing: 'weak',
      because: '“Human oversight and the power to stop” is there, but as a duty of ours.',
    });
  });

  it('towards its own suppliers is not met by a right of ours', () => {
    expect(standingOf(reviewWith({}), 'supplier:2.7.a').standing).toBe('ask');
  });
});

describe('an obligation of ours', () => {
  it('is our own action, and says on what it relies', () => {
    const assessed = standingOf(reviewWith({}), 'us:7.4.a');
    expect(assessed.standing).toBe('own-action');
    expect(assessed.because).toBe(
      'This is ours to do, as system operator. For it we rely on the supplier. “Notice of model changes” is absent.',
    );
  });

  it('hangs on the contract where a right in it is what lets us do it', () => {
    expect(standingOf(reviewWith({}), 'us:2.7.a')).toMatchObject({
      standing: 'missing',
      terms: ['audit-rights'],
    });
    const audited = reviewWith({ 'audit-rights': { quotes: [help] } });
    expect(standingOf(audited, 'us:2.7.a').standing).toBe('met');
  });
});

describe('a figure in a promise', () => {
  const promised = (hours: number | null) =>
    standingOf(
      reviewWith({
        'incident-notification': { quotes: [notice], params: { hours } },
        'incident-support': { quotes: [help] },
      }),
      'supplier:10.3.b',
    );

  it('is no shortfall where it gives what we ask at this tier', () => {
    expect(promised(48)).toMatchObject({ standing: 'met', shortfalls: [] });
    expect(promised(24)).toMatchObject({ standing: 'met', shortfalls: [] });
  });

  it('is a shortfall where it gives less, in a sentence with unit and trigger', () => {
    expect(promised(72)).toMatchObject({
      standing: 'met',
      shortfalls: [
        {
          term: 'incident-notification',
          given: 72,
          ask: 48,
          belowMinimum: false,
          says: 'Time to tell the customer of a security incident: the papers say 72 hours, and we ask for 48 hours (after the supplier becomes aware of the incident, owed to the customer).',
        },
      ],
    });
  });

  it('makes the promise weak where it gives less than the least we settle for', () => {
    expect(promised(240)).toMatchObject({ standing: 'weak' });
    expect(promised(240).because).toContain('less than the least we settle for');
  });

  it('is a shortfall and no more where the papers name none', () => {
    expect(promised(null)).toMatchObject({
      standing: 'met',
      shortfalls: [{ given: null, belowMinimum: false }],
    });
  });

  it('that is longer than we ask is a shortfall or not, as the parameter says', () => {
    const change = (days: number) =>
      standingOf(
        reviewWith({ 'model-change-notice': { quotes: [help], params: { days } } }),
        'supplier:11.3.a',
      ).shortfalls;
    expect(change(1)).not.toEqual([]);
    expect(change(365)).toEqual([]);
  });

  it('that allows what none of our choices allows is less than the least', () => {
    const review = reviewWith({
      'customer-data-training': { quotes: [help], params: { stance: 'yes' } },
      'processing-location': { quotes: [updates] },
    });
    expect(standingOf(review, 'supplier:10.1.b').standing).toBe('weak');
  });
});

describe('every assessment', () => {
  const statuses = fc.constantFrom<Status>('covered', 'weak', 'absent');
  const someFindings = fc.record(Object.fromEntries(termIds.map((term) => [term, statuses])));
  const some = (found: Readonly<Record<string, Status>>) =>
    inventReview({
      papers,
      findings: inventFindings(
        papers,
        Object.fromEntries(
          Object.entries(found).map(([term, status]) => [
            term,
            status === 'absent' ? {} : { status, quotes: [help] },
          ]),
        ),
      ),
    });
  const worth = { met: 2, weak: 1, missing: 0, ask: -1, 'own-action': -1 };

  it('takes each obligation of the scope once', () => {
    fc.assert(
      fc.property(someFindings, (found) => {
        const ids = some(found).assessed.map(({ obligation }) => obligation.id);
        expect(ids.toSorted()).toEqual(
          scopeOf(inventedAnswers)
            .obligations.map(({ id }) => id)
            .toSorted(),
        );
      }),
    );
  });

  it('never stands worse because a term is better covered', () => {
    fc.assert(
      fc.property(someFindings, fc.constantFrom(...termIds), (found, term) => {
        const better = some({ ...found, [term]: 'covered' });
        for (const { obligation, standing } of some(found).assessed) {
          expect(worth[standingOf(better, obligation.id).standing]).toBeGreaterThanOrEqual(worth[standing]);
        }
      }),
    );
  });

  it('tells why and what next, with nothing left in braces', () => {
    fc.assert(
      fc.property(someFindings, (found) => {
        for (const { because, next } of some(found).assessed) {
          expect(because).toMatch(/^[^{}]+$/);
          expect(next).toMatch(/^[^{}]+$/);
          expect(next).not.toContain('clause on ;');
        }
      }),
    );
  });
});
