import { readPapers } from './read-papers.ts';

const atOnce = 100;

/**
 * Reads mutated files and gives the messages of those that broke a limit or the reader. A file that is refused for
 * what is wrong with it is as it should be.
 */
export async function readMutated(
  file: string,
  mutate: (seed: number) => Uint8Array,
  firstSeed: number,
  rounds: number,
): Promise<string[]> {
  const broken: string[] = [];
  for (let round = 0; round < rounds; round += atOnce) {
    const seeds = Array.from({ length: Math.min(atOnce, rounds - round) }, (_, at) => firstSeed + round + at);
    const results = await readPapers(seeds.map((seed) => ({ file: `${seed} ${file}`, bytes: mutate(seed) })));
    for (const result of results)
      if (!result.ok && /took longer|more memory|gave up|given up/.test(result.fault.message))
        broken.push(result.fault.message);
  }
  return broken;
}
