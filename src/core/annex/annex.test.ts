import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Status } from '../contract/index.ts';
import { readMarkdown } from '../contract/index.ts';
import { gapsOf, termGaps } from '../report/index.ts';
import { type Position, positions, strictness, type TermId, termById, termIds } from '../terms/index.ts';
import { type Annex, type AnnexClause, annexJson, clauseIds, composeAnnex, parsePlaybook } from './index.ts';
import { highStakes, lanternTerms, lowStakes, reviewOf, type Said } from './review.fixture.ts';

const edition = { version: '1', date: '2026-12-02' };
const weak: Said = {
  status: 'weak',
  quote: 'The Supplier will promptly tell the Customer of a breach of security.',
};

const clauseOf = (annex: Annex, id: string): AnnexClause => {
  const clause = annex.clauses.find((candidate) => candidate.id === id);
  if (clause === undefined) throw new Error(`The annex has no ${id}.`);
  return clause;
};
const wordsOf = ({ wordings, position }: AnnexClause, at: Position = position): string =>
  wordings[at].paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]).join('\n');

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

describe('the wording', () => {
  const everything = composeAnnex(reviewOf({ otherwise: 'absent' }), edition);

  it('leaves no placeholder open, in any position', () => {
    const texts = everything.clauses.flatMap((clause) =>
      positions.map((position) => wordsOf(clause, position)),
    );
    const definitions = everything.definitions.flatMap(({ text, items }) => [
      text,
      ...items.map((item) => item.text),
    ]);
    expect([...texts, ...definitions].filter((text) => /[{}]|undefined|null/.test(text))).toEqual([]);
  });

  it('punctuates items as a list in a sentence', () => {
    const [, second] = clauseOf(everything, 'system-description').wordings.preferred.paragraphs;
    expect(second?.items.map(({ text }) => text.slice(-5))).toEqual(['fect;', '; and', 'nths.']);
  });

  it('calls the parties as their papers do', () => {
    const text = `"Veldt", "we" and "us"`;
    const paper = readMarkdown(
      'veldt.md',
      `These terms are between Veldt Ltd (${text}) and you (the "Client").`,
    );
    const annex = composeAnnex(reviewOf({ papers: [paper], otherwise: 'absent' }), edition);
    expect(wordsOf(clauseOf(annex, 'security-updates'))).toMatch(/^Veldt shall provide Security Updates/);
    expect(wordsOf(clauseOf(annex, 'security-updates'))).toMatch(/for as long as the Client has the right/);
  });

  it('takes names that are handed in over those of the papers', () => {
    const annex = composeAnnex(reviewOf({ otherwise: 'absent' }), {
      ...edition,
      parties: { supplier: 'Lantern' },
    });
    expect(annex.parties).toEqual({
      supplier: 'Lantern',
      customer: 'the Customer',
      agreement: 'the Agreement',
    });
  });

  it("takes over the papers' own defined terms and says that it adds to them", () => {
    const definition = everything.definitions.find(({ term }) => term === 'Customer Data');
    expect(definition?.name).toBe('Customer Content');
    expect(definition?.text).toMatch(
      /^has the meaning given in the Agreement and in this Annex also covers /,
    );
    expect(definition?.adopted).toEqual({ paper: 0, clause: '1.3' });
    const all = everything.clauses.map((clause) => wordsOf(clause)).join('\n');
    expect(all).toContain('Customer Content');
    expect(all).not.toContain('Customer Data');
  });

  it('defines the terms that it uses and no others', () => {
    const annex = composeAnnex(
      reviewOf({ terms: { 'staff-training': { status: 'absent' } }, answers: lowStakes }),
      edition,
    );
    const used = annex.clauses.map((clause) => wordsOf(clause)).join('\n');
    expect(used).toContain('Personnel');
    const names = annex.definitions.map(({ name }) => name);
    expect(names).toContain('Personnel');
    expect(names).not.toContain('Security Incident');
  });

  it('has the schedule of AI BOM particulars where a clause asks for an AI BOM, and only there', () => {
    const ids: readonly TermId[] = ['system-description', 'security-updates'];
    const [withBom, without] = ids.map(
      (id) =>
        composeAnnex(reviewOf({ terms: { [id]: { status: 'absent' } }, answers: lowStakes }), edition)
          .appendix,
    );
    expect(withBom).not.toBeNull();
    expect(without).toBeNull();
  });

  it('fills in what the papers have already told', () => {
    const quote = 'The service uses the Meadowlark 4 model';
    const review = reviewOf({ terms: { 'system-description': { status: 'weak', quote } } });
    const told = composeAnnex(review, edition).appendix?.parts.flatMap(({ particulars }) =>
      particulars.flatMap((particular) => particular.told.map(({ text }) => [particular.id, text])),
    );
    expect(told).toEqual([['model', quote]]);
  });
});

