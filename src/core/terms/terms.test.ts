import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duties, dutyById, provisions } from '../code/index.ts';
import {
  type ClauseParagraph,
  definedTermsIn,
  definitions,
  definitionsFor,
  figureFor,
  fillPlaceholders,
  flagById,
  flagIds,
  flags,
  type GeneralClause,
  generalById,
  generalClauses,
  generalIds,
  parameterText,
  partyPlaceholders,
  placeholdersIn,
  positions,
  strictness,
  type Term,
  type TermParameter,
  termById,
  termIds,
  terms,
  tiers,
} from './index.ts';

type Entry = Term | GeneralClause;
const entries: readonly Entry[] = [...terms, ...generalClauses];

const wordsOf = (paragraph: ClauseParagraph) => [paragraph.text, ...paragraph.items];

/** Every text of every clause, with where it stands. */
const wordings = entries.flatMap((entry) =>
  positions.flatMap((position) =>
    entry.clause.wording[position].paragraphs.map((paragraph, index) => ({
      at: `${entry.id}, ${position}, paragraph ${index + 1}`,
      entry,
      paragraph,
    })),
  ),
);
const legalTexts = [
  ...wordings.flatMap(({ at, paragraph }) => wordsOf(paragraph).map((text) => ({ at, text }))),
  ...definitions.flatMap(({ term, meaning }) =>
    wordsOf(meaning).map((text) => ({ at: `definition of ${term}`, text })),
  ),
];

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

describe('the positions of a clause', () => {
  const parameters = entries.flatMap((entry) =>
    entry.parameters.map((parameter) => ({ at: `${entry.id}.${parameter.name}`, parameter })),
  );

  const rank = (parameter: TermParameter, value: number | string) => {
    const found = strictness(parameter, value);
    expect(found, `${parameter.name}: ${value}`).not.toBeNull();
    return found ?? 0;
  };

  it.each(parameters)('never grow stricter from preferred to minimum: $at', ({ parameter }) => {
    for (const tier of tiers) {
      const [preferred = 0, fallback = 0, minimum = 0] = positions.map((position) =>
        rank(parameter, figureFor(parameter, position, tier)),
      );
      expect(preferred).toBeGreaterThanOrEqual(fallback);
      expect(fallback).toBeGreaterThanOrEqual(minimum);
    }
  });

  it.each(parameters)('never grow laxer from low tier to high: $at', ({ parameter }) => {
    for (const position of positions) {
      const [low = 0, medium = 0, high = 0] = tiers.map((tier) =>
        rank(parameter, figureFor(parameter, position, tier)),
      );
      expect(high).toBeGreaterThanOrEqual(medium);
      expect(medium).toBeGreaterThanOrEqual(low);
    }
  });

  it('say the least in the minimum and the most in the preferred', () => {
    for (const { id, clause } of entries) {
      const [preferred = 0, fallback = 0, minimum = 0] = positions.map(
        (position) => clause.wording[position].paragraphs.flatMap(wordsOf).join(' ').length,
      );
      expect(preferred, id).toBeGreaterThan(fallback);
      expect(fallback, id).toBeGreaterThan(minimum);
    }
  });
});

describe('placeholders', () => {
  it('are all filled by a party, the appendix or a parameter of the same term', () => {
    const open = wordings.flatMap(({ at, entry, paragraph }) => {
      const known = new Set<string>([...partyPlaceholders, ...entry.parameters.map(({ name }) => name)]);
      return wordsOf(paragraph)
        .flatMap(placeholdersIn)
        .filter((name) => !known.has(name))
        .map((name) => `${at}: ${name}`);
    });
    expect(open).toEqual([]);
  });

  it('in definitions are only those of the papers', () => {
    const known = new Set<string>(partyPlaceholders);
    const used = definitions.flatMap(({ meaning }) => wordsOf(meaning).flatMap(placeholdersIn));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });

  it('use every figure in each position, so that a house that sets it finds it in its clause', () => {
    const unused = entries.flatMap((entry) =>
      entry.parameters
        .filter(({ unit }) => unit !== null)
        .flatMap(({ name }) =>
          positions
            .filter(
              (position) =>
                !entry.clause.wording[position].paragraphs
                  .flatMap(wordsOf)
                  .some((text) => placeholdersIn(text).includes(name)),
            )
            .map((position) => `${entry.id}.${name} in ${position}`),
        ),
    );
    expect(unused).toEqual([]);
  });

  it('are replaced where they have a value and left to be seen where they have none', () => {
    expect(fillPlaceholders('{{Supplier}} answers within {{hours}}.', { Supplier: 'Acme' })).toBe(
      'Acme answers within {{hours}}.',
    );
  });

  it('take a capital where they open a sentence', () => {
    const parties = { Supplier: 'the Supplier', Customer: 'iDesk' };
    expect(
      fillPlaceholders('{{Supplier}} tells {{Customer}}. {{Supplier}} waits. {{Customer}} acts.', parties),
    ).toBe('The Supplier tells iDesk. The Supplier waits. iDesk acts.');
  });

  it('never change the rest of a text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fillPlaceholders(text, {})).toBe(text);
      }),
    );
  });

  it('carry their unit, in the singular for one', () => {
    expect(parameterText({ unit: 'hours' }, 24)).toBe('24 hours');
    expect(parameterText({ unit: 'days' }, 1)).toBe('1 day');
    expect(parameterText({ unit: null }, 'never')).toBe('never');
  });
});

