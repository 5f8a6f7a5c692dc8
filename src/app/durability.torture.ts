import { describe, expect, it } from 'vitest';
import { killWriter } from './kill-writer.ts';

const rounds = Number(process.env.KILLS ?? 50);

describe('a process killed again and again while it writes', () => {
  it(`loses nothing in ${rounds} kills`, { timeout: rounds * 60_000 }, async () => {
    const { verdict, lost, ...counts } = await killWriter(rounds);
    console.info({ ...counts, lost: lost.length, intact: verdict.intact });
    expect(lost).toEqual([]);
    expect(verdict).toMatchObject({ intact: true });
    expect(counts.entries).toBe(counts.reviews);
  });
});
