import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';
import { isObject, type JsonObject, listOf, textOf } from '../json.ts';
import { isKnownAlgorithm, isSharedSecret, isSignedBy, keyMismatch } from './algorithms.ts';
import { isSameKey, keyFromCertificates, keyFromJwk, type PinnedKey } from './keys.ts';
import { type SignatureVerdict, verdict } from './verdict.ts';

export interface JsfTrust {
  /** Keys agreed on with the supplier. */
  readonly pinned: readonly PinnedKey[];
  /** A shared secret, only to check published test vectors with their own key: it proves no signer. */
  readonly secret?: Uint8Array | undefined;
}

/** Where a signature stands: in an object under a name, or as the last entry of a list. */
export interface Signed {
  readonly holder: JsonObject | readonly unknown[];
  readonly name: string | null;
  readonly signature: JsonObject;
  readonly path: string;
}

/**
 * Checks a JSON Signature Format signature (JSF 0.82): the object in canonical form (RFC 8785) with its signature but
 * without the value. Several signers stand side by side or in a chain in which each signs those before it.
 */
export function verifyJsf(signed: Signed, trust: JsfTrust): SignatureVerdict[] {
  const { signature } = signed;
  const list = Array.isArray(signature.signers) ? 'signers' : Array.isArray(signature.chain) ? 'chain' : null;
  if (list === null) return [verifyOne(signed, signature, (bare) => bare, trust)];
  const entries = listOf(signature[list]);
  if (entries.length === 0)
    return [verdict('malformed', 'The list of signatures is empty.', { kind: 'JSF', path: signed.path })];
  return entries.slice(0, mostSigners).map((entry, place) => {
    if (!isObject(entry))
      return verdict('malformed', 'A signature in the list is no object.', {
        kind: 'JSF',
        path: signed.path,
      });
    const before = list === 'chain' ? entries.slice(0, place) : [];
    return verifyOne(signed, entry, (bare) => ({ ...signature, [list]: [...before, bare] }), trust);
  });
}

const mostSigners = 20;

/** @param inPlace puts one bare signature back where it stood */
function verifyOne(
  signed: Signed,
  entry: JsonObject,
  inPlace: (bare: JsonObject) => JsonObject,
  trust: JsfTrust,
): SignatureVerdict {
  const algorithm = textOf(entry.algorithm);
  const value = textOf(entry.value);
  const notCovered = listOf(signed.signature.excludes).flatMap((name) => textOf(name) ?? []);
  const certificate = keyFromCertificates(entry.certificatePath);
  const about = {
    kind: 'JSF' as const,
    path: signed.path,
    algorithm,
    keyId: textOf(entry.keyId),
    subject: certificate?.subject ?? null,
    notCovered,
  };
  if (algorithm === null || value === null || !/^[A-Za-z0-9_-]+$/.test(value))
    return verdict('malformed', 'The signature lacks its algorithm or its value.', about);
  const { value: _, ...bare } = entry;
  // The list of what is left out is itself left out.
  const { excludes: __, ...inSignature } = inPlace(bare);
  const bytes = canonicalBytes(signed, inSignature, notCovered);
  if (bytes === null) return verdict('malformed', 'The content cannot be put into canonical form.', about);
  const claim: Claim = {
    algorithm,
    bytes,
    value: Buffer.from(value, 'base64url'),
    embedded: certificate?.key ?? keyFromJwk(entry.publicKey),
    about,
  };
  if (isSharedSecret(algorithm)) return verifyShared(claim, trust.secret);
  if (!isKnownAlgorithm(algorithm))
    return verdict('refused', `"${algorithm.slice(0, 20)}" is not an algorithm we accept.`, about);
  return verifyKeyed(claim, trust.pinned, () => isNonStandard(signed, claim, trust.pinned));
}

interface Claim {
  readonly algorithm: string;
  readonly bytes: Uint8Array;
  readonly value: Uint8Array;
  readonly embedded: KeyObject | null;
  readonly about: Omit<SignatureVerdict, 'state' | 'says'>;
}

