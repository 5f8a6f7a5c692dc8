import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalEntry } from './audit-chain.ts';

const word = fc.string({ unit: 'binary' });
const json = fc.jsonValue({ stringUnit: 'binary' });
const content = fc.record({
  organisation: fc.uuid(),
  number: fc.nat(),
  at: fc.date({ noInvalidDate: true }),
  actor: fc.record({ kind: fc.constantFrom('person', 'system'), id: word, name: word }),
  action: word,
  subject: fc.record({ kind: word, id: word }),
  before: json,
  after: json,
  why: fc.option(word),
});

describe('the text an entry is hashed as', () => {
  it('is canonical JSON, whatever the entry says', () => {
    fc.assert(
      fc.property(word, content, (previous, entry) => {
        expect(canonicalEntry(previous, entry)).toBe(canonicalize({ previous, ...entry }));
      }),
    );
  });
});
