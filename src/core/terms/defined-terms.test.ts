import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  definedTermsIn,
  definitions,
  definitionsFor,
  fillPlaceholders,
  parameterText,
  partyPlaceholders,
  placeholdersIn,
  positions,
} from './index.ts';
import { entries, legalTexts, wordings, wordsOf } from './wordings.fixture.ts';

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
