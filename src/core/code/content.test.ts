import { describe, expect, it } from 'vitest';
import { provisions, systemKinds, threatById, threats } from './index.ts';

const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+/);

describe('what is said of each provision', () => {
  it.each(provisions)('is summed up in one to three sentences for $id', ({ summary }) => {
    expect(sentencesOf(summary).length).toBeLessThanOrEqual(3);
    expect(summary).toMatch(/^[A-Z].*\.$/s);
  });

  it.each(provisions)('answers threats of the vocabulary in $id, each once', (provision) => {
    for (const id of provision.threats) expect(threatById(id), id).toBeDefined();
    expect(new Set(provision.threats).size).toBe(provision.threats.length);
  });

  it('has a provision against every threat of the vocabulary', () => {
    const answered = new Set(provisions.flatMap((provision) => provision.threats));
    expect(threats.map((threat) => threat.id).filter((id) => !answered.has(id))).toEqual([]);
  });

  it('says no sentence twice: no reason, measure or evidence is boilerplate', () => {
    const said = provisions.flatMap((provision) => [
      ...sentencesOf(provision.summary),
      ...sentencesOf(provision.whyItMatters),
      ...systemKinds.map((kind) => provision.measures[kind]),
      ...provision.evidence,
    ]);
    expect(said.filter((sentence, index) => said.indexOf(sentence) !== index)).toEqual([]);
  });

  it.each(provisions)('offers at least two pieces of evidence for $id', ({ evidence }) => {
    expect(evidence.length).toBeGreaterThanOrEqual(2);
  });

  it('phrases a duty so that it can follow "must": no full stop, no leading "to"', () => {
    const off = provisions
      .flatMap((provision) => provision.duties)
      .filter(({ summary }) => /^(to |[A-Z](?!I ))|\.$/.test(summary));
    expect(off).toEqual([]);
  });
});

describe('the vocabulary of threats', () => {
  it('has each id and each name once, and one sentence for each', () => {
    expect(new Set(threats.map(({ id }) => id)).size).toBe(threats.length);
    expect(new Set(threats.map(({ name }) => name)).size).toBe(threats.length);
    for (const { explanation } of threats) expect(sentencesOf(explanation)).toHaveLength(1);
  });

  it.each(['data-poisoning', 'indirect-prompt-injection', 'model-extraction', 'model-obfuscation'])(
    'knows %s',
    (id) => expect(threatById(id)?.explanation).toBeTruthy(),
  );
});
