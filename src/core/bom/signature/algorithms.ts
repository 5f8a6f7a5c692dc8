import { constants, type KeyObject, verify } from 'node:crypto';

interface Scheme {
  readonly keyType: 'rsa' | 'ec' | 'ed25519' | 'ed448';
  readonly hash: string | null;
  readonly curve: string | null;
  readonly isPss: boolean;
}

const rsa = (hash: string, isPss: boolean): Scheme => ({ keyType: 'rsa', hash, curve: null, isPss });
const ec = (hash: string, curve: string): Scheme => ({ keyType: 'ec', hash, curve, isPss: false });

/** The asymmetric algorithms of JSF and JWS (RFC 7518, RFC 8037). */
const schemes: ReadonlyMap<string, Scheme> = new Map([
  ['RS256', rsa('sha256', false)],
  ['RS384', rsa('sha384', false)],
  ['RS512', rsa('sha512', false)],
  ['PS256', rsa('sha256', true)],
  ['PS384', rsa('sha384', true)],
  ['PS512', rsa('sha512', true)],
  ['ES256', ec('sha256', 'prime256v1')],
  ['ES384', ec('sha384', 'secp384r1')],
  ['ES512', ec('sha512', 'secp521r1')],
  ['Ed25519', { keyType: 'ed25519', hash: null, curve: null, isPss: false }],
  ['Ed448', { keyType: 'ed448', hash: null, curve: null, isPss: false }],
]);

/** Names of the algorithms that prove a signer. */
export const signatureAlgorithms: readonly string[] = [...schemes.keys()];

const smallestRsa = 2048;

export function isKnownAlgorithm(algorithm: string): boolean {
  return schemes.has(algorithm);
}

/** Algorithms whose key is a shared secret: whoever can check with it can also sign with it. */
export function isSharedSecret(algorithm: string): boolean {
  return /^HS\d+$/i.test(algorithm);
}

/** @returns why the key may not be used with the algorithm, or null */
export function keyMismatch(algorithm: string, key: KeyObject): string | null {
  const scheme = schemes.get(algorithm);
  if (scheme === undefined) return `The algorithm "${algorithm.slice(0, 20)}" is not one we accept.`;
  if (key.type !== 'public') return 'The key is no public key.';
  if (key.asymmetricKeyType !== scheme.keyType) return `The key is of another type than ${algorithm} needs.`;
  const details = key.asymmetricKeyDetails;
  if (scheme.curve !== null && details?.namedCurve !== scheme.curve)
    return `The key is on another curve than ${algorithm} needs.`;
  if (scheme.keyType === 'rsa' && (details?.modulusLength ?? 0) < smallestRsa)
    return `The key is shorter than ${smallestRsa} bits.`;
  return null;
}

/** The algorithms a key can be used with, for a key that comes without a statement of its own. */
export function algorithmsFor(key: KeyObject): string[] {
  return [...schemes.keys()].filter((algorithm) => keyMismatch(algorithm, key) === null);
}

/** Checks one signature value over bytes. The caller has made sure that key and algorithm belong together. */
export function isSignedBy(
  algorithm: string,
  key: KeyObject,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  const scheme = schemes.get(algorithm);
  if (scheme === undefined) return false;
  try {
    if (scheme.keyType === 'rsa' && scheme.isPss)
      return verify(
        scheme.hash,
        bytes,
        { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST },
        signature,
      );
    if (scheme.keyType === 'ec')
      return verify(scheme.hash, bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
    return verify(scheme.hash, bytes, key, signature);
  } catch {
    return false;
  }
}
