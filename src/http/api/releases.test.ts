import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer } from '../index.ts';

let test: TestWorkspace;
let server: Hono;
const ajv = addFormats.default(new Ajv2020({ strict: false }));

beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: [], log: () => {} });
  const document = z.looseObject({}).parse(await (await server.request('/api/v1/openapi.json')).json());
  ajv.addSchema({ $id: 'openapi', ...document });
});
afterAll(() => test.dispose());

const send = (method: string, path: string, body?: unknown) =>
  server.request(`/api/v1${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });

/** The body, held against a schema of the document. */
async function as(name: string, response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  const valid = ajv.compile({ $ref: `openapi#/components/schemas/${name}` });
  expect(valid(body), `${name}: ${ajv.errorsText(valid.errors)}`).toBe(true);
  return body;
}

const withId = z.object({ id: z.string() });
const create = async (path: string, body: unknown) => {
  const response = await send('POST', path, body);
  expect(response.status, path).toBe(201);
  return withId.parse(await response.json()).id;
};

const model = (version: string) => ({
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { timestamp: '2026-03-02T10:00:00Z', component: { type: 'application', name: 'Claims Reader' } },
  components: [
    {
      type: 'machine-learning-model',
      name: 'claims-7b',
      version,
      hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
      pedigree: { ancestors: [{ type: 'machine-learning-model', name: 'river/river-7b', version: '1' }] },
    },
  ],
});

const sendBom = (release: string, content: string | Uint8Array<ArrayBuffer>, name = 'bom.json') => {
  const form = new FormData();
  form.append('bom', new File([content], name));
  return server.request(`/api/v1/releases/${release}/bom`, { method: 'POST', body: form });
};

let places = 0;
async function newSystem(): Promise<{ supplier: string; system: string }> {
  places += 1;
  const supplier = await create('/suppliers', { name: `Tallow & Finch ${places}` });
  const system = await create(`/suppliers/${supplier}/systems`, { name: 'Claims Reader' });
  return { supplier, system };
}
const newRelease = (system: string, name = '1', releasedOn = '2026-03-02') =>
  create(`/systems/${system}/releases`, { name, releasedOn });

describe('releases and BOMs by the API', () => {
  it('go from a release to what changed in the next, each answer as the document says', async () => {
    const { system } = await newSystem();
    const [first, second] = [await newRelease(system), await newRelease(system, '2', '2026-06-01')];
    expect((await sendBom(first, JSON.stringify(model('1')))).status).toBe(200);
    const release = await as('Release', await sendBom(second, JSON.stringify(model('2'))));
    expect(release).toMatchObject({
      bom: { format: 'CycloneDX', signature: 'none' },
      since: { id: first },
      changes: [{ class: 'material', kind: 'model-version', old: '1', new: '2' }],
      notice: { state: 'none' },
    });
    await create(`/systems/${system}/notices`, { givenOn: '2026-05-01', says: 'By e-mail.' });
    expect(await as('Releases', await send('GET', `/systems/${system}/releases`))).toMatchObject({
      releases: [{ id: second, notice: { state: 'in-time', days: 31 } }, { id: first }],
    });
    const compared = await send('GET', `/releases/${first}/changes?since=${second}`);
    expect(await as('BomComparison', compared)).toMatchObject({
      material: true,
      term: { id: 'model-change-notice' },
    });
    const badge = await send('GET', `/releases/${first}/bom/badge`);
    expect(badge.headers.get('content-type')).toContain('image/svg+xml');
    const report = await send('GET', `/releases/${first}/bom/report/html`);
    expect(await report.text()).toContain('<!doctype html>');
    expect(await (await send('GET', `/releases/${first}/bom`)).json()).toEqual(model('1'));
  });

  it('tell who rests on a model and who has delivered', async () => {
    const { system } = await newSystem();
    await sendBom(await newRelease(system), JSON.stringify(model('1')));
    const found = await as('Parts', await send('GET', '/parts?search=river&kind=model'));
    const [part] = z.object({ items: z.array(withId) }).parse(found).items;
    const who = await as('WhoRestsOn', await send('GET', `/parts/${part?.id}`));
    expect(JSON.stringify(who)).toContain(system);
    expect(await as('BomStandings', await send('GET', '/boms'))).toMatchObject({ page: 1, more: false });
  });

  it('note whom the system rests on, with the release that says so', async () => {
    const { system } = await newSystem();
    const release = await newRelease(system);
    await sendBom(release, JSON.stringify(model('1')));
    const reliance = await as('SystemReliance', await send('GET', `/systems/${system}/reliance`));
    expect(reliance).toMatchObject({
      restsOn: [
        {
          party: { name: 'river/river-7b', kind: 'model' },
          source: 'bom',
          bom: { release, path: '$.components[0].pedigree.ancestors[0]' },
        },
      ],
    });
    expect((await send('DELETE', `/releases/${release}/bom`)).status).toBe(204);
    expect(await (await send('GET', `/systems/${system}/reliance`)).json()).toMatchObject({ restsOn: [] });
  });

  it('pin keys, and write a BOM from answers', async () => {
    const { supplier } = await newSystem();
    const refused = await send('POST', `/suppliers/${supplier}/keys`, { label: 'k', key: 'none' });
    expect(refused.status).toBe(422);
    expect(await as('SupplierKeys', await send('GET', `/suppliers/${supplier}/keys`))).toMatchObject({
      keys: [],
    });
    const draft = await send('POST', '/boms/draft', { models: [{ name: 'claims-7b', sha256: 'ab' }] });
    expect(await as('DraftBom', draft)).toMatchObject({
      bom: { specVersion: '1.6' },
      unused: [expect.any(String)],
    });
  });

  it('answer with 404 for what is not there, and 422 with a sentence for what is no BOM', async () => {
    const nobody = '018f0000-0000-7000-8000-000000000000';
    for (const path of [
      `/releases/${nobody}`,
      '/releases/x',
      `/parts/${nobody}`,
      `/systems/${nobody}/releases`,
    ]) {
      expect((await send('GET', path)).status, path).toBe(404);
    }
    const { system } = await newSystem();
    const response = await sendBom(await newRelease(system), '{"spdxVersion":"SPDX-2.3"}');
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('SPDX 3.0.1');
  });
});

