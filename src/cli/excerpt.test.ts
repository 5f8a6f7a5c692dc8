import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, timing } from './excerpt.ts';

const long =
  'Taking into account the nature of the processing and the information available to it, the supplier tells the customer of a breach within 48 hours of finding it.';

describe('a quote on one line', () => {
  it('is whole where it fits', () => {
    expect(excerpt('We tell you\n within a day.', 40)).toBe('We tell you within a day.');
  });

  it('keeps its beginning where nothing else is needed', () => {
    expect(excerpt(long, 40)).toBe('Taking into account the nature of the pr…');
  });

  it('keeps the figure in sight', () => {
    expect(excerpt(long, 40, timing)).toBe('…customer of a breach within 48 hours…');
  });

  it('keeps in sight what stands in place of a figure', () => {
    const undue = long.replace(
      'within 48 hours of finding it',
      'without undue delay, and says what it knows of it',
    );
    expect(excerpt(undue, 60, timing)).toContain('without undue delay');
  });

  it('drops the marks of Markdown', () => {
    expect(excerpt('**Notice.** See [our list](https://fennel.example/subs).', 60)).toBe(
      'Notice. See our list.',
    );
  });

  it('is never much longer than asked, and never empty', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 400 }),
        fc.integer({ min: 10, max: 120 }),
        (text, longest) => {
          const cut = excerpt(`a ${text} day`, longest, timing);
          expect(cut.length).toBeGreaterThan(0);
          expect(cut.length).toBeLessThanOrEqual(longest + 2);
        },
      ),
    );
  });
});
