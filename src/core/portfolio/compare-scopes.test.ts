import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPaper, reviewPapers } from '../contract/index.ts';
import { type Answers, questionIds, questionOf, scopeOf } from '../scope/index.ts';
import { termIds } from '../terms/index.ts';
import { compareScopes, outgrownTerms, type Promises } from './index.ts';

/** Staff draft answers with it; little can go wrong. */
const small: Answers = {
  purpose: 'staff-aid',
  affected: 'staff',
  autonomy: 'suggests',
  'connected-systems': 'none',
  exposure: 'staff-only',
  'personal-data': 'none',
  'our-data': 'public',
  'inputs-for-training': 'never',
  'training-data': 'supplier',
  model: 'other-company',
  changes: 'as-supplied',
  hosting: 'supplier',
  dependence: 'little',
  sector: 'neither',
};
/** The same, deciding about people by itself. */
const large: Answers = { ...small, purpose: 'decides', affected: 'at-risk', autonomy: 'acts-alone' };

const answers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      questionIds.map((id) => [
        id,
        fc.option(fc.constantFrom(...questionOf(id).choices.map((choice) => choice.id)), { nil: undefined }),
      ]),
    ),
  )
  .map((given) =>
    Object.fromEntries(questionIds.flatMap((id) => (given[id] === undefined ? [] : [[id, given[id]]]))),
  );

describe('a use that has grown', () => {
  it('shows the answers, the tier and the obligations that are new', () => {
    const change = compareScopes(scopeOf(small), scopeOf(large));
    expect(change.grown).toBe(true);
    expect(change.tier).toEqual({ before: 'low', after: 'high' });
    expect(change.answers.map(({ question }) => question)).toEqual(['purpose', 'affected', 'autonomy']);
    expect(change.added.length + change.raised.length).toBeGreaterThan(0);
    expect(change.removed).toEqual([]);
    expect(change.lowered).toEqual([]);
  });

  it('shows the same the other way round where it has shrunk', () => {
    const [grown, shrunk] = [
      compareScopes(scopeOf(small), scopeOf(large)),
      compareScopes(scopeOf(large), scopeOf(small)),
    ];
    expect(shrunk.grown).toBe(false);
    expect(shrunk.removed.map(({ id }) => id)).toEqual(grown.added.map(({ id }) => id));
    expect(shrunk.lowered.map(({ obligation }) => obligation.id)).toEqual(
      grown.raised.map(({ obligation }) => obligation.id),
    );
  });

  it('is none where nothing changed', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const change = compareScopes(scopeOf(given), scopeOf(given));
        expect(change).toMatchObject({ grown: false, answers: [], roles: [], added: [], removed: [] });
        expect([...change.raised, ...change.lowered]).toEqual([]);
      }),
    );
  });

  it('accounts for every obligation of both scopes', () => {
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const [before, after] = [scopeOf(first), scopeOf(second)];
        const { added, removed } = compareScopes(before, after);
        const gone = new Set(removed.map(({ id }) => id));
        const kept = before.obligations.filter(({ id }) => !gone.has(id)).map(({ id }) => id);
        expect([...kept, ...added.map(({ id }) => id)].sort()).toEqual(
          after.obligations.map(({ id }) => id).sort(),
        );
      }),
    );
  });
});

async function promisesIn(text: string): Promise<Promises> {
  const read = await readPaper('terms.md', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.fault.message);
  return { findings: reviewPapers([read.paper]), decisions: [] };
}

describe('what a use outgrows of its contract', () => {
  it('is a term that was enough and is not for the tier as it is now', async () => {
    const promises = await promisesIn(
      '# Terms\n\n1. The Supplier shall notify the Customer of any security incident affecting the Service within 96 hours after becoming aware of it.\n',
    );
    const outgrown = outgrownTerms(scopeOf(small), scopeOf(large), promises);
    const notice = outgrown.find(({ term }) => term === 'incident-notification');
    expect(notice?.shortfalls.join(' ')).toMatch(/hours/);
    expect(notice?.without).toMatch(/\.$/);
  });

  it('is nothing where the use is as it was, or smaller', async () => {
    const promises = await promisesIn('# Terms\n\n1. The service is provided as it is.\n');
    expect(outgrownTerms(scopeOf(large), scopeOf(large), promises)).toEqual([]);
    expect(outgrownTerms(scopeOf(large), scopeOf(small), promises)).toEqual([]);
  });

  it('names each term once', async () => {
    const promises = await promisesIn('# Terms\n\n1. The service is provided as it is.\n');
    fc.assert(
      fc.property(answers, answers, (first, second) => {
        const terms = outgrownTerms(scopeOf(first), scopeOf(second), promises).map(({ term }) => term);
        expect(new Set(terms).size).toBe(terms.length);
        expect(terms.every((term) => termIds.includes(term))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