describe('defined terms', () => {
  /** Names that are capitalised because they are names. */
  const names = [
    'Annex',
    'Articles? \\d+(?:\\(\\d+\\))?(?: to \\d+)?',
    'Code of Practice for the Cyber Security of AI',
    'Common Vulnerability Scoring System',
    'CycloneDX',
    'Data Protection Act',
    'Department for Science, Innovation and Technology',
    'ETSI EN 304 223',
    'European Economic Area',
    'European',
    'ISO/IEC',
    'January',
    'SOC 2 Type II',
    'SPDX',
    'United Kingdom',
    'UK GDPR',
    'AI',
  ];

  it('cover every capitalised phrase in the wording', () => {
    const stems = definitions.map(({ term }) => term.replace(/s$/, ''));
    const longestFirst = [...stems.map((stem) => `${stem}s?`), ...names].sort(
      (one, other) => other.length - one.length,
    );
    const known = new RegExp(`(?<![\\w-])(?:${longestFirst.join('|')})(?![\\w-])`, 'g');
    const undefinedPhrases = legalTexts.flatMap(({ at, text }) =>
      text
        .replace(/\{\{\w+\}\}/g, 'x')
        .replace(known, 'x')
        .split(/(?<=[.:?])\s+/)
        .flatMap((sentence) => sentence.split(/\s+/).slice(1))
        .filter((word) => /^\W*[A-Z]/.test(word))
        .map((word) => `${at}: ${word}`),
    );
    expect(undefinedPhrases).toEqual([]);
  });

  it('are listed with each clause that uses them, directly or through another definition', () => {
    for (const { id, clause } of entries) {
      const direct = Object.values(clause.wording)
        .flatMap(({ paragraphs }) => paragraphs.flatMap(wordsOf))
        .flatMap(definedTermsIn);
      expect(clause.definitions, id).toEqual(expect.arrayContaining([...new Set(direct)]));
    }
  });

  it('are all used by some clause', () => {
    const used = new Set(entries.flatMap(({ clause }) => clause.definitions));
    expect(definitions.map(({ term }) => term).filter((term) => !used.has(term))).toEqual([]);
  });

  it('bring with them the terms that their own meaning uses', () => {
    const paragraphs = [{ text: 'The AI BOM is kept.', items: [], joined: 'and' as const }];
    expect(definitionsFor([{ paragraphs }]).map(({ term }) => term)).toEqual([
      'AI BOM',
      'AI System',
      'Model',
    ]);
  });

  it('are found whole, in singular and plural, and only with their capitals', () => {
    expect(definedTermsIn('Sub-processors hold Personal Data and an Output.')).toEqual([
      'Outputs',
      'Personal Data',
      'Sub-processor',
    ]);
    expect(definedTermsIn('the inputs and models of others')).toEqual([]);
  });
});

describe('the drafting', () => {
  const complaints = (rule: RegExp) =>
    legalTexts.filter(({ text }) => rule.test(text)).map(({ at, text }) => `${at}: ${text}`);

  it('refers to no clause, schedule or section by a number of its own invention', () => {
    expect(complaints(/\b(clause|paragraph|section|schedule|appendix|annex)\s+(\d|[A-Z]\b)/i)).toEqual([]);
  });

  it('is gender-neutral', () => {
    expect(complaints(/\b(he|she|his|her|him|hers|chairman|manpower)\b/i)).toEqual([]);
  });

  it('is British', () => {
    expect(
      complaints(
        /\b\w*(organiz|authoriz|recogniz|utiliz|analyz|customiz|behavior|favor|color|defense|fulfill\b|program\b|catalog\b|center)\w*/i,
      ),
    ).toEqual([]);
  });

  it('has no words that empty a duty', () => {
    expect(complaints(/\b(endeavours?|best efforts|reasonable efforts|where practicable)\b/i)).toEqual([]);
  });

  it('keeps sentences short enough to read', () => {
    const long = legalTexts.flatMap(({ at, text }) =>
      text
        .split(/(?<=[.:])\s+/)
        .filter((sentence) => sentence.split(/\s+/).length > 60)
        .map((sentence) => `${at}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });

  it('ends a paragraph with a full stop, or with a colon before items, and items with neither', () => {
    const paragraphs = [
      ...wordings.map(({ at, paragraph }) => ({ at, paragraph })),
      ...definitions.map(({ term, meaning }) => ({ at: term, paragraph: meaning })),
    ];
    const wrong = paragraphs.filter(
      ({ paragraph: { text, items } }) =>
        !text.endsWith(items.length > 0 ? ':' : '.') || items.some((item) => /[.;:,]$/.test(item)),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });

  it('lays a duty on somebody by "shall", "may" or a plain statement, never by "will" or "must"', () => {
    const paragraphs = wordings.map(({ at, paragraph }) => ({ at, text: paragraph.text }));
    const wrong = paragraphs.filter(({ text }) => /\{\{Supplier\}\} (will|must|should)\b/.test(text));
    expect(wrong).toEqual([]);
  });
});

describe('the substance a buyer must find', () => {
  const preferred = (id: (typeof termIds)[number]) =>
    termById(id).clause.wording.preferred.paragraphs.flatMap(wordsOf).join(' ');

  it.each([
    ['system-description', /AI BOM/, /new issue/, /hash/],
    [
      'model-change-notice',
      /what will change, when and why/,
      /effect on the security/,
      /test the changed version/,
      /stay on the earlier version/,
    ],
    ['audit-rights', /once in every/, /after each Security Incident/],
    ['subprocessor-control', /cloud services/, /no less than this Annex/],
    [
      'ai-security-standard',
      /adhere/,
      /self-assessment/,
      /evidence/,
      /Correction Plan/,
      /complies with applicable law does not/,
    ],
    ['output-responsibility', /infringes/, /without warranty/, /indemnify/],
    ['human-oversight', /stop/, /permissions/],
    ['data-deletion', /Models, adapters and prompts made from Customer Data/, /Sub-processors/],
  ] as const)('%s', (id, ...needed) => {
    for (const words of needed) expect(preferred(id)).toMatch(words);
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
