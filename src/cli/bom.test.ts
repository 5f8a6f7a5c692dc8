import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'candour-bom-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function candour(...args: string[]) {
  let [out, error] = ['', ''];
  const io = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
    isTerminal: false,
    columns: 100,
    colour: false,
  };
  const code = await main(['bom', ...args], io);
  return { code, out, error };
}

const bom = (version: string) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  metadata: { component: { type: 'application', name: 'Reader' } },
  components: [
    {
      type: 'machine-learning-model',
      name: 'm',
      version,
      hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
    },
  ],
});
const old = file('old.json', bom('1'));
const next = file('new.json', bom('2'));

describe('candour bom check', () => {
  it('prints the machine form', async () => {
    const { code, out } = await candour('check', old, '--json');
    const printed = JSON.parse(out);
    expect(code).toBe(0);
    expect(printed).toMatchObject({
      format: 'CycloneDX',
      specVersion: '1.6',
      schemaValid: true,
      faults: [],
      signature: { state: 'none' },
    });
    expect(printed.coverage.code['8.1.2']).toMatchObject({ state: 'met' });
    expect(printed.facts.models[0].facts.version).toEqual([
      { value: '1', state: 'known', path: '$.components[0].version' },
    ]);
    expect(printed.ask.length).toBeGreaterThan(10);
  });

  it('fails a pipeline whose requirements are not met, and names them', async () => {
    expect((await candour('check', old, '--require', '8.1.2')).code).toBe(0);
    const { code, error } = await candour('check', old, '--require', '8.1.2,6.4');
    expect([code, error]).toEqual([1, 'Required and not shown by this BOM: 6.4 (not said).\n']);
    expect((await candour('check', old, '--require', '1.1')).code).toBe(2);
  });

  it('prints text, Markdown, HTML and a badge', async () => {
    expect((await candour('check', old)).out).toContain('The Code:');
    expect((await candour('check', old, '--markdown')).out).toMatch(/^# BOM check/);
    expect((await candour('check', old, '--html')).out).toMatch(/^<!doctype html>/);
    expect((await candour('check', old, '--badge')).out).toMatch(/^<svg/);
  });

  it('lets nothing of the BOM act in the HTML', async () => {
    const hostile = file('hostile.json', {
      ...bom('<script>alert(1)</script>'),
      components: [{ type: '<img onerror=x>', name: '"><script>' }],
    });
    expect((await candour('check', hostile, '--html')).out).not.toMatch(/<script|<img/);
  });

  it('says what a file is that is no BOM', async () => {
    const { code, error } = await candour('check', file('home-made.json', { aibom: '1', model: 'x' }));
    expect(code).toBe(2);
    expect(error).toContain('looks home-made');
    expect((await candour('check', join(folder, 'nothing.json'))).code).toBe(2);
  });
});

describe('candour bom diff', () => {
  it('prints changes and fails when one is material', async () => {
    const { code, out } = await candour('diff', old, next, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      material: true,
      changes: [
        {
          class: 'material',
          kind: 'model-version',
          subject: 'model m',
          old: '1',
          new: '2',
          paths: ['$.components[0].version'],
          provisions: ['7.4', '11.2', '11.3', '7.3'],
        },
      ],
      term: { id: 'model-change-notice' },
    });
  });

  it('passes where nothing changed', async () => {
    const { code, out } = await candour('diff', old, old);
    expect([code, out.includes('No change of fact')]).toEqual([0, true]);
  });
});

describe('candour bom verify', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const header = { algorithm: 'Ed25519' };
  const text = canonicalize({ ...bom('1'), signature: header }) ?? '';
  const value = sign(null, Buffer.from(text), privateKey).toString('base64url');
  const signed = file('signed.json', { ...bom('1'), signature: { ...header, value } });
  const key = file('key.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());

  it('passes with the supplier’s key only', async () => {
    expect((await candour('verify', signed, '--key', key)).code).toBe(0);
    expect((await candour('verify', signed)).code).toBe(1);
    expect((await candour('verify', old, '--key', key)).out).toContain('none');
  });

  it('counts facts of a BOM signed that way as signed', async () => {
    const { out } = await candour('check', signed, '--key', key, '--json');
    expect(JSON.parse(out).facts.models[0].grade).toBe('signed');
  });
});

describe('a BOM signed from outside', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = file('outside.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString());
  const content = Buffer.from(JSON.stringify(bom('1')));
  const plain = file('outside.json', content.toString());
  const base64url = (text: string | Buffer) => Buffer.from(text).toString('base64url');
  const signed = (text: string | Buffer) => sign(null, Buffer.from(text), privateKey);
  const header = base64url('{"alg":"EdDSA"}');
  const compact = `${header}.${base64url(content)}.${base64url(signed(`${header}.${base64url(content)}`))}`;
  const [, , tail = ''] = compact.split('.');
  const type = 'application/vnd.cyclonedx+json';
  const enveloped = signed(
    Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${content.length} `), content]),
  );
  const dsse = JSON.stringify({
    payloadType: type,
    payload: content.toString('base64'),
    signatures: [{ sig: enveloped.toString('base64') }],
  });
  const checked = async (...args: string[]) => JSON.parse((await candour('check', ...args, '--json')).out);

  it.each([
    ['a detached JWS beside it', () => [plain, '--signature', file('bom.jws', `${header}..${tail}`)], 'JWS'],
    ['a DSSE envelope beside it', () => [plain, '--signature', file('bom.dsse', dsse)], 'DSSE'],
    ['a JWS round it', () => [file('round.jws', compact)], 'JWS'],
    ['a DSSE envelope round it', () => [file('round.dsse', dsse)], 'DSSE'],
  ])('by %s is checked with the key, and its facts count as signed', async (_, args, kind) => {
    const { signature, facts } = await checked(...args(), '--key', key);
    expect(signature).toMatchObject({ state: 'valid', kind });
    expect(facts.models[0].grade).toBe('signed');
    expect(await checked(...args())).toMatchObject({ signature: { state: 'no-key' } });
  });

  it('with another content than what was signed is not valid', async () => {
    const { signature } = await checked(
      next,
      '--signature',
      file('other.jws', `${header}..${tail}`),
      '--key',
      key,
    );
    expect(signature.state).toBe('invalid');
  });
});

describe('a hash that is held against bytes', () => {
  it('makes what names it verified, and nothing else', async () => {
    const weights = file('weights.safetensors', 'weights');
    const content = createHash('sha256').update('weights').digest('hex').toUpperCase();
    const named = bom('1');
    const other = { type: 'machine-learning-model', name: 'other', version: '1', hashes: [] };
    const [first] = named.components;
    const path = file('named.json', {
      ...named,
      components: [{ ...first, hashes: [{ alg: 'SHA-256', content }] }, other],
    });
    const { facts } = JSON.parse((await candour('check', path, '--bytes', weights, '--json')).out);
    expect(facts.models.map(({ grade }: { grade: string }) => grade)).toEqual(['verified', 'declared']);
    expect((await candour('check', path, '--bytes', join(folder, 'none'))).code).toBe(2);
  });
});

describe('candour bom new', () => {
  it('writes a BOM from answers that checks out', async () => {
    const answers = file('answers.yaml', 'system:\n  name: Reader\nmodels:\n  - name: m\n    version: "1"\n');
    const written = join(folder, 'written.json');
    expect((await candour('new', written, '--answers', answers)).code).toBe(0);
    expect(JSON.parse((await candour('check', written, '--json')).out)).toMatchObject({
      schemaValid: true,
      faults: [],
    });
    expect((await candour('new', written, '--answers', answers)).error).toContain('is there already');
  });
});
