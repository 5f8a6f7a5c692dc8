import { describe, expect, it } from 'vitest';
import { knownWordings, packedDirection, type Worded } from './known-wordings.ts';
import { stemsOf } from './vectors.ts';

const worded = (text: string): Worded => ({ stems: stemsOf(text) });

function packed(texts: readonly string[]): string {
  const bytes = texts.flatMap((text) => [...packedDirection(worded(text))]);
  return btoa(String.fromCharCode(...bytes.map((byte) => byte & 0xff)));
}

const known = knownWordings({
  audit: {
    speaking: packed(['The customer may audit the records and premises of the supplier.']),
    seeming: packed(['The audit committee of the board meets each quarter.']),
  },
});

describe('likeness to wordings known', () => {
  it('is one to the very wording, in whatever order its words stand', () => {
    const same = worded('The premises and records of the supplier the customer may audit.');
    expect(known.reader()('audit', same).speaking).toBeCloseTo(1, 1);
  });

  it('is greater to a wording of the same sense than to one of another', () => {
    const like = known.reader();
    const near = like('audit', worded('Client is entitled to inspect the books of the vendor.'));
    const far = like('audit', worded('Interest accrues on late payments at two percent.'));
    expect(near.speaking ?? 0).toBeGreaterThan(far.speaking ?? 1);
    expect(near.speaking ?? 0).toBeGreaterThan(near.seeming ?? 1);
  });

  it('is not told of a subject of which no wording is known', () => {
    expect(known.reader()('weather', worded('It rains.'))).toEqual({ speaking: null, seeming: null });
  });
});
