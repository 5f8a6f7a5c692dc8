import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { contentHash, keepUpload, uploadBytes } from './uploads.ts';

let test: TestWorkspace;
beforeAll(async () => {
  test = await openTestWorkspace();
});
afterAll(() => test.dispose());

describe('a kept file', () => {
  it('comes back byte for byte, whatever its size', async () => {
    const { store, localPerson } = test.ws;
    const piece = 512 * 1024;
    const size = fc.constantFrom(1, 2, piece - 1, piece, piece + 1, 2 * piece, 2 * piece + 7);
    await fc.assert(
      fc.asyncProperty(size, fc.integer({ min: 1, max: 2 ** 31 }), async (length, seed) => {
        const bytes = Uint8Array.from({ length }, (_, index) => (Math.imul(index + 1, seed) >>> 13) & 0xff);
        const sha256 = await contentHash(bytes);
        const back = await store.change(localPerson.organisation, localPerson, async (change) => {
          await keepUpload(change, { sha256, bytes });
          return await uploadBytes(change, sha256);
        });
        expect(Buffer.compare(back, bytes)).toBe(0);
      }),
      { numRuns: 15 },
    );
  });
});