describe('figures', () => {
  const notice = (terms: Said, options: Parameters<typeof composeAnnex>[1] = edition) => {
    const review = reviewOf({ terms: { 'incident-notification': terms } });
    const { wordings, position } = clauseOf(composeAnnex(review, options), 'incident-notification');
    return wordings[position].figures.find(({ name }) => name === 'hours');
  };
  const playbookOf = (yaml: string) => {
    const read = parsePlaybook(yaml);
    if (!read.ok) throw new Error(read.faults.map(({ message }) => message).join(' '));
    return read.playbook;
  };

  it('follow the tier', () => {
    expect(notice({ status: 'absent' })).toMatchObject({ value: 24, text: '24 hours', source: 'library' });
  });

  it("give way to the house's playbook, and that to this contract", () => {
    const playbook = playbookOf('clauses: { incident-notification: { figures: { hours: 12 } } }');
    expect(notice({ status: 'absent' }, { ...edition, playbook })).toMatchObject({
      value: 12,
      source: 'house',
    });
    const figures = { 'incident-notification': { hours: 36 } };
    expect(notice({ status: 'absent' }, { ...edition, playbook, figures })).toMatchObject({
      value: 36,
      source: 'contract',
    });
  });

  it("never offer less than the supplier's own papers give", () => {
    expect(notice({ ...weak, params: { hours: 8 } })).toMatchObject({ value: 8, source: 'paper' });
    expect(notice({ ...weak, params: { hours: 96 } })).toMatchObject({ value: 24, source: 'library' });
  });

  it('never make a fallback stricter than the ask, whatever a house sets (property)', () => {
    const [parameter] = termById('incident-notification').parameters;
    if (parameter === undefined) throw new Error('The term lost its parameter.');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (hours) => {
        const playbook = playbookOf(`clauses: { incident-notification: { figures: { hours: ${hours} } } }`);
        const review = reviewOf({ terms: { 'incident-notification': { status: 'absent' } } });
        const { wordings } = clauseOf(
          composeAnnex(review, { ...edition, playbook }),
          'incident-notification',
        );
        const ranks = positions.map((position) => {
          const figure = wordings[position].figures.find(({ name }) => name === 'hours');
          return strictness(parameter, figure?.value ?? 0) ?? 0;
        });
        expect(ranks.toSorted((one, other) => other - one)).toEqual(ranks);
      }),
    );
  });
});

describe('positions', () => {
  it('start where the playbook says for the tier, and change clause by clause', () => {
    const terms = {
      'security-updates': { status: 'absent' },
      'incident-notification': { status: 'absent' },
    } as const;
    const positionsOf = (answers: typeof lowStakes, chosen = {}) =>
      composeAnnex(reviewOf({ terms, answers }), { ...edition, positions: chosen })
        .clauses.filter(({ reason }) => reason.kind === 'absent')
        .map(({ position }) => position);
    expect(positionsOf(highStakes)).toEqual(['preferred', 'preferred']);
    expect(positionsOf(lowStakes)).toEqual(['fallback', 'fallback']);
    expect(positionsOf(highStakes, { 'security-updates': 'minimum' })).toEqual(['minimum', 'preferred']);
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
