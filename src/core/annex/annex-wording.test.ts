import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../contract/index.ts';
import { type Position, positions, strictness, type TermId, termById } from '../terms/index.ts';
import { type AnnexClause, composeAnnex, parsePlaybook } from './index.ts';
import { clauseOf, edition, highStakes, lowStakes, reviewOf, type Said, weak } from './review.fixture.ts';

const wordsOf = ({ wordings, position }: AnnexClause, at: Position = position): string =>
  wordings[at].paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]).join('\n');

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
