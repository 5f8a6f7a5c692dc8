import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../contract/index.ts';
import { gapsOf, termGaps } from '../report/index.ts';
import { termIds } from '../terms/index.ts';
import { annexJson, clauseIds, composeAnnex } from './index.ts';
import { clauseOf, edition, highStakes, lanternTerms, lowStakes, reviewOf, weak } from './review.fixture.ts';

const anyStatus = fc.constantFrom<Status>('covered', 'weak', 'absent');
const anyReview = fc
  .record({
    statuses: fc.dictionary(fc.constantFrom(...termIds), anyStatus),
    otherwise: anyStatus,
    answers: fc.constantFrom(highStakes, lowStakes),
  })
  .map(({ statuses, otherwise, answers }) =>
    reviewOf({
      terms: Object.fromEntries(Object.entries(statuses).map(([id, status]) => [id, { status }])),
      otherwise,
      answers,
    }),
  );

describe('which clauses an annex has', () => {
  it('is none where the papers settle everything', () => {
    const annex = composeAnnex(reviewOf({ otherwise: 'covered' }), edition);
    expect([annex.clauses, annex.definitions, annex.appendix]).toEqual([[], [], null]);
  });

  it('is those that close a gap, and the general clauses that make them work', () => {
    const annex = composeAnnex(reviewOf({ terms: { 'security-updates': { status: 'absent' } } }), edition);
    expect(annex.clauses.map(({ id }) => id)).toEqual([
      'precedence',
      'change-of-use',
      'security-updates',
      'remedies',
    ]);
  });

  it('grows with flags: remedies come at the low tier too where liability is capped', () => {
    const terms = { 'incident-notification': { status: 'absent' } } as const;
    const ids = (flags: readonly ['liability-cap'] | readonly []) =>
      composeAnnex(reviewOf({ terms, flags, answers: lowStakes }), edition).clauses.map(({ id }) => id);
    expect(ids([])).not.toContain('remedies');
    expect(ids(['liability-cap'])).toContain('remedies');
  });

  it('asks for no data protection where no personal data is processed', () => {
    const terms = { 'data-protection': { status: 'absent' } } as const;
    expect(composeAnnex(reviewOf({ terms, answers: lowStakes }), edition).clauses).toEqual([]);
    expect(composeAnnex(reviewOf({ terms }), edition).clauses.map(({ id }) => id)).toContain(
      'data-protection',
    );
  });

  it('closes every gap that a contract can close (property)', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const { clauses } = composeAnnex(review, edition);
        const closed = new Set(clauses.flatMap(({ reason }) => reason.closes));
        const open = gapsOf(review).filter(({ standing }) => standing === 'weak' || standing === 'missing');
        expect(open.map(({ obligation }) => obligation.id).filter((id) => !closed.has(id))).toEqual([]);
        const gaps = new Set<string>(termGaps(review).map(({ term }) => term));
        expect(clauses.filter(({ id, reason }) => reason.kind !== 'general' && !gaps.has(id))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('follows what a person decided, not what was found', () => {
    const decision = {
      term: 'audit-rights',
      reason: 'Agreed by letter.',
      by: 'A. Reader',
      at: '2026-11-30',
    } as const;
    const terms = { 'audit-rights': { status: 'absent' } } as const;
    const annex = composeAnnex(reviewOf({ terms, decisions: [{ ...decision, status: 'covered' }] }), edition);
    expect(annex.clauses).toEqual([]);
  });

  it('is the whole library where the model annex is asked for', () => {
    const annex = composeAnnex(reviewOf({ otherwise: 'covered' }), { ...edition, all: true });
    expect(annex.clauses.map(({ id }) => id)).toEqual(clauseIds);
    expect(annex.clauses.every(({ reason }) => reason.kind === 'model')).toBe(true);
  });

  it('can be added to and taken from', () => {
    const review = reviewOf({ terms: { 'security-updates': { status: 'absent' } } });
    const annex = composeAnnex(review, { ...edition, add: ['audit-rights'], leaveOut: ['security-updates'] });
    expect(annex.clauses.map(({ id, reason }) => [id, reason.kind])).toEqual([['audit-rights', 'chosen']]);
  });
});

describe('numbers', () => {
  it('run from the definitions at 1 through every clause and paragraph (property)', () => {
    fc.assert(
      fc.property(anyReview, (review) => {
        const { clauses } = composeAnnex(review, edition);
        expect(clauses.map(({ number }) => number)).toEqual(clauses.map((_, index) => index + 2));
        for (const { number, position, wordings } of clauses) {
          const { paragraphs } = wordings[position];
          expect(paragraphs.map((paragraph) => paragraph.number)).toEqual(
            paragraphs.map((_, index) => `${number}.${index + 1}`),
          );
          for (const { items } of paragraphs) {
            expect(items.map(({ label }) => label).join('')).toBe(
              '(a)(b)(c)(d)(e)(f)(g)(h)(i)'.slice(0, items.length * 3),
            );
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('why a clause is there', () => {
  it('shows the words that fall short, what they leave open and where the clause belongs', () => {
    const annex = composeAnnex(reviewOf({ terms: { 'incident-notification': weak } }), edition);
    const { reason, place, provisions } = clauseOf(annex, 'incident-notification');
    expect(reason.kind).toBe('weak');
    expect(reason.quotes.map(({ text, start, end }) => [text, lanternTerms.text.slice(start, end)])).toEqual([
      [weak.quote, weak.quote],
    ]);
    expect(reason.closes).toContain('supplier:10.3.b');
    expect(place?.says).toBe(
      'In place of, or directly after, clause 7.2 of “Lantern Assist: terms of service”.',
    );
    expect(provisions).toEqual(['10.3']);
  });

  it('finds the section that an absent clause belongs in, or none', () => {
    const annex = composeAnnex(reviewOf({ otherwise: 'absent' }), edition);
    expect(clauseOf(annex, 'model-change-notice').place?.says).toBe(
      'At the end of section 9 (“Changes to the services”) of “Lantern Assist: terms of service”.',
    );
    expect(clauseOf(annex, 'human-oversight').place).toBeNull();
  });

  it('is there for another program too', () => {
    const annex = composeAnnex(reviewOf({ terms: { 'incident-notification': weak } }), edition);
    const json = annexJson(annex);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    const clause = json.clauses.find(({ id }) => id === 'incident-notification');
    expect(clause).toMatchObject({ why: { kind: 'weak' }, place: { clause: '7.2' }, position: 'preferred' });
  });
});