/** The many of `REFERENCES=1000000` take a minute. */
const references = Number(process.env.REFERENCES ?? 100_000);

describe('a hostile file', () => {
  const alive = async () => expect((await server.request('/health')).status).toBe(200);

  it.each<[string, () => string, RegExp]>([
    ['nested 20,000 deep', () => `${'['.repeat(20_000)}${']'.repeat(20_000)}`, /levels deep/],
    [
      'a BOM nested 20,000 deep',
      () =>
        `{"bomFormat":"CycloneDX","specVersion":"1.6","components":${'[{"components":'.repeat(20_000)}[]${'}]'.repeat(20_000)}}`,
      /levels deep/,
    ],
    ['cut off', () => '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{', /not valid JSON/],
    ['of nothing', () => '', /empty/],
  ])('%s is refused with a sentence', async (_, content, says) => {
    const { system } = await newSystem();
    const response = await sendBom(await newRelease(system), content());
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(says);
    await alive();
  });

  it('with keys that would reach into every object leaves them as they are', async () => {
    const { system } = await newSystem();
    const release = await newRelease(system);
    const text = JSON.stringify(model('1')).replace(
      '"components"',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"components"',
    );
    const response = await sendBom(release, text);
    expect(response.status).toBe(200);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(await response.text()).toContain('claims-7b');
  });

  it('with a text of 10 MB is taken with that text cut short', async () => {
    const { system } = await newSystem();
    const release = await newRelease(system);
    const long = 'x'.repeat(10_000_000);
    const bom = model(long);
    const response = await sendBom(release, JSON.stringify({ ...bom, serialNumber: long }));
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeLessThan(200_000);
    await alive();
  });

  it('with very many things of one reference is read or set aside, and the server lives', {
    timeout: 180_000,
  }, async () => {
    const { system } = await newSystem();
    const release = await newRelease(system);
    const one = '{"type":"library","name":"a","bom-ref":"x"}';
    const response = await sendBom(
      release,
      `{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[${`${one},`.repeat(references - 1)}${one}]}`,
    );
    expect([200, 413]).toContain(response.status);
    expect((await response.text()).length).toBeLessThan(500_000);
    await alive();
  });

  it('of more than 100 MB is refused, and one of more than 200 MB is not even taken into memory', {
    timeout: 180_000,
  }, async () => {
    const { system } = await newSystem();
    const release = await newRelease(system);
    const response = await sendBom(release, new Uint8Array(101 * 1024 * 1024));
    expect(response.status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull: (stream) => {
        sent += 1;
        stream.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const request = {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: endless,
      duplex: 'half',
    };
    const flood = await server.request(`/api/v1/releases/${release}/bom`, request);
    expect(flood.status).toBe(413);
    expect(sent).toBeLessThan(260);
    await alive();
  });
});
