import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../read/index.ts';
import { carriedFinder } from './content.ts';
import { coveredFeatures, coveredSigns, type Observation, observe } from './evidence.ts';
import { showFeatures } from './features.ts';
import modelFile from './model.json';
import { readModel } from './model.ts';

/** Names and weights as the model file lists them. */
function listed(lines: string): ReadonlyMap<string, number> {
  return new Map(
    lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', weight] = line.split('\t');
        return [name, Number(weight)];
      }),
  );
}

const text = `# Terms of Tarnwick Analytics

## 7. Security

7.1 Tarnwick shall notify Customer of a personal data breach without undue delay, and in any event within 48 hours after it becomes aware of it. "Breach" means a breach of security.

7.2 Provider shall: (a) keep a short title; (b) not train its models on Customer Data unless you opt in; and
(c) delete Customer Data within thirty (30) days after termination, see our Data Retention Policy.

7.3 We may change these Terms at any time. Customer may audit Tarnwick once a year, or may ask for its SOC 2 report.
`;
const observations = observe(readMarkdown('terms.md', text), carriedFinder());
const model = readModel(modelFile);
const bySubject = new Map(
  Object.entries(modelFile.present).map(([subject, lines]) => [subject, listed(lines)]),
);
const weightsOf = (subject: string) => bySubject.get(subject) ?? new Map<string, number>();

describe('weights held flat', () => {
  it('add up to the sum over the features by name, so that judging and training see the same', () => {
    expect(observations.length).toBeGreaterThan(5);
    const adder = model.present.adder();
    for (const observation of observations) {
      const odds = new Float64Array(model.subjects.length);
      adder.into(odds);
      showFeatures(observation, adder);
      expect([...odds]).toEqual(model.subjects.map((subject) => byName(observation, subject)));
    }
  });

  it('give the weight of one feature by its name', () => {
    for (const [place, subject] of model.subjects.entries())
      for (const [feature, weight] of weightsOf(subject))
        if (!feature.startsWith('signal:')) expect(model.present.of(feature, place)).toBe(weight);
  });

  it('of “covered rather than weak” add up to the sum over the features by name', () => {
    const covered = listed(modelFile.covered);
    for (const observation of observations) {
      for (const subject of model.subjects) {
        const names = coveredFeatures(observation, subject);
        const signals = observation.signals.get(subject) ?? [];
        expect(model.covered.sum(subject, coveredSigns(observation), signals)).toBeCloseTo(
          names.reduce((sum, name) => sum + (covered.get(name) ?? 0), 0),
        );
      }
    }
  });
});

function byName(observation: Observation, subject: string): number {
  const weights = weightsOf(subject);
  return observation.features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
}
