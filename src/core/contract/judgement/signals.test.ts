import { describe, expect, it } from 'vitest';
import { partiesOf, passagesOf, statementReader } from '../clause-model/index.ts';
import { readMarkdown } from '../read/index.ts';
import { readSubject, signalFinder } from './signals.ts';

const finder = signalFinder({ breach: ['breach|breaches'] }, [
  readSubject({
    subject: 'incident-support',
    signals: [{ name: 'helps', says: 'it helps', all: [['help|helps']], around: '@breach', present: 1 }],
  }),
]);

/** The passages of a paper in which the signal is found. */
function foundIn(text: string): readonly string[] {
  const paper = readMarkdown('terms.md', text);
  const find = finder.reader();
  return passagesOf(paper)
    .map(statementReader(partiesOf(paper)))
    .filter((statement) => find(statement).signals.has('incident-support'))
    .map(({ passage }) => passage.text);
}

describe('a signal that asks what was said around it', () => {
  it('is found after a sentence that speaks of it', () => {
    expect(foundIn('We tell you of a breach. We help you to contain it.')).toEqual([
      'We help you to contain it.',
    ]);
  });

  it('is found after one sentence between', () => {
    expect(foundIn('We tell you of a breach. We do so at once. We help you then.')).toEqual([
      'We help you then.',
    ]);
  });

  it('is found under a heading that speaks of it', () => {
    expect(foundIn('## Breaches\n\nWe help you then.\n')).toEqual(['We help you then.']);
  });

  it('is not found where nothing near speaks of it', () => {
    expect(foundIn('We help you. We tell you of a breach.')).toEqual([]);
    expect(foundIn('We tell you of a breach.\n\n## Support\n\nWe help you by mail.\n')).toEqual([]);
    expect(foundIn('A breach is told. We bill you. You pay us. We help you by mail.')).toEqual([]);
  });
});
