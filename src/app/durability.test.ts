import { describe, expect, it } from 'vitest';
import { killWriter } from './kill-writer.ts';

describe('a process killed while it writes', () => {
  it('loses nothing that it said was saved, and its record stays whole', { timeout: 180_000 }, async () => {
    const { acknowledged, lost, reviews, entries, verdict } = await killWriter(5);
    expect(acknowledged).toBeGreaterThan(0);
    expect(lost).toEqual([]);
    expect(verdict).toMatchObject({ intact: true });
    expect(entries).toBe(reviews);
  });
});
