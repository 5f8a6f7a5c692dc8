import { describe, expect, it } from 'vitest';
import { partiesOf, passagesOf, type Statement, statementReader } from '../clause-model/index.ts';
import { readMarkdown } from '../read/index.ts';
import { isHedged } from './hedges.ts';

function read(sentence: string): Statement {
  const paper = readMarkdown('terms.md', sentence);
  const [passage] = passagesOf(paper);
  if (passage === undefined) throw new Error('The sentence gave no passage.');
  return statementReader(partiesOf(paper))(passage);
}

describe('hedged words', () => {
  it.each([
    'Provider will use commercially reasonable efforts to tell Customer of a breach.',
    'Provider strives to tell Customer of a breach within a day.',
    'Provider may tell Customer of a breach.',
    'Provider shall, at its sole discretion, tell Customer of a breach.',
    'Provider will tell Customer of a breach where it considers it appropriate.',
  ])('are no more than an effort or a choice: %s', (sentence) => {
    expect(isHedged(read(sentence), 'incident-notification')).toBe(true);
  });

  it.each([
    'Provider shall tell Customer of a breach within a day.',
    'Provider shall tell Customer of a breach as soon as practicable.',
    'Provider may not keep a breach from Customer.',
    'Provider shall have its staff try to mislead the system once a year.',
    'Customer may object within ten days.',
  ])('are not those that bind: %s', (sentence) => {
    expect(isHedged(read(sentence), 'incident-notification')).toBe(false);
  });

  it('count for nothing where what the supplier may do is what the term settles', () => {
    const sentence = 'Provider may use Customer Data to train its models.';
    expect(isHedged(read(sentence), 'customer-data-training')).toBe(false);
  });
});
