import { describe, expect, it } from 'vitest';
import {
  definitions,
  figureFor,
  positions,
  strictness,
  type TermParameter,
  termById,
  type termIds,
  tiers,
} from './index.ts';
import { entries, legalTexts, wordings, wordsOf } from './wordings.fixture.ts';

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
