import { describe, expect, it } from 'vitest';
import { readMarkdown } from './index.ts';
import { carriedFinder } from './judgement/content.ts';
import { observe } from './judgement/evidence.ts';
import { statusOf, thresholdOf } from './paper-view.ts';

const term = 'incident-notification';

/** What a paper of one sentence shows for the term, at given log odds that it speaks to it. */
function judged(sentence: string, present: number, covered = 1) {
  const observations = observe(readMarkdown('terms.md', `# Terms\n\n${sentence}`), carriedFinder());
  const passages = observations
    .filter(({ statement }) => !statement.title)
    .map((observation) => ({
      observation,
      present,
      covered,
      likeness: { speaking: null, seeming: null },
    }));
  return { present, covered, passages };
}

const named = 'Provider shall notify Customer of a personal data breach within 48 hours.';
const unnamed = 'Fees are due thirty days after the date of the invoice.';

describe('whether a paper speaks to a term', () => {
  it('is taken for granted a little below even odds where a signal names a passage', () => {
    expect(statusOf(term, judged(named, -0.1))).toBe('covered');
    expect(statusOf(term, judged(named, -1))).toBe('absent');
  });

  it('takes more where no signal names any of its passages', () => {
    expect(thresholdOf(term, judged(unnamed, 0))).toBeGreaterThan(thresholdOf(term, judged(named, 0)));
    expect(statusOf(term, judged(unnamed, -0.3))).toBe('absent');
    expect(statusOf(term, judged(unnamed, 1))).not.toBe('absent');
  });
});

describe('whether a paper covers the training of models', () => {
  const status = (sentence: string) => statusOf('customer-data-training', judged(sentence, 3, -1));

  it('is settled by a definite statement, a yes as much as a no', () => {
    expect(status('We do not use your prompts to train our models.')).toBe('covered');
    expect(status('You grant us a licence to use your prompts to train our models.')).toBe('covered');
  });

  it('is not settled by a wide licence that leaves it open', () => {
    expect(status('We may use your content to provide and improve our services.')).toBe('weak');
  });

  it('leaves other terms to be judged by how firmly they are put', () => {
    expect(statusOf(term, judged(named, 3, -1))).toBe('weak');
  });
});
