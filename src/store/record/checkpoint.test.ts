import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointPublicKey, readCheckpoint, signCheckpoint } from './checkpoint.ts';

const key = new Uint8Array(32).fill(7);
const organisation = '0190a6c0-0000-7000-8000-000000000001';
const checkpoint = signCheckpoint(key, {
  organisation,
  number: 42,
  hash: 'ab'.repeat(32),
  at: new Date('2026-03-01T09:00:00Z'),
});
const text = JSON.stringify(checkpoint);
const publicKey = checkpointPublicKey(key);

describe('a signed checkpoint', () => {
  it('is read back as it was signed, however it was laid out', () => {
    expect(readCheckpoint(text, publicKey)).toEqual({ ok: true, checkpoint });
    expect(readCheckpoint(JSON.stringify(checkpoint, null, 2), publicKey)).toEqual({ ok: true, checkpoint });
  });

  it('is signed alike by every server that has the key of the record', () => {
    expect(checkpointPublicKey(Uint8Array.from(key))).toBe(publicKey);
  });

  it.each([
    ['the number', { number: 41 }],
    ['the hash', { hash: 'ac'.repeat(32) }],
    ['the organisation', { organisation: '0190a6c0-0000-7000-8000-000000000002' }],
    ['the moment', { at: '2026-03-01T09:00:01.000Z' }],
  ])('gives itself away when it was changed: %s', (_, change) => {
    const read = readCheckpoint(JSON.stringify({ ...checkpoint, ...change }), publicKey);
    expect(read).toMatchObject({ ok: false, because: expect.stringContaining('signature') });
  });

  it('is not taken from someone who signed it with a key of their own', () => {
    const forged = signCheckpoint(new Uint8Array(32), {
      organisation,
      number: 1,
      hash: checkpoint.hash,
      at: new Date(0),
    });
    const read = readCheckpoint(JSON.stringify(forged), publicKey);
    expect(read).toMatchObject({ ok: false, because: expect.stringContaining('another key') });
  });

  it('is not checked by a key of another kind', () => {
    const { publicKey: other } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = other.export({ format: 'pem', type: 'spki' }).toString();
    expect(readCheckpoint(text, pem).ok).toBe(false);
    expect(readCheckpoint(text, 'no key').ok).toBe(false);
  });

  it('is told apart from anything else, without a fault', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (other) => !readCheckpoint(other, publicKey).ok));
  });
});
