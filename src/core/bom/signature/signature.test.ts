import { createHash, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { CompactSign } from 'jose';
import { describe, expect, it } from 'vitest';
import { checkSignatureOf, type PinnedKey, readKeys, verifyDetached } from '../index.ts';
import { inventedBom } from '../invented-bom.ts';

const supplier = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

function pinned(key: KeyObject, algorithm: string | null = null): readonly PinnedKey[] {
  const read = readKeys(JSON.stringify({ ...key.export({ format: 'jwk' }), kid: 'tallow' }), algorithm);
  if (!read.ok) throw new Error(read.because);
  return read.keys;
}

const signES256 = (bytes: string, key: KeyObject) =>
  sign('sha256', Buffer.from(bytes), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

interface HowSigned {
  readonly embed?: boolean;
  readonly excludes?: readonly string[];
  readonly signatureLeftOut?: boolean;
}

function signed(bom: object, { privateKey, publicKey }: typeof supplier, how: HowSigned = {}) {
  const header = {
    algorithm: 'ES256',
    ...(how.embed ? { publicKey: publicKey.export({ format: 'jwk' }) } : {}),
  };
  const excludes = how.excludes ?? [];
  const covered = Object.fromEntries(Object.entries(bom).filter(([name]) => !excludes.includes(name)));
  const text = canonicalize(how.signatureLeftOut ? covered : { ...covered, signature: header }) ?? '';
  return {
    ...bom,
    signature: {
      ...header,
      ...(excludes.length > 0 ? { excludes } : {}),
      value: signES256(text, privateKey),
    },
  };
}

const state = (file: unknown, keys: readonly PinnedKey[] = []) =>
  checkSignatureOf(file, { pinned: keys }).whole.state;

describe('a signature inside the file (JSF)', () => {
  it('is valid with the key agreed on, and breaks with any change', () => {
    const bom = signed(inventedBom(), supplier);
    expect(state(bom, pinned(supplier.publicKey))).toBe('valid');
    expect(state({ ...bom, version: 4 }, pinned(supplier.publicKey))).toBe('invalid');
  });

  it('proves only that nothing changed when its key stands in the file itself', () => {
    expect(state(signed(inventedBom(), stranger, { embed: true }))).toBe('integrity-only');
  });

  it('of a stranger is not made good by the key it carries', () => {
    const report = checkSignatureOf(signed(inventedBom(), stranger, { embed: true }), {
      pinned: pinned(supplier.publicKey),
    });
    expect(report.whole).toMatchObject({
      state: 'invalid',
      says: 'Signed with another key than the one agreed on.',
    });
  });

  it('tells what it does not cover', () => {
    const bom = signed(inventedBom(), supplier, { excludes: ['components'] });
    const { whole } = checkSignatureOf({ ...bom, components: [] }, { pinned: pinned(supplier.publicKey) });
    expect(whole).toMatchObject({ state: 'valid', notCovered: ['components'] });
    expect(whole.says).toContain('free to change: components');
  });

  it('in a tool’s own way is named as such and is not valid', () => {
    expect(state(signed(inventedBom(), supplier, { embed: true, signatureLeftOut: true }))).toBe(
      'non-standard',
    );
    expect(
      state(signed(inventedBom(), supplier, { signatureLeftOut: true }), pinned(supplier.publicKey)),
    ).toBe('non-standard');
  });

  it('does not choose its algorithm: a public key is never taken as a shared secret', () => {
    const secret = supplier.publicKey.export({ type: 'spki', format: 'pem' });
    const header = { algorithm: 'HS256' };
    const text = canonicalize({ ...inventedBom(), signature: header }) ?? '';
    const value = createHmac('sha256', secret).update(text).digest('base64url');
    expect(state({ ...inventedBom(), signature: { ...header, value } }, pinned(supplier.publicKey))).toBe(
      'refused',
    );
  });

  it('by an algorithm that was not agreed on is refused', () => {
    const bom = signed(inventedBom(), supplier);
    expect(
      state(
        { ...bom, signature: { ...bom.signature, algorithm: 'ES384' } },
        pinned(supplier.publicKey, 'ES256'),
      ),
    ).toBe('refused');
  });

  it.each([
    ['no signature', inventedBom(), 'none'],
    [
      'a key that is not there',
      { ...inventedBom(), signature: { algorithm: 'ES256', keyId: 'k', value: 'AAAA' } },
      'no-key',
    ],
    ['no value', { ...inventedBom(), signature: { algorithm: 'ES256' } }, 'malformed'],
    ['an empty list of signers', { ...inventedBom(), signature: { signers: [] } }, 'malformed'],
    [
      'an unknown algorithm',
      { ...inventedBom(), signature: { algorithm: 'none', value: 'AAAA' } },
      'refused',
    ],
  ])('with %s', (_, file, expected) => {
    expect(state(file)).toBe(expected);
  });
});

describe('a signature beside the file', () => {
  const file = Buffer.from(JSON.stringify(inventedBom()));

  it('as detached JWS', async () => {
    const jws = await new CompactSign(file).setProtectedHeader({ alg: 'ES256' }).sign(supplier.privateKey);
    const [header, , value] = jws.split('.');
    const detached = `${header}..${value}`;
    expect((await verifyDetached(file, detached, pinned(supplier.publicKey))).state).toBe('valid');
    expect((await verifyDetached(Buffer.from('{}'), detached, pinned(supplier.publicKey))).state).toBe(
      'invalid',
    );
    expect((await verifyDetached(file, detached, pinned(stranger.publicKey))).state).toBe('invalid');
    expect((await verifyDetached(file, detached, [])).state).toBe('no-key');
  });

  it('as JWS with a shared secret is refused', async () => {
    const jws = await new CompactSign(file)
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode('secret-secret-secret-secret-secret'));
    expect((await verifyDetached(file, jws, pinned(supplier.publicKey))).state).toBe('refused');
  });

  const envelope = (payload: Buffer, { privateKey }: typeof supplier) => {
    const payloadType = 'application/vnd.in-toto+json';
    const bytes = Buffer.concat([
      Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${payload.length} `),
      payload,
    ]);
    return JSON.stringify({
      payloadType,
      payload: payload.toString('base64'),
      signatures: [{ sig: sign('sha256', bytes, privateKey).toString('base64') }],
    });
  };

  it('as DSSE envelope around the file or around a statement that names its digest', async () => {
    const statement = Buffer.from(
      JSON.stringify({ subject: [{ digest: { sha256: createHash('sha256').update(file).digest('hex') } }] }),
    );
    expect((await verifyDetached(file, envelope(file, supplier), pinned(supplier.publicKey))).state).toBe(
      'valid',
    );
    expect(
      (await verifyDetached(file, envelope(statement, supplier), pinned(supplier.publicKey))).state,
    ).toBe('valid');
    expect(
      (await verifyDetached(file, envelope(statement, stranger), pinned(supplier.publicKey))).state,
    ).toBe('invalid');
    expect(
      (await verifyDetached(Buffer.from('{}'), envelope(statement, supplier), pinned(supplier.publicKey)))
        .state,
    ).toBe('invalid');
  });
});

describe('keys', () => {
  it('are refused with a sentence when private, short or none', () => {
    const told = (text: string) => {
      const read = readKeys(text, null);
      return read.ok ? 'read' : read.because;
    };
    expect(told(supplier.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toContain(
      'no public key',
    );
    expect(told('hello')).toContain('no public key');
    const short = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect(told(short.publicKey.export({ type: 'spki', format: 'pem' }).toString())).toContain('2048 bits');
  });
});

const vectors = new URL('../../../../../shared/bom/vectors/', import.meta.url).pathname;

describe.runIf(existsSync(vectors))('published signatures', () => {
  const json = (...steps: string[]) => JSON.parse(readFileSync(join(vectors, ...steps), 'utf8'));

  it('of CycloneDX: 13 verify and 3 do not', () => {
    const files = [4, 5, 6, 7].map((minor) =>
      checkSignatureOf(json('jsf', `valid-signatures-1.${minor}.json`), { pinned: [] }),
    );
    const states = files.flatMap(({ whole, parts }) => [whole.state, ...parts.map((part) => part.state)]);
    expect(states.filter((each) => each === 'integrity-only')).toHaveLength(13);
    expect(states.filter((each) => each === 'invalid')).toHaveLength(3);
  });

  it('of JSF verify with their own keys', () => {
    const folder = 'jsf-reference';
    const names = readdirSync(join(vectors, folder));
    const embedded = names.filter((name) => /jwk|cer/.test(name));
    for (const name of embedded) {
      const { signers } = checkSignatureOf(json(folder, name), { pinned: [] });
      expect([name, ...new Set(signers.map((each) => each.state))]).toEqual([name, 'integrity-only']);
    }
    const { signature } = json(folder, 'p256#es256@jwk.json');
    const keys = readKeys(JSON.stringify(signature.publicKey), 'ES256');
    expect(state(json(folder, 'p256#es256@kid.json'), keys.ok ? keys.keys : [])).toBe('valid');
    expect(state(json(folder, 'p256#es256@excl-kid.json'), keys.ok ? keys.keys : [])).toBe('valid');
    expect(state(json(folder, 'a256#hs256@kid.json'))).toBe('refused');
  });
});