function verifyKeyed(
  claim: Claim,
  pinned: readonly PinnedKey[],
  nonStandard: () => boolean,
): SignatureVerdict {
  const { algorithm, bytes, value, embedded, about } = claim;
  const partly =
    about.notCovered.length > 0 ? ` Not covered, so free to change: ${about.notCovered.join(', ')}.` : '';
  if (pinned.length > 0) return verifyPinned(claim, pinned, partly, nonStandard);
  if (embedded === null)
    return verdict(
      'no-key',
      'The signature does not carry its key. Give the supplier’s key to check it.',
      about,
    );
  const mismatch = keyMismatch(algorithm, embedded);
  if (mismatch !== null) return verdict('refused', mismatch, about);
  if (isSignedBy(algorithm, embedded, bytes, value))
    return verdict(
      'integrity-only',
      `Unchanged since it was signed, but by whom is not known: the key stands in the file itself. Agree on a key with the supplier.${partly}`,
      about,
    );
  return nonStandard()
    ? verdict('non-standard', nonStandardSays, about)
    : verdict('invalid', 'The signature does not fit the content: one of them was changed.', about);
}

const nonStandardSays =
  'Signed in a way of the tool’s own that leaves the algorithm and the key unprotected. By the standard it is no signature; ask for one by JSF 0.82.';

function verifyPinned(
  claim: Claim,
  pinned: readonly PinnedKey[],
  partly: string,
  nonStandard: () => boolean,
): SignatureVerdict {
  const { algorithm, bytes, value, embedded, about } = claim;
  const usable = pinned.filter(({ algorithms }) => algorithms.includes(algorithm));
  if (usable.length === 0)
    return verdict(
      'refused',
      `Signed with ${algorithm}, which was not agreed on for this key. The file does not choose its algorithm.`,
      about,
    );
  const signer = usable.find(({ key }) => isSignedBy(algorithm, key, bytes, value));
  if (signer !== undefined)
    return verdict('valid', `Signed by the key agreed on.${partly}`, {
      ...about,
      keyId: signer.id ?? about.keyId,
    });
  if (nonStandard()) return verdict('non-standard', nonStandardSays, about);
  const isOther = embedded !== null && !usable.some(({ key }) => isSameKey(key, embedded));
  return verdict(
    'invalid',
    isOther
      ? 'Signed with another key than the one agreed on.'
      : 'The signature does not fit the content or the key agreed on.',
    about,
  );
}

function verifyShared(
  { algorithm, bytes, value, about }: Claim,
  secret: Uint8Array | undefined,
): SignatureVerdict {
  const hash = /^HS(256|384|512)$/.exec(algorithm)?.[1];
  if (secret === undefined || hash === undefined)
    return verdict(
      'refused',
      `${algorithm} uses a shared secret, which proves no signer: whoever can check it can make it. Ask for ES256 or Ed25519.`,
      about,
    );
  const expected = createHmac(`sha${hash}`, secret).update(bytes).digest();
  const fits = expected.length === value.length && timingSafeEqual(expected, value);
  return fits
    ? verdict('integrity-only', 'The shared secret fits. It proves no signer.', about)
    : verdict('invalid', 'The shared secret does not fit the content.', about);
}

/** Some tools sign the document without its signature member, so that algorithm and key can be exchanged. */
function isNonStandard(
  signed: Signed,
  { algorithm, value, embedded }: Claim,
  pinned: readonly PinnedKey[],
): boolean {
  const { holder, name } = signed;
  if (name === null || !isObject(holder)) return false;
  const { [name]: _, ...rest } = holder;
  const keys = [...pinned.map(({ key }) => key), ...(embedded === null ? [] : [embedded])];
  const forms = [rest, { ...rest, [name]: {} }, { ...rest, [name]: { algorithm } }];
  return forms.some((form) => {
    const bytes = encoded(form);
    return (
      bytes !== null &&
      keys.some((key) => keyMismatch(algorithm, key) === null && isSignedBy(algorithm, key, bytes, value))
    );
  });
}

function canonicalBytes(
  { holder, name }: Signed,
  signature: JsonObject,
  excluded: readonly string[],
): Uint8Array | null {
  if (name === null || !isObject(holder)) return encoded([...listOf(holder).slice(0, -1), signature]);
  const kept = Object.entries(holder).filter(([member]) => !excluded.includes(member));
  return encoded(
    Object.fromEntries(kept.map(([member, value]) => [member, member === name ? signature : value])),
  );
}

function encoded(value: unknown): Uint8Array | null {
  try {
    const text = canonicalize(value);
    return text === undefined ? null : new TextEncoder().encode(text);
  } catch {
    return null;
  }
}
