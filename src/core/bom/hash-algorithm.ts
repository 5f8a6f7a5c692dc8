/** Bits of a digest by algorithm, in the one spelling used here: capitals, no signs (`SHA-256`, `sha256` -> `SHA256`). */
const bits: ReadonlyMap<string, number> = new Map([
  ['MD2', 128],
  ['MD4', 128],
  ['MD5', 128],
  ['SHA1', 160],
  ['SHA224', 224],
  ['SHA256', 256],
  ['SHA384', 384],
  ['SHA512', 512],
  ['SHA3224', 224],
  ['SHA3256', 256],
  ['SHA3384', 384],
  ['SHA3512', 512],
  ['BLAKE2B256', 256],
  ['BLAKE2B384', 384],
  ['BLAKE2B512', 512],
  ['BLAKE3', 256],
  ['STREEBOG256', 256],
  ['STREEBOG512', 512],
]);

const broken = new Set(['MD2', 'MD4', 'MD5', 'MD6', 'SHA1', 'ADLER32']);

/** CycloneDX writes `SHA-256`, SPDX `sha256`: one spelling for both. */
export function algorithmName(written: string): string {
  return written.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

const digits = new Map<string, number | null>();
const mostRemembered = 1000;

/** @returns hexadecimal digits a digest must have, or null where the algorithm has no fixed length */
export function hexDigits(algorithm: string): number | null {
  const before = digits.get(algorithm);
  if (before !== undefined) return before;
  const length = bits.get(algorithmName(algorithm));
  const found = length === undefined ? null : length / 4;
  if (digits.size < mostRemembered) digits.set(algorithm, found);
  return found;
}

/** Orders algorithms: collisions can be made for those of strength 0, so such a hash proves nothing against intent. */
export function algorithmStrength(algorithm: string): number {
  const name = algorithmName(algorithm);
  return broken.has(name) ? 0 : (bits.get(name) ?? 1);
}
