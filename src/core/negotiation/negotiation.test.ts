import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClauseNegotiation,
  type NegotiationState,
  type NegotiationStep,
  negotiationStates,
  nextStates,
  notProposed,
  refusalsIn,
  stateOf,
  takeStep,
} from './index.ts';

const step = (to: NegotiationState, day = 1, reason = 'Their insurer forbids it.'): NegotiationStep => ({
  to,
  by: 'Ada',
  at: `2026-12-0${day}T10:00:00Z`,
  reason,
  wording: 'as amended',
});

function through(states: readonly NegotiationState[]): ClauseNegotiation {
  return states.reduce((negotiation, to, at) => {
    const taken = takeStep(negotiation, step(to, at + 1));
    if (!taken.ok) throw new Error(taken.fault);
    return taken.negotiation;
  }, notProposed('incident-notification'));
}

describe('the negotiation of a clause', () => {
  it('begins with a proposal and keeps every step', () => {
    const negotiation = through(['proposed', 'refused', 'proposed', 'agreed']);
    expect(stateOf(negotiation)).toBe('agreed');
    expect(negotiation.history.map(({ to }) => to)).toEqual(['proposed', 'refused', 'proposed', 'agreed']);
  });

  it.each<[string, readonly NegotiationState[], NegotiationStep, RegExp]>([
    ['a clause that was never proposed', [], step('agreed'), /never proposed.*Propose it first/],
    ['a refusal without a reason', ['proposed'], step('refused', 2, ' '), /Say why/],
    [
      'agreement to other words without them',
      ['proposed'],
      { ...step('agreed-with-changes', 2), wording: null },
      /Give the words/,
    ],
    ['a step back in time', ['proposed', 'refused'], step('proposed', 1), /earlier time/],
    ['the refusal of what was agreed', ['proposed', 'agreed'], step('refused', 3), /is agreed/],
  ])('refuses %s in a sentence', (_, states, wrong, says) => {
    const taken = takeStep(through(states), wrong);
    expect(taken.ok ? '' : taken.fault).toMatch(says);
  });

  it('takes exactly the steps it says can come next, and never changes what was', () => {
    const paths = fc.array(fc.constantFrom(...negotiationStates), { maxLength: 8 });
    fc.assert(
      fc.property(paths, (states) => {
        let negotiation = notProposed('audit-rights');
        for (const to of states) {
          const before = negotiation.history;
          const taken = takeStep(negotiation, step(to));
          expect(taken.ok).toBe(nextStates(negotiation).includes(to));
          if (taken.ok) negotiation = taken.negotiation;
          expect(negotiation.history.slice(0, before.length)).toEqual(before);
        }
      }),
    );
  });
});

describe('refusals', () => {
  const clauses = [
    { id: 'incident-notification', provisions: ['8.1'] },
    { id: 'remedies', provisions: [] },
  ] as const;

  it('are listed with their reason, their weight and what to do next', () => {
    const refused = through(['proposed', 'refused']);
    expect(refusalsIn([refused], clauses)).toMatchObject([
      {
        clause: 'incident-notification',
        reason: 'Their insurer forbids it.',
        desk: 'security',
        weight: 'required',
      },
    ]);
    expect(
      refusalsIn([{ ...refused, clause: 'remedies' }, refused], clauses).map(({ clause, desk }) => [
        clause,
        desk,
      ]),
    ).toEqual([
      ['incident-notification', 'security'],
      ['remedies', 'legal'],
    ]);
  });

  it('end when the clause is agreed or withdrawn', () => {
    expect(refusalsIn([through(['proposed', 'refused', 'withdrawn'])], clauses)).toEqual([]);
    expect(refusalsIn([through(['proposed', 'refused', 'proposed', 'agreed'])], clauses)).toEqual([]);
  });
});
