import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { isObject, listOf, textOf } from '../json.ts';
import { algorithmsFor } from './algorithms.ts';

/** A supplier's key as it was agreed on, outside the file it signs. The file's own word on algorithms counts for nothing. */
export interface PinnedKey {
  readonly id: string | null;
  readonly key: KeyObject;
  readonly algorithms: readonly string[];
}

export type KeysRead =
  | { readonly ok: true; readonly keys: readonly PinnedKey[] }
  | { readonly ok: false; readonly because: string };

/**
 * Reads public keys: PEM (key or certificate), JWK or JWK set.
 *
 * @param algorithm the one algorithm agreed on; without it those that fit the key
 */
export function readKeys(text: string, algorithm: string | null): KeysRead {
  const found = text.includes('-----BEGIN') ? fromPem(text) : fromJwks(text);
  if (found.length === 0)
    return {
      ok: false,
      because:
        'This holds no public key we can read. Give a PEM public key or certificate, a JWK or a JWK set.',
    };
  if (found.some(({ key }) => key.type !== 'public'))
    return { ok: false, because: 'This is a private or shared key. Give the public one.' };
  const keys = found.map(({ id, key, alg }) => {
    const fitting = algorithmsFor(key);
    const pinned = algorithm ?? alg;
    return { id, key, algorithms: pinned === null ? fitting : fitting.filter((each) => each === pinned) };
  });
  const usable = keys.filter(({ algorithms }) => algorithms.length > 0);
  if (usable.length > 0) return { ok: true, keys: usable };
  return {
    ok: false,
    because: `The key cannot be used with ${algorithm ?? 'an algorithm we accept'}. RSA keys need 2048 bits or more.`,
  };
}

interface Found {
  readonly id: string | null;
  readonly key: KeyObject;
  readonly alg: string | null;
}

function fromPem(text: string): Found[] {
  if (/PRIVATE KEY/.test(text)) return [];
  try {
    const key = text.includes('BEGIN CERTIFICATE')
      ? new X509Certificate(text).publicKey
      : createPublicKey(text);
    return [{ id: null, key, alg: null }];
  } catch {
    return [];
  }
}

function fromJwks(text: string): Found[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const list = isObject(value) && Array.isArray(value.keys) ? value.keys : listOf(value);
  return list.flatMap((each) => {
    const key = keyFromJwk(each);
    return key === null || !isObject(each) ? [] : [{ id: textOf(each.kid), key, alg: textOf(each.alg) }];
  });
}

/** A public key written as JWK, or null. Only the public members are taken. */
export function keyFromJwk(value: unknown): KeyObject | null {
  if (!isObject(value)) return null;
  const members = ['kty', 'crv', 'x', 'y', 'n', 'e'].flatMap((name) => {
    const text = textOf(value[name]);
    return text === null ? [] : [[name, text] as const];
  });
  try {
    return createPublicKey({ key: Object.fromEntries(members), format: 'jwk' });
  } catch {
    return null;
  }
}

/** The key of the first certificate of a path, and its subject's name as it says itself. */
export function keyFromCertificates(
  value: unknown,
): { readonly key: KeyObject; readonly subject: string } | null {
  const [first] = listOf(value);
  if (typeof first !== 'string') return null;
  try {
    const certificate = new X509Certificate(Buffer.from(first, 'base64url'));
    return { key: certificate.publicKey, subject: certificate.subject.replaceAll('\n', ', ') };
  } catch {
    return null;
  }
}

/** The same key, whatever form it came in. */
export function isSameKey(a: KeyObject, b: KeyObject): boolean {
  const der = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
  return der(a).equals(der(b));
}
