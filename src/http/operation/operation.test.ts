import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createReview } from '../../app/index.ts';
import { openTestWorkspace, type TestWorkspace } from '../../app/test-workspace.ts';
import { createServer, serve } from '../index.ts';

let test: TestWorkspace;
let server: Hono;
const logged: [string, unknown][] = [];
const log = (event: string, fields?: unknown) => void logged.push([event, fields]);
let stopping = false;
beforeAll(async () => {
  test = await openTestWorkspace();
  const operation = { isStopping: () => stopping };
  server = createServer(test.ws, { screens: null, hosts: ['candour.example'], log, operation });
});
afterAll(() => test.dispose());

/** A request over a connection from an address. */
const from = (remoteAddress: string, path: string, headers: Record<string, string> = {}, app = server) =>
  app.request(`http://127.0.0.1${path}`, { headers }, { incoming: { socket: { remoteAddress } } });

describe('a server that is looked after', () => {
  it('says that it lives and that it can take requests, and no longer once it is told to stop', async () => {
    expect((await server.request('/health')).status).toBe(200);
    expect(await (await server.request('/ready')).json()).toEqual({ status: 'ready' });
    stopping = true;
    expect((await server.request('/ready')).status).toBe(503);
    expect((await server.request('/health')).status).toBe(200);
    stopping = false;
  });

  it('is not ready without its database', async () => {
    const gone = await openTestWorkspace();
    const closed = createServer(gone.ws, { screens: null, hosts: [], log });
    await gone.ws.close();
    expect((await closed.request('/ready')).status).toBe(503);
    await gone.dispose();
  });

  it('tells a monitor of its requests and jobs in OpenMetrics', async () => {
    await server.request('/api/v1/reviews/0190a6c0-0000-7000-8000-000000000001');
    const answer = await from('127.0.0.1', '/metrics');
    expect(answer.headers.get('content-type')).toContain('application/openmetrics-text');
    const text = await answer.text();
    expect(text).toMatch(/candour_request_duration_seconds_count\{[^}]*status="404"[^}]*\} 1/);
    expect(text).toMatch(/# EOF\n?$/);
    // Routes and not addresses, or each review would be a series of its own.
    expect(text).not.toContain('0190a6c0');
  });

  it.each([
    ['another machine', '192.0.2.7', {}],
    ['another machine by IPv6', '2001:db8::7', {}],
    ['nobody knows where', '', {}],
    ['a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }],
  ])('keeps metrics from %s', async (_, address, headers) => {
    expect((await from(address, '/metrics', headers)).status).toBe(403);
  });

  it('gives metrics to who has their token, and then to nobody else', async () => {
    const operation = { metricsToken: 'a-token' };
    const guarded = createServer(test.ws, { screens: null, hosts: [], log, operation });
    const ask = (headers: Record<string, string>) => from('192.0.2.7', '/metrics', headers, guarded);
    expect((await ask({ authorization: 'Bearer a-token' })).status).toBe(200);
    expect((await ask({ authorization: 'Bearer another' })).status).toBe(403);
    expect((await from('127.0.0.1', '/metrics', {}, guarded)).status).toBe(403);
  });

  it('logs each request by its id, without what it was about', async () => {
    logged.length = 0;
    const { id } = await createReview(test.ws, test.ws.localPerson, { name: 'A secret' });
    const answer = await server.request(`/api/v1/reviews/${id}?search=secret`);
    expect(logged).toEqual([
      [
        'request',
        {
          id: answer.headers.get('x-request-id'),
          method: 'GET',
          route: expect.stringContaining(':review'),
          status: 200,
          ms: expect.any(Number),
        },
      ],
    ]);
    expect(JSON.stringify(logged)).not.toContain(id);
  });

  it('finishes the request under way when it stops, and takes no other', async () => {
    const serving = await serve(test.ws, { screens: null, log, port: 0 });
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"name":'));
        setTimeout(() => {
          controller.enqueue(new TextEncoder().encode('"Slowly sent"}'));
          controller.close();
        }, 300);
      },
    });
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as const;
    const slow = fetch(new Request(`${serving.url}api/v1/reviews`, init));
    // It is under way once the server counts it.
    while (!/candour_requests_under_way 2/.test(await (await fetch(`${serving.url}metrics`)).text())) {}
    const closed = serving.close();
    expect((await slow).status).toBe(201);
    await closed;
    await expect(fetch(serving.url)).rejects.toThrow();
  });
});
