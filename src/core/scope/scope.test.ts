import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duties, type Role, roles } from '../code/index.ts';
import { tiers } from '../terms/index.ts';
import {
  type Answers,
  type Intensity,
  intensities,
  obligationsOf,
  parties,
  questionIds,
  questions,
  type Scope,
  scopeOf,
  suggestedSystemKind,
} from './index.ts';

const harmless: Answers = {
  purpose: 'staff-aid',
  affected: 'staff',
  autonomy: 'suggests',
  'connected-systems': 'none',
  exposure: 'staff-only',
  'personal-data': 'none',
  'our-data': 'public',
  'inputs-for-training': 'never',
  'training-data': 'third-party',
  model: 'other-company',
  changes: 'as-supplied',
  hosting: 'supplier',
  dependence: 'little',
  sector: 'neither',
};

const answersArbitrary: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    questions.map(({ id, choices }) => [id, fc.constantFrom(...choices.map((choice) => choice.id))]),
  ),
  { requiredKeys: [] },
);

const level = (scope: Scope): number => tiers.indexOf(scope.tier.level);
const rolesHeld = (scope: Scope, party: 'us' | 'supplier'): Role[] =>
  scope.roles[party].map(({ role }) => role);
const strictness = (intensity: Intensity): number => intensities.indexOf(intensity);
const owed = (scope: Pick<Scope, 'obligations'>) =>
  new Map(scope.obligations.map(({ id, intensity }) => [id, strictness(intensity)]));

/** Everything the weaker of two scopes asks, the stricter asks at least as much of. */
function asksAtLeast(stricter: Pick<Scope, 'obligations'>, weaker: Pick<Scope, 'obligations'>): boolean {
  const asked = owed(stricter);
  return [...owed(weaker)].every(([id, intensity]) => (asked.get(id) ?? -1) >= intensity);
}

