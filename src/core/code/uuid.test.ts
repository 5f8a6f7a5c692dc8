import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uuidV5 } from './index.ts';

describe('a UUID made from a name', () => {
  it('is the same for the same name and another for another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(uuidV5(a)).toBe(uuidV5(a));
        expect(uuidV5(a) === uuidV5(b)).toBe(a === b);
      }),
    );
  });

  it('says that it is of version 5 and of the standard variant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(uuidV5(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      }),
    );
  });

  it('agrees with other makers of version 5, and never changes: others may have stored it', () => {
    expect(uuidV5('threat/data-poisoning')).toBe('4d1640ec-bbd7-5ff2-9d73-10b3c16736e9');
  });
});
