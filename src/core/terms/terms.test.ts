import { describe, expect, it } from 'vitest';
import { duties, dutyById, provisions } from '../code/index.ts';
import { flagById, flagIds, flags, generalById, generalIds, termById, termIds, terms } from './index.ts';
import { entries } from './wordings.fixture.ts';

describe('the library of terms', () => {
  it('has the 26 terms, the general clauses and the five flags, found by their ids', () => {
    expect(terms.map(({ id }) => id)).toEqual([...termIds]);
    expect(termIds.every((id) => termById(id).id === id)).toBe(true);
    expect(generalIds.every((id) => generalById(id).id === id)).toBe(true);
    expect(flags.map(({ id }) => id)).toEqual([...flagIds]);
    expect(flagIds.every((id) => flagById(id).id === id)).toBe(true);
  });

  it('rests each term on provisions with duties, or says what else it rests on', () => {
    const bare = terms.filter(({ provisions, duties, basis }) =>
      basis === null ? provisions.length === 0 || duties.length === 0 : false,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('names no duty of a term twice', () => {
    for (const term of terms) {
      const duties = [...term.duties, ...term.clause.settles];
      expect(duties, term.id).toEqual([...new Set(duties)]);
    }
  });

  it('asks a question where a term is absent, in plain words and ending as a question', () => {
    expect(terms.filter(({ question }) => !question.endsWith('?')).map(({ id }) => id)).toEqual([]);
  });
});

/** Figures and choices that the notification issue and the papers name must keep these names: findings carry them. */
describe('the parameters that findings carry', () => {
  it.each([
    ['customer-data-training', 'stance'],
    ['incident-notification', 'hours'],
    ['model-change-notice', 'days'],
    ['output-responsibility', 'stance'],
    ['audit-rights', 'stance'],
    ['subprocessor-control', 'days'],
    ['data-deletion', 'days'],
  ] as const)('%s has %s', (id, name) => {
    expect(termById(id).parameters.map((parameter) => parameter.name)).toContain(name);
  });

  it('asks for notice of incidents within 24, 48 and 72 hours by tier', () => {
    const hours = termById('incident-notification').parameters.find(({ name }) => name === 'hours');
    expect(hours?.ask).toEqual({ high: 24, medium: 48, low: 72 });
  });
});

describe('against the Code', () => {
  it('names only provisions and duties that exist', () => {
    const ids = new Set(provisions.map(({ id }) => id));
    expect(entries.flatMap((entry) => entry.provisions).filter((id) => !ids.has(id))).toEqual([]);
    const named = [
      ...terms.flatMap((term) => term.duties),
      ...entries.flatMap(({ clause }) => clause.settles),
    ];
    expect(named.filter((id) => dutyById(id) === undefined)).toEqual([]);
  });

  it('leaves to questions only the duties that a party performs before there is a contract', () => {
    const answered = new Set([
      ...terms.flatMap((term) => term.duties),
      ...entries.flatMap(({ clause }) => clause.settles),
    ]);
    expect(duties.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual(['2.1.a', '2.1.1.a']);
  });
});
