import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../app/test-workspace.ts';
import { createServer, type Screens } from './index.ts';

const log = () => {};
let test: TestWorkspace;
let server: Hono;
beforeAll(async () => {
  test = await openTestWorkspace();
  server = createServer(test.ws, { screens: null, hosts: ['candour.example'], log });
});
afterAll(() => test.dispose());

const reviews = 'http://127.0.0.1:4173/api/v1/reviews';
const create = (headers: Record<string, string>, url = reviews) =>
  server.request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"name":"Acme"}',
  });

describe('every answer', () => {
  it('lets only our own scripts and styles run, and nobody frame us', async () => {
    const { headers } = await server.request('/health');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('carries them where nothing was found, too', async () => {
    const answer = await server.request('/nothing-here');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('a request by another name', () => {
  it('is refused, so that no foreign page can point its own name at this machine', async () => {
    expect((await server.request('http://evil.example/health')).status).toBe(421);
    expect((await server.request('http://127.0.0.1.evil.example/health')).status).toBe(421);
  });

  it.each(['localhost', '127.0.0.1:4173', '[::1]:4173', 'candour.example'])(
    'is answered as %s',
    async (host) => {
      expect((await server.request(`http://${host}/health`)).status).toBe(200);
    },
  );
});

describe('a change', () => {
  it('is refused when another site asks for it', async () => {
    expect((await create({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await create({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await create({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await create({ origin: 'null' })).status).toBe(403);
    expect((await create({ origin: 'http://127.0.0.1:9999' })).status).toBe(403);
  });

  it('is carried out when our own page or no browser at all asks for it', async () => {
    expect((await create({ 'sec-fetch-site': 'same-origin', origin: 'null' })).status).toBe(201);
    expect((await create({ origin: 'http://127.0.0.1:4173' })).status).toBe(201);
    expect((await create({})).status).toBe(201);
  });

  it('may not be larger than any honest one', async () => {
    const answer = await server.request(reviews, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'x'.repeat(1024 * 1024) }),
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('1 MB') });
  });

  it('may not hide its size', async () => {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(1024 * 1024 + 1));
        controller.close();
      },
    });
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked' },
      body,
      duplex: 'half',
    };
    expect((await server.request(new Request(reviews, init))).status).toBe(413);
  });
});

describe('a problem', () => {
  it('is told to programs as RFC 9457 has it', async () => {
    const answer = await server.request('/api/v1/reviews/no-such-review');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 404,
      title: 'Not found',
      instance: '/api/v1/reviews/no-such-review',
    });
  });

  it('is shown to people as a page, and a fault of ours tells nothing of its inside', async () => {
    const logged: unknown[] = [];
    const screens: Screens = {
      routes: () =>
        new Hono().get('/broken', () => {
          throw new Error('a secret');
        }),
      problem: ({ status, detail }) => `<h1>${status}</h1><p>${detail}</p>`,
    };
    const shown = createServer(test.ws, { screens, hosts: [], log: (...event) => logged.push(event) });
    expect(await (await shown.request('/nothing-here')).text()).toContain('<h1>404</h1>');
    const answer = await shown.request('/broken');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('secret');
    expect(logged).toContainEqual(['request.fault', expect.objectContaining({ error: 'Error' })]);
    expect(JSON.stringify(logged)).not.toContain('secret');
  });

  it('is a sentence even when the body is not JSON', async () => {
    const answer = await server.request(reviews, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":',
    });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });
});

describe('a built file', () => {
  it('is kept for ever by its hash and asked for again without it', async () => {
    const plain = await server.request('/assets/candour.css');
    expect(plain.headers.get('content-type')).toContain('text/css');
    expect(plain.headers.get('cache-control')).toBe('no-cache');
    const etag = plain.headers.get('etag') ?? '';
    const again = await server.request('/assets/candour.css', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    const hashed = await server.request(`/assets/candour.css?v=${etag.replaceAll('"', '')}`);
    expect(hashed.headers.get('cache-control')).toContain('immutable');
  });

  it.each(['/assets/none.css', '/assets/..%2fcli.mjs', '/assets/%2e%2e%2f%2e%2e%2fpackage.json'])(
    'that is none of ours is not found: %s',
    async (path) => {
      expect((await server.request(path)).status).toBe(404);
    },
  );
});
