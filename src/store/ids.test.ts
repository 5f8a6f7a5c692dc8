import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOrderedId } from './ids.ts';

const moment = fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true });
const random = fc.uint8Array({ minLength: 10, maxLength: 10 });

describe('a row id', () => {
  it('is a UUID of version 7 that carries its time', () => {
    fc.assert(
      fc.property(moment, random, (at, bytes) => {
        const id = timeOrderedId(at, bytes);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at.getTime());
      }),
    );
  });

  it('sorts by its time', () => {
    fc.assert(
      fc.property(moment, moment, random, random, (a, b, x, y) => {
        fc.pre(a.getTime() < b.getTime());
        expect(timeOrderedId(a, x) < timeOrderedId(b, y)).toBe(true);
      }),
    );
  });
});
