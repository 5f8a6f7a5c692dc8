import { describe, expect, it } from 'vitest';
import { mutatedFiles } from '../../core/contract/read/fixtures/index.ts';
import { readMutated } from './test-mutated-reading.ts';

/** Ten times the rounds of every day, from other seeds. */
const firstSeed = 31_000_000;

describe('mutated files, many more', () => {
  it.each(mutatedFiles)(
    '$file',
    async ({ file, rounds, mutate }) => {
      expect(await readMutated(file, mutate, firstSeed, rounds * 10)).toEqual([]);
    },
    3_600_000,
  );
});
