import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersSchema, parseAnswers, parseUse, questions, type UseFault, useTemplate } from './index.ts';

const faultsOf = (yaml: string): readonly UseFault[] => {
  const read = parseUse(yaml);
  return read.ok ? [] : read.faults;
};

describe('a use file', () => {
  it('names supplier, system and use, and answers questions', () => {
    const read = parseUse(
      [
        'supplier: Larkspur AI Ltd',
        'system: Larkspur Reply',
        'use: Drafting answers to residents',
        'answers:',
        '  purpose: outside-service',
        '  hosting: supplier',
      ].join('\n'),
    );
    expect(read).toEqual({
      ok: true,
      use: {
        supplier: 'Larkspur AI Ltd',
        system: 'Larkspur Reply',
        use: 'Drafting answers to residents',
        answers: { purpose: 'outside-service', hosting: 'supplier' },
      },
    });
  });

  it('may leave everything out', () => {
    const empty = { ok: true, use: { supplier: '', system: '', use: '', answers: {} } };
    expect(parseUse('')).toEqual(empty);
    expect(parseUse('answers:\n')).toEqual(empty);
    expect(parseUse('answers:\n  hosting:\n  sector: not-known\n')).toEqual(empty);
  });

  it('refuses an unknown question by name and line, and offers the nearest', () => {
    expect(faultsOf('supplier: A\nanswers:\n  purpose: decides\n  hostng: supplier\n')).toEqual([
      {
        line: 4,
        message: expect.stringMatching(/^There is no question "hostng"\. Did you mean "hosting"\?/),
      },
    ]);
  });

  it('refuses an unknown answer by name and line, and offers the nearest', () => {
    expect(faultsOf('answers:\n  hosting: suplier\n')).toEqual([
      {
        line: 2,
        message:
          'For "hosting", "suplier" is not one of the answers. Did you mean "supplier"? Choose one of: our-computers, our-cloud, supplier, not-known.',
      },
    ]);
  });

  it('offers nothing where nothing is near', () => {
    expect(faultsOf('answers:\n  weather: rain\n')[0]?.message).not.toContain('Did you mean');
  });

  it('tells where a question belongs that was written beside the names', () => {
    expect(faultsOf('hosting: supplier\n')).toEqual([
      { line: 1, message: expect.stringContaining('belongs under "answers:"') },
    ]);
  });

  it('lists all faults at once, in the order of the file', () => {
    const faults = faultsOf('suplier: A\nanswers:\n  sector: bank\n  x: y\nuse: [a, b]\n');
    expect(faults.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  it.each([
    ['a broken line', 'supplier: "A\nanswers: {', 2],
    ['a key given twice', 'supplier: A\nsupplier: B\n', 2],
    ['a list instead of names', '- supplier\n- system\n', 1],
    ['a bare word', 'hello', 1],
    ['answers that are a word', 'supplier: A\nanswers: yes please\n', 2],
  ])('says in which line it found %s', (_, yaml, line) => {
    const [fault] = faultsOf(yaml);
    expect(fault?.line).toBe(line);
    expect(fault?.message.length).toBeGreaterThan(20);
  });

  it('refuses what is too large, too deep or grows by aliases', () => {
    expect(faultsOf('#'.repeat(64_001))).toHaveLength(1);
    expect(faultsOf('['.repeat(60_000)).length).toBeGreaterThan(0);
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh']) {
      bomb.push(`${to}: &${to} [*${from}, *${from}, *${from}, *${from}, *${from}, *${from}, *${from}]`);
    }
    expect(faultsOf(bomb.join('\n')).length).toBeGreaterThan(0);
  });

  it('never throws', () => {
    const yamlish = fc.array(
      fc.constantFrom(
        'answers',
        'hosting',
        ':',
        ' ',
        '\n',
        '  ',
        '- ',
        '"',
        "'",
        '&a',
        '*a',
        '{',
        '}',
        '[',
        ']',
        '? ',
        '!!js',
        '|',
        '\t',
        '%',
        '---\n',
        '<<',
        '\u0000',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          yamlish.map((parts) => parts.join('')),
        ),
        (yaml) => {
          const read = parseUse(yaml);
          expect(read.ok || read.faults.length > 0).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the example use file', () => {
  it('reads as a use of which nothing is known yet', () => {
    expect(parseUse(useTemplate())).toEqual({
      ok: true,
      use: { supplier: '', system: '', use: '', answers: {} },
    });
  });

  it('explains every question and every answer', () => {
    const template = useTemplate();
    for (const { id, choices } of questions) {
      expect(template).toContain(`  ${id}: not-known`);
      for (const choice of choices) expect(template).toContain(`${choice.id} `);
    }
  });

  it('gives back the use it was made from', () => {
    const name = fc.string({ maxLength: 60 }).map((text) => text.trim());
    const answers = fc.record(
      Object.fromEntries(
        questions.map(({ id, choices }) => [id, fc.constantFrom(...choices.map((choice) => choice.id))]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.record({ supplier: name, system: name, use: name, answers }), (use) => {
        expect(parseUse(useTemplate(use))).toEqual({ ok: true, use });
      }),
    );
  });
});

describe('answers from a form or the API', () => {
  it('are refused when they are no object of questions', () => {
    expect(parseAnswers(['purpose'])).toMatchObject({ ok: false });
    expect(parseAnswers({ purpose: 3 })).toMatchObject({ ok: false, faults: [{ key: 'purpose' }] });
    expect(parseAnswers({ __proto__: { purpose: 'x' }, constructor: 'y' })).toMatchObject({ ok: false });
  });

  it('take null and nothing for not known', () => {
    expect(parseAnswers(null)).toEqual({ ok: true, answers: {} });
    expect(parseAnswers({ purpose: null, sector: 'neither' })).toEqual({
      ok: true,
      answers: { sector: 'neither' },
    });
  });

  it('are described by a schema that names every question', () => {
    expect(Object.keys(answersSchema.shape)).toEqual(questions.map(({ id }) => id));
  });
});
