import { createHash } from 'node:crypto';
import { flattenedVerify } from 'jose';
import { isObject, listOf, objectsIn, textOf } from '../json.ts';
import { parseJson } from '../parse-json.ts';
import { isSharedSecret, isSignedBy } from './algorithms.ts';
import type { PinnedKey } from './keys.ts';
import { type SignatureVerdict, verdict } from './verdict.ts';

/**
 * Checks a signature that stands in a file of its own: a detached JWS (RFC 7515 appendix F) or a DSSE envelope. SPDX has no
 * slot for a signature, so its files are signed this way.
 */
export async function verifyDetached(
  file: Uint8Array,
  signature: string,
  pinned: readonly PinnedKey[],
): Promise<SignatureVerdict> {
  const text = signature.trim();
  if (/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+$/.test(text)) return verifyJws(file, text, pinned);
  const parsed = parseJson(text);
  if (parsed.ok && isObject(parsed.value)) {
    const { value } = parsed;
    if (textOf(value.payloadType) !== null && Array.isArray(value.signatures))
      return verifyDsse(value, file, pinned);
    const [header, sign] = [textOf(value.protected), textOf(value.signature)];
    if (header !== null && sign !== null)
      return verifyJws(file, `${header}.${textOf(value.payload) ?? ''}.${sign}`, pinned);
  }
  return verdict('malformed', 'The signature file is neither a detached JWS nor a DSSE envelope.');
}

async function verifyJws(
  file: Uint8Array,
  compact: string,
  pinned: readonly PinnedKey[],
): Promise<SignatureVerdict> {
  const [header = '', payload = '', signature = ''] = compact.split('.');
  const claims = headerOf(header);
  const algorithm = textOf(claims.alg);
  const about = { kind: 'JWS' as const, algorithm, keyId: textOf(claims.kid) };
  if (algorithm === null) return verdict('malformed', 'The JWS does not say its algorithm.', about);
  if (isSharedSecret(algorithm) || /^none$/i.test(algorithm))
    return verdict('refused', `${algorithm} proves no signer. Ask for ES256 or Ed25519.`, about);
  if (pinned.length === 0) return verdict('no-key', 'Give the supplier’s key to check the signature.', about);
  if (payload !== '' && payload !== Buffer.from(file).toString('base64url'))
    return verdict('invalid', 'The JWS carries other content than this file.', about);
  const jwsName = algorithm === 'EdDSA' ? ['Ed25519', 'Ed448'] : [algorithm];
  const usable = pinned.filter(({ algorithms }) => algorithms.some((each) => jwsName.includes(each)));
  if (usable.length === 0)
    return verdict(
      'refused',
      `Signed with ${algorithm}, which was not agreed on for this key. The file does not choose its algorithm.`,
      about,
    );
  const content = claims.b64 === false ? file : Buffer.from(file).toString('base64url');
  for (const { key, id } of usable) {
    const jws = { protected: header, payload: content, signature };
    const fits = await flattenedVerify(jws, key, { algorithms: [algorithm] }).then(
      () => true,
      () => false,
    );
    if (fits) return verdict('valid', 'Signed by the key agreed on.', { ...about, keyId: id ?? about.keyId });
  }
  return verdict('invalid', 'The signature does not fit this file and the key agreed on.', about);
}

function headerOf(text: string): Readonly<Record<string, unknown>> {
  const parsed = parseJson(Buffer.from(text, 'base64url').toString('utf8'));
  return parsed.ok && isObject(parsed.value) ? parsed.value : {};
}

/** DSSE: the signature is over the type and the content, each with its length before it. Keys alone say the algorithm. */
function verifyDsse(
  envelope: Readonly<Record<string, unknown>>,
  file: Uint8Array,
  pinned: readonly PinnedKey[],
): SignatureVerdict {
  const about = { kind: 'DSSE' as const };
  const type = textOf(envelope.payloadType) ?? '';
  const payload = Buffer.from(textOf(envelope.payload) ?? '', 'base64');
  if (!speaksOf(payload, file))
    return verdict('invalid', 'The envelope holds other content than this file.', about);
  if (pinned.length === 0) return verdict('no-key', 'Give the supplier’s key to check the envelope.', about);
  const head = new TextEncoder().encode(`DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `);
  const bytes = Buffer.concat([head, payload]);
  for (const { value } of objectsIn(envelope.signatures, '')) {
    const sign = Buffer.from(textOf(value.sig) ?? '', 'base64');
    for (const { key, id, algorithms } of pinned) {
      const algorithm = algorithms.find(
        (each) =>
          isSignedBy(each, key, bytes, sign) || isDer(each, sign, (raw) => isSignedBy(each, key, bytes, raw)),
      );
      if (algorithm !== undefined)
        return verdict('valid', 'Signed by the key agreed on.', {
          ...about,
          algorithm,
          keyId: id ?? textOf(value.keyid),
        });
    }
  }
  return verdict('invalid', 'No signature of the envelope fits its content and the key agreed on.', about);
}

const curveBytes: Readonly<Record<string, number>> = { ES256: 32, ES384: 48, ES512: 66 };

/** DSSE tools write ECDSA signatures as DER; the check needs the two numbers side by side. */
function isDer(algorithm: string, der: Uint8Array, check: (raw: Uint8Array) => boolean): boolean {
  const size = curveBytes[algorithm];
  if (size === undefined || der[0] !== 0x30) return false;
  const start = (der[1] ?? 0) > 0x80 ? 3 : 2;
  const first = integerAt(der, start, size);
  const second = first === null ? null : integerAt(der, first.end, size);
  return first !== null && second !== null && check(Buffer.concat([first.bytes, second.bytes]));
}

function integerAt(
  der: Uint8Array,
  at: number,
  size: number,
): { readonly bytes: Uint8Array; readonly end: number } | null {
  const length = der[at + 1];
  if (der[at] !== 0x02 || length === undefined || length > size + 1) return null;
  const end = at + 2 + length;
  const digits = der.subarray(Math.max(at + 2, end - size), end);
  return { bytes: Buffer.concat([Buffer.alloc(size - digits.length), digits]), end };
}

/** The payload is the file itself, or an in-toto statement that names the file's digest. */
function speaksOf(payload: Buffer, file: Uint8Array): boolean {
  if (payload.equals(file)) return true;
  const parsed = parseJson(payload);
  if (!parsed.ok || !isObject(parsed.value)) return false;
  const digest = createHash('sha256').update(file).digest('hex');
  return listOf(parsed.value.subject).some(
    (each) => isObject(each) && isObject(each.digest) && textOf(each.digest.sha256)?.toLowerCase() === digest,
  );
}