describe('the tier of a use', () => {
  it('is low where nothing calls for more, and says why', () => {
    const { tier } = scopeOf(harmless);
    expect(tier.level).toBe('low');
    expect(tier.reasons).toContainEqual({
      question: 'autonomy',
      answer: 'suggests',
      because: 'A person stands between what it says and what happens.',
      also: [],
    });
  });

  it.each([
    ['medium', { 'personal-data': 'personal' }],
    ['medium', { exposure: 'public' }],
    ['medium', { dependence: 'work-suffers' }],
    ['high', { 'personal-data': 'special-category' }],
    ['high', { purpose: 'decides' }],
    ['high', { autonomy: 'acts-alone', 'connected-systems': 'changes-ours' }],
    ['high', { 'our-data': 'confidential', 'inputs-for-training': 'always' }],
    ['high', { purpose: 'decision-support', sector: 'regulated' }],
  ] as const)('is %s for a harmless use but for %o', (tier, change) => {
    expect(scopeOf({ ...harmless, ...change }).tier.level).toBe(tier);
  });

  it('names every answer of a reason that rests on several', () => {
    const { tier } = scopeOf({ ...harmless, autonomy: 'acts-alone', 'connected-systems': 'changes-ours' });
    expect(tier.reasons).toContainEqual({
      question: 'autonomy',
      answer: 'acts-alone',
      also: [{ question: 'connected-systems', answer: 'changes-ours' }],
      because: 'It changes things in our systems without anybody having agreed to the step.',
    });
  });

  it('is never lowered by a more sensitive answer', () => {
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...questions), fc.nat(), (answers, question, at) => {
        const { choices } = question;
        const least = choices[at % choices.length]?.id ?? '';
        const more = choices.slice(at % choices.length).map(({ id }) => id);
        const before = level(scopeOf({ ...answers, [question.id]: least }));
        for (const choice of more) {
          expect(level(scopeOf({ ...answers, [question.id]: choice }))).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });
});

describe('the roles of the parties', () => {
  it('makes the supplier of a service its developer, operator and data custodian, and the buyer an operator', () => {
    const scope = scopeOf(harmless);
    expect(rolesHeld(scope, 'supplier')).toEqual(['developer', 'system-operator', 'data-custodian']);
    expect(rolesHeld(scope, 'us')).toEqual(['system-operator', 'end-user']);
    expect(scope.others.map(({ role }) => role)).toEqual(['developer', 'data-custodian']);
  });

  it('makes a buyer that tunes a model with its own data a developer and data custodian as well', () => {
    const scope = scopeOf({ ...harmless, changes: 'fine-tuned', 'training-data': 'shared' });
    expect(rolesHeld(scope, 'us')).toEqual(['developer', 'system-operator', 'data-custodian', 'end-user']);
    expect(scope.roles.us.find(({ role }) => role === 'developer')?.reasons).toEqual([
      {
        question: 'changes',
        answer: 'fine-tuned',
        because: 'Training or tuning a model creates a new one, and we decide how.',
        also: [],
      },
    ]);
  });

  it('leaves operation to the buyer alone where the system runs with the buyer', () => {
    const scope = scopeOf({ ...harmless, hosting: 'our-computers' });
    expect(rolesHeld(scope, 'supplier')).toEqual(['developer']);
  });

  it('gives a role one reason for a question that is not known, however many answers would bring it', () => {
    const { model: _, ...rest } = harmless;
    const developer = scopeOf(rest).roles.supplier.find(({ role }) => role === 'developer');
    expect(developer?.reasons).toHaveLength(1);
    expect(developer?.reasons[0]).toMatchObject({ question: 'model', answer: null });
  });
});

describe('obligations', () => {
  it('keep models and providers, incidents and the use of inputs for training even at the low tier', () => {
    const supplier = scopeOf(harmless).obligations.filter(({ party }) => party === 'supplier');
    const provisions = new Set(supplier.map(({ duty }) => duty.provision));
    expect([...provisions]).toEqual(expect.arrayContaining(['5.1', '8.1', '10.1', '10.3']));
  });

  it('ask for a statement at the low tier, a documented practice at the medium, independent evidence at the high', () => {
    const asked = (answers: Answers) =>
      scopeOf(answers).obligations.find(({ id }) => id === 'supplier:9.1.a')?.intensity;
    expect(asked(harmless)).toBe('light');
    expect(asked({ ...harmless, exposure: 'public' })).toBe('standard');
    expect(asked({ ...harmless, purpose: 'decides' })).toBe('full');
  });

  it('set recommended duties aside at the low tier and say so', () => {
    const { setAside } = scopeOf(harmless);
    expect(setAside.find(({ party, duty }) => party === 'supplier' && duty.id === '9.3.a')?.because).toBe(
      'Recommended by the Code, and not asked for where the tier is low.',
    );
  });

  it('lay no duty on a buyer that it would owe to itself', () => {
    const scope = scopeOf({ ...harmless, changes: 'fine-tuned' });
    expect(scope.obligations.map(({ id }) => id)).not.toContain('us:10.1.b');
    expect(scope.obligations.map(({ id }) => id)).toContain('supplier:10.1.b');
  });

  it('lay every required duty of a held role on someone', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const scope = scopeOf(answers);
        const laid = new Set(scope.obligations.map(({ duty }) => duty.id));
        const held = new Set(parties.flatMap((party) => rolesHeld(scope, party)));
        const forgotten = duties.filter(
          (duty) =>
            duty.strength === 'required' && duty.roles.some((role) => held.has(role)) && !laid.has(duty.id),
        );
        expect(forgotten).toEqual([]);
      }),
    );
  });

  it('either ask for a duty of a held role or say why it is set aside, never both', () => {
    fc.assert(
      fc.property(answersArbitrary, (answers) => {
        const scope = scopeOf(answers);
        const asked = scope.obligations.map(({ party, duty }) => `${party}:${duty.id}`);
        const aside = scope.setAside.map(({ party, duty }) => `${party}:${duty.id}`);
        const due = parties.flatMap((party) =>
          duties
            .filter((duty) => duty.roles.some((role) => rolesHeld(scope, party).includes(role)))
            .map((duty) => `${party}:${duty.id}`),
        );
        expect([...asked, ...aside].toSorted()).toEqual(due.toSorted());
      }),
    );
  });

  it('never lose one by an added role', () => {
    const someRoles = fc.uniqueArray(fc.constantFrom(...roles));
    fc.assert(
      fc.property(
        fc.record({ us: someRoles, supplier: someRoles }),
        fc.constantFrom(...parties),
        fc.constantFrom(...roles),
        fc.constantFrom(...tiers),
        (held, party, added, tier) => {
          const more = { ...held, [party]: [...held[party], added] };
          expect(asksAtLeast(obligationsOf(more, tier), obligationsOf(held, tier))).toBe(true);
        },
      ),
    );
  });

  it('never ask for less at a higher tier', () => {
    const held = { us: roles, supplier: roles };
    expect(asksAtLeast(obligationsOf(held, 'medium'), obligationsOf(held, 'low'))).toBe(true);
    expect(asksAtLeast(obligationsOf(held, 'high'), obligationsOf(held, 'medium'))).toBe(true);
  });
});

describe('a question that is not known', () => {
  it('is listed, and asks at least as much as any answer to it would', () => {
    fc.assert(
      fc.property(answersArbitrary, fc.constantFrom(...questions), (answers, question) => {
        const { [question.id]: _, ...rest } = answers;
        const open = scopeOf(rest);
        expect(open.notKnown).toContain(question.id);
        for (const { id } of question.choices) {
          const answered = scopeOf({ ...rest, [question.id]: id });
          expect(level(open)).toBeGreaterThanOrEqual(level(answered));
          expect(asksAtLeast(open, answered)).toBe(true);
        }
      }),
    );
  });

  it('makes a use of which nothing is known a high one', () => {
    const scope = scopeOf({});
    expect(scope.tier.level).toBe('high');
    expect(scope.notKnown).toEqual(questionIds);
    expect(scope.tier.reasons.every(({ answer }) => answer === null)).toBe(true);
  });

  it('is what an answer counts as that is none of the choices', () => {
    expect(scopeOf({ ...harmless, hosting: 'on-the-moon' })).toEqual(scopeOf({ ...harmless, hosting: 'x' }));
    expect(scopeOf({ ...harmless, hosting: 'on-the-moon' }).notKnown).toEqual(['hosting']);
  });
});

describe('the kind of system', () => {
  it.each([
    ['llm-app', harmless],
    ['own-model', { ...harmless, model: 'own' }],
    ['fine-tuned', { ...harmless, model: 'tuned' }],
    ['fine-tuned', { ...harmless, model: 'own', changes: 'fine-tuned' }],
    ['llm-app', {}],
  ])('is %s for %o', (kind, answers) => {
    expect(suggestedSystemKind(answers)).toBe(kind);
  });
});
