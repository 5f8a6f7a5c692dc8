import { describe, expect, it } from 'vitest';
import { mutatedFiles } from '../../core/contract/read/fixtures/index.ts';
import { readPapers } from '../index.ts';
import { readMutated } from './test-mutated-reading.ts';

/** The same files every time; what is found is repeated by its seed, which the file is named after. */
const firstSeed = 20_260_202;

describe('mutated files', () => {
  it('are sound before they are mutated', async () => {
    const results = await readPapers(mutatedFiles.map(({ file, sound }) => ({ file, bytes: sound })));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it.each(mutatedFiles)(
    '$rounds times $file: each read or refused with a reason, within its limits, by a reader that does not fail',
    async ({ file, rounds, mutate }) => {
      expect(await readMutated(file, mutate, firstSeed, rounds)).toEqual([]);
    },
    240_000,
  );
});
